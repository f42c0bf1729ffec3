package org.portalprobe.scheduler.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.Enrolment;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.QuietHours;
import org.portalprobe.config.Registry;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.loader.Portals;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.WorkingHours;
import org.portalprobe.reports.ledger.PlannedRun;
import org.portalprobe.reports.ledger.RunKey;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.scheduler.night.NightHours.Night;

class NightPlanTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final NightHours HOURS = NightHours.parse("22:00-05:00", ZONE);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Night NIGHT = HOURS.of(DAY);
    private static final Registry REGISTRY = registry(250);

    @Test
    void namesANightByTheDayOnWhichItBegins() {
        assertThat(HOURS.last(Instant.parse("2026-12-01T15:00:00Z")).day()).isEqualTo(DAY);
        assertThat(HOURS.last(Instant.parse("2026-12-01T14:59:59Z")).day()).isEqualTo(DAY.minusDays(1));
        assertThat(HOURS.last(Instant.parse("2026-12-01T21:00:00Z")).day())
                .as("after midnight")
                .isEqualTo(DAY);
        assertThat(NIGHT.length()).isEqualTo(Duration.ofHours(7));
        assertThat(NIGHT.contains(NIGHT.start())).isTrue();
        assertThat(NIGHT.contains(NIGHT.end())).isFalse();
        assertThat(NightHours.parse("01:00-05:00", ZONE).of(DAY).length()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void refusesHoursThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> NightHours.parse("22-5", ZONE));
        assertThatIllegalArgumentException().isThrownBy(() -> NightHours.parse("22:00", ZONE));
        assertThatIllegalArgumentException().isThrownBy(() -> NightHours.parse("22:00-22:00", ZONE));
    }

    @Test
    void plansEveryPortalOnceAndSpreadsThem() {
        List<PlannedRun> runs = plan(Optional.empty()).of(REGISTRY, NIGHT, Set.of());
        assertThat(runs).hasSize(250).allMatch(run -> run.key().kind() == RunKind.VISIT);
        assertThat(runs).extracting(run -> run.key().portal()).doesNotHaveDuplicates();
        assertThat(runs).allMatch(run -> NIGHT.contains(run.notBefore()));
        assertThat(runs).extracting(PlannedRun::notBefore).as("jitter").doesNotHaveDuplicates();
        assertThat(plan(Optional.empty()).of(REGISTRY, NIGHT, Set.of()))
                .as("the same on every node")
                .isEqualTo(runs);
        List<PlannedRun> next = plan(Optional.empty()).of(REGISTRY, HOURS.of(DAY.plusDays(1)), Set.of());
        assertThat(order(next)).as("another order, so that hours differ").isNotEqualTo(order(runs));
    }

    private static List<PortalId> order(List<PlannedRun> runs) {
        return runs.stream()
                .sorted(Comparator.comparing(PlannedRun::notBefore))
                .map(run -> run.key().portal())
                .toList();
    }

    @Test
    void visitsAllInTurnWhenNightsAreShort() {
        Set<PortalId> visited = new HashSet<>();
        for (int night = 0; night < 10; night++) {
            List<PlannedRun> runs = plan(Optional.of(25)).of(REGISTRY, HOURS.of(DAY.plusDays(night)), Set.of());
            Set<PortalId> whole = runs.stream()
                    .filter(run -> run.key().kind() == RunKind.VISIT)
                    .map(run -> run.key().portal())
                    .collect(Collectors.toSet());
            assertThat(runs).hasSize(250);
            assertThat(whole).hasSize(25);
            visited.addAll(whole);
        }
        assertThat(visited).hasSize(250);
    }

    @Test
    void beginsWithWhatWasCarried() {
        PortalId carried = new PortalId("so-7");
        PlannedRun run = plan(Optional.of(0)).of(REGISTRY, NIGHT, Set.of(carried)).stream()
                .filter(one -> one.key().portal().equals(carried))
                .findFirst()
                .orElseThrow();
        assertThat(run.priority()).isEqualTo(PlannedRun.CARRIED);
        assertThat(run.notBefore()).isEqualTo(NIGHT.start());
    }

    @Test
    void waitsForTheEndOfQuietHours() {
        Portal quiet = quiet("21:00-02:00");
        PlannedRun run = plan(Optional.empty())
                .of(new Registry(List.of(quiet)), NIGHT, Set.of())
                .getFirst();
        assertThat(run.notBefore()).isAfterOrEqualTo(Instant.parse("2026-12-01T19:00:00Z"));
        Portal never = quiet("12:00-11:59");
        assertThat(plan(Optional.empty()).of(new Registry(List.of(never)), NIGHT, Set.of()))
                .as("its visit says why")
                .hasSize(1);
    }

    @Test
    void plansForEachVantage() {
        List<PlannedRun> runs =
                new NightPlan(List.of("local", "hue"), Optional.empty()).of(registry(3), NIGHT, Set.of());
        assertThat(runs).hasSize(6).extracting(run -> run.key().vantage()).contains("local", "hue");
    }

    @Test
    void makesUpForMissedDaysOfOfficeHours() {
        var office = new WorkingHours(1, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 8, 17);
        var days = new DayPlan(List.of("local"), office, ZONE);
        assertThat(days.of(REGISTRY, LocalDate.of(2026, 12, 5), Set.of()))
                .as("a Saturday")
                .isEmpty();
        Set<PortalId> done = new HashSet<>();
        for (LocalDate day = DAY; day.getMonthValue() == 12; day = day.plusDays(1)) {
            boolean missed = day.getDayOfMonth() % 4 == 0;
            List<PlannedRun> runs = missed ? List.of() : days.of(REGISTRY, day, done);
            assertThat(runs).allSatisfy(run -> {
                assertThat(run.key().slot()).isEqualTo(RunKey.DAY);
                assertThat(office.contains(run.notBefore().atZone(ZONE).toLocalDateTime()))
                        .isTrue();
            });
            assertThat(runs.size()).isLessThanOrEqualTo(25);
            runs.forEach(run -> done.add(run.key().portal()));
        }
        assertThat(done).hasSize(250);
    }

    @Test
    void readsOfTheModelWhatItAsksOfTheHours() {
        AssessmentModel model = Models.load(Models.DEFAULT);
        WorkingHours office = Demand.of(model).orElseThrow();
        assertThat(office.minSlots()).isOne();
        assertThat(office.from()).isEqualTo(8);
    }

    private static NightPlan plan(Optional<Integer> visits) {
        return new NightPlan(List.of("local"), visits);
    }

    private static Registry registry(int portals) {
        return new Registry(IntStream.range(0, portals)
                .mapToObj(number ->
                        Portals.named(new PortalId("so-" + number), URI.create("https://so-" + number + ".example/")))
                .toList());
    }

    private static Portal quiet(String hours) {
        Portal plain = REGISTRY.portals().getFirst();
        Enrolment none = Enrolment.PLAIN;
        var quiet = new Enrolment(
                none.scored(),
                none.history(),
                none.scope(),
                none.emcSite(),
                none.consents(),
                none.contacts(),
                none.maintenance(),
                none.source(),
                new QuietHours(List.of(QuietHours.Span.parse(hours))));
        return new Portal(
                plain.id(),
                plain.name(),
                plain.organisation(),
                plain.kind(),
                plain.status(),
                plain.url(),
                plain.keyPages(),
                plain.network(),
                quiet);
    }
}
