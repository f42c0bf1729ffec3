package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Observation;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.model.Aggregate;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Comparison;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.model.Unit;

/**
 * Letters of a thousand nights over noise that was recorded. A night's card rests on the last two nights of three hours each (the
 * page-load criteria ask for five slots); the total lies exactly on a band's bound, so that every point lost changes the letter.
 *
 * <p>On the model's own limits the rule of scoring section 6 holds both its promises. Where a limit lies within the noise of the value
 * it cannot: on these records the letter of demo-ben-cu flips 45 times in 1 000 nights with the LCP limit 0.5 % away (the nightly one 268
 * times), 31 at 1 %, 15 at 1.5 %, 3 at 2 %, once from 3 % on. Measured and turned down:
 * <ul>
 *   <li>More nights in a card (a growing period): 18 flips at 0.5 % over 7 nights, 2 over 28; but then a true change takes 4 to 7 nights
 *       to show over 7, so no number of nights keeps both promises ({@link #noNumberOfNightsInACardIsBothQuietAndQuick}).
 *   <li>Three nights in a row that must also be probable: at 0.8 each up to 16 flips are left over 98 limits near the recorded values
 *       (0.95 and more happens by noise too, three visits at different load are that far apart), and of true changes to 2 % beyond a
 *       limit 28 % never show, against 10 % by the rule as it is.
 * </ul>
 * So the rule stands as specified, and a card says beside the letter how probable it is.
 */
@Tag("long")
class StableLetterSimulationTest {

    private static final int NIGHTS = 1_000;
    private static final String NOISY = "demo-ben-cu";
    private static final int[] HOURS = {1, 9, 17};
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final RecordedLoads recorded;

    StableLetterSimulationTest() throws IOException {
        this.recorded = RecordedLoads.read();
    }

    @Test
    void flipsAtMostOnceInAThousandNightsOnTheLimitsOfTheModel() {
        for (String portal : recorded.portals()) {
            Flips flips = simulate(portal, new Limits(3_000, 4_000, 600), ProvisionalNight.NIGHTS);
            System.out.println(portal + ": " + flips);
            assertThat(flips.stable()).as("%s: %s", portal, flips).isLessThanOrEqualTo(1);
        }
    }

    /** Within two per cent of a limit even three nights in a row may be noise; beyond, nothing flips. */
    @Test
    void flipsFarLessThanTheNightlyLetterWhereALimitLiesWithinTheNoise() {
        for (double percent : new double[] {0.5, 1, 1.5, 2, 3, 5, 10}) {
            double lcp = recorded.folded(NOISY, FormFactor.MOBILE, "lcp") * (1 + percent / 100);
            Flips flips = simulate(NOISY, new Limits(1e9, lcp, 1e9), ProvisionalNight.NIGHTS);
            System.out.println("limit " + percent + " % away: " + flips);

            assertThat(flips.stable()).as("%s %%: %s", percent, flips).isLessThanOrEqualTo(flips.nightly() / 3);
            if (percent >= 3) {
                assertThat(flips.stable()).as("%s %%: %s", percent, flips).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void showsATrueChangeOfThreePointsWithinFourNights() {
        for (String portal : recorded.portals()) {
            int down = 0;
            int up = 0;
            for (long seed = 0; seed < 15; seed++) {
                down = Math.max(down, nightsUntil(Letter.D, portal, true, seed, ProvisionalNight.NIGHTS));
                up = Math.max(up, nightsUntil(Letter.C, portal, false, seed, ProvisionalNight.NIGHTS));
            }
            System.out.println(portal + ": nights until a fall shows: " + down + ", a rise: " + up);
            assertThat(down).as("down, %s", portal).isBetween(1, 4);
            assertThat(up).as("up, %s", portal).isBetween(1, 4);
        }
    }

    /** Over seven nights a letter still flips where a limit is near, and pages that grew 22 % slower already show too late. */
    @Test
    void noNumberOfNightsInACardIsBothQuietAndQuick() {
        double near = recorded.folded(NOISY, FormFactor.MOBILE, "lcp") * 1.005;
        for (int window : new int[] {2, 4, 7}) {
            Flips flips = simulate(NOISY, new Limits(1e9, near, 1e9), window);
            System.out.println(window + " nights a card: " + flips);
            assertThat(flips.stable()).as("%s nights: %s", window, flips).isGreaterThan(1);
        }
        int latest = IntStream.range(0, 5)
                .map(seed -> nightsUntilSlowerPagesShow(seed, 7))
                .max()
                .orElseThrow();
        System.out.println("7 nights a card: nights until slower pages show: " + latest);
        assertThat(latest).isGreaterThan(4);
    }

    /** Three criteria of mobile pages lie a tenth below their limits, and from one night on a tenth above. */
    private int nightsUntilSlowerPagesShow(long seed, int window) {
        Limits limits = new Limits(aTenthAbove("fcp"), aTenthAbove("lcp"), aTenthAbove("tbt"));
        Nights nights = new Nights(NOISY, limits, new Random(seed), Optional.of(Points.of("1.5")), window);
        StableLetter stable = StableLetter.over(List.of());
        for (int night = 0; night < 2 * window; night++) {
            stable = stable.next(nights.next(true));
        }
        assertThat(stable.letter()).contains(Letter.C);
        nights.slower = 1.1 / 0.9;
        int night = 0;
        while (stable.letter().equals(Optional.of(Letter.C)) && night < 5 * window) {
            stable = stable.next(nights.next(true));
            night++;
        }
        return night;
    }

    private double aTenthAbove(String metric) {
        return recorded.folded(NOISY, FormFactor.MOBILE, metric) / 0.9;
    }

    private record Flips(int nightly, int stable) {}

    private record Limits(double fcp, double lcp, double tbt) {}

    private Flips simulate(String portal, Limits limits, int window) {
        Nights nights = new Nights(portal, limits, new Random(1), Optional.empty(), window);
        StableLetter stable = StableLetter.over(List.of());
        int nightly = 0;
        int changes = 0;
        Optional<Letter> before = Optional.empty();
        for (int night = 0; night < NIGHTS; night++) {
            LetterNight card = nights.next(true);
            StableLetter next = stable.next(card);
            nightly += before.isPresent() && !card.letter().equals(before) ? 1 : 0;
            changes += stable.letter().isPresent() && !next.letter().equals(stable.letter()) ? 1 : 0;
            before = card.letter();
            stable = next;
        }
        return new Flips(nightly, changes);
    }

    /** Nights from the change, that night included, until the stable letter is the new one; noise goes on. */
    private int nightsUntil(Letter wanted, String portal, boolean worse, long seed, int window) {
        Nights nights = new Nights(
                portal, new Limits(3_000, 4_000, 600), new Random(seed), Optional.of(Points.of("1.5")), window);
        StableLetter stable = StableLetter.over(List.of());
        for (int night = 0; night < 10; night++) {
            stable = stable.next(nights.next(worse));
        }
        assertThat(stable.letter()).contains(worse ? Letter.C : Letter.D);
        for (int night = 1; night <= 20; night++) {
            stable = stable.next(nights.next(!worse));
            if (stable.letter().equals(Optional.of(wanted))) {
                return night;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Draws nights and folds the last of them into a card. */
    private final class Nights {

        private final String portal;
        private final Random random;
        private final AssessmentModel model;
        private final Deque<List<Observation>> kept = new ArrayDeque<>();
        private final int window;
        private int count;
        private double slower = 1;

        /** @param above how far above the bound of C the total lies when all is as recorded; on it when empty */
        Nights(String portal, Limits limits, Random random, Optional<Points> above, int window) {
            this.window = window;
            this.portal = portal;
            this.random = random;
            this.model = model(portal, limits, above.orElse(Points.ZERO));
        }

        LetterNight next(boolean working) {
            kept.addLast(night(working));
            if (kept.size() > window) {
                kept.removeFirst();
            }
            List<Observation> seen = kept.stream().flatMap(List::stream).toList();
            return LetterNight.of(FIRST.plusDays(count++), Given.assess(model, seen));
        }

        private List<Observation> night(boolean working) {
            List<Observation> seen = new ArrayList<>();
            for (int hour : HOURS) {
                Instant slot =
                        Instant.parse("2026-11-03T00:00:00Z").plusSeconds((count % 20) * 86_400L + hour * 3_600L);
                recorded.visits().keySet().stream()
                        .filter(series -> series.portal().equals(portal))
                        .forEach(series -> seen.add(Sight.by(series.metric())
                                .keyPage(series.role())
                                .on(series.device())
                                .at(slot)
                                .measured(DoubleStream.of(recorded.slot(series, random))
                                        .map(sample -> sample * slower)
                                        .toArray())));
            }
            Sight change = Sight.by("change").at(seen.getFirst().provenance().instant());
            seen.add(working ? change.passed() : change.failed());
            seen.add(Sight.by("sure").at(seen.getFirst().provenance().instant()).passed());
            seen.add(Sight.by("lost").at(seen.getFirst().provenance().instant()).failed());
            return seen;
        }

        /** Six noisy criteria, three points that may truly change, and as many certain ones as put the total where it is wanted. */
        private AssessmentModel model(String portal, Limits limits, Points above) {
            List<Criterion> criteria = new ArrayList<>();
            Points earned = Points.ZERO;
            for (FormFactor device : FormFactor.values()) {
                earned = earned.plus(add(criteria, portal, "fcp", device, limits.fcp()));
                earned = earned.plus(add(criteria, portal, "lcp", device, limits.lcp()));
                earned = earned.plus(add(criteria, portal, "tbt", device, limits.tbt()));
            }
            Points sure = Points.of("62").plus(above).minus(earned);
            criteria.add(Given.criterion("change", "3", Given.ladder("change", "3")));
            criteria.add(Given.criterion("sure", sure.toString(), Given.ladder("sure", sure.toString())));
            Points rest = Points.of("89.5").minus(sure);
            criteria.add(Given.criterion("lost", rest.toString(), Given.ladder("lost", rest.toString())));
            return Given.model(Given.group("G", criteria.toArray(Criterion[]::new)));
        }

        /** What the criterion earns over all that was recorded. */
        private Points add(List<Criterion> criteria, String portal, String metric, FormFactor device, double limit) {
            criteria.add(Given.criterion(metric + device, "1.25", below(metric, device, limit)));
            return recorded.folded(portal, device, metric) < limit ? Points.of("1.25") : Points.ZERO;
        }
    }

    private static Rule.Statistic below(String metric, FormFactor device, double limit) {
        return new Rule.Statistic(
                Given.check(metric),
                Optional.of(device),
                Optional.of(Aggregate.MEDIAN),
                5,
                3,
                Unit.MILLISECONDS,
                List.of(Given.level(Aggregate.MEDIAN, Comparison.BELOW, limit, "1.25")));
    }
}
