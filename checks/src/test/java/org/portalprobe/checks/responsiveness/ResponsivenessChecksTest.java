package org.portalprobe.checks.responsiveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.config.model.Unit;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.KeyRequest;
import org.portalprobe.crawler.artifact.PulseDay;

class ResponsivenessChecksTest {

    private static final Fault DOWN = Fault.of(Cause.HTTP_SERVER_ERROR, "503 (seen twice)");
    private static final Fault BLOCKED = Fault.of(Cause.BLOCKED, "403");

    static List<Check<PulseDay>> checks() {
        return ResponsivenessChecks.all();
    }

    @Test
    void countsTheHoursApart() {
        Days day = new Days();
        IntStream.range(0, 13).forEach(i -> day.answered(100));

        assertThat(outcomes("availability", day))
                .containsExactly(new Outcome.Counted(12, 0, 0, 0), new Outcome.Counted(1, 0, 0, 0));
    }

    @Test
    void blamesThePortalForConfirmedFaultsAlone() {
        Days day = new Days()
                .answered(100)
                .failed(DOWN)
                .failed(BLOCKED)
                .failed(Fault.unconfirmed(Cause.CONNECT_TIMEOUT, "no control"))
                .failed(Fault.of(Cause.OWN_NETWORK_DOWN, "ours"));

        assertThat(outcomes("availability", day)).containsExactly(new Outcome.Counted(1, 1, 0, 3));
        assertThat(observe("availability", day).getFirst().findings())
                .extracting(
                        finding -> finding.remark().orElseThrow().arguments().getFirst())
                .containsExactly("HTTP_SERVER_ERROR");
    }

    @Test
    void leavesAnnouncedMaintenanceOutAndListsIt() {
        Days day = new Days().answered(100).failed(DOWN).answered(100).maintenance(5, 10);

        assertThat(outcomes("availability", day)).containsExactly(new Outcome.Counted(2, 0, 1, 0));
        assertThat(observe("availability", day).getFirst().findings())
                .allMatch(Finding::needsReview)
                .extracting(Finding::rule)
                .containsExactly("announced-maintenance");
    }

    @Test
    void anHourOfOurOwnFaultsSaysNothing() {
        assertThat(outcomes("error-rate", new Days().failed(BLOCKED).failed(BLOCKED)))
                .containsExactly(new Outcome.CannotTell(BLOCKED));
    }

    @Test
    void samplesSpeakOfErrorsButNotOfAvailability() {
        Days day = new Days().answered(100).sample(KeyRequest.SEARCH, 200);

        assertThat(outcomes("availability", day)).containsExactly(new Outcome.Counted(1, 0, 0, 0));
        assertThat(outcomes("error-rate", day)).containsExactly(new Outcome.Counted(2, 0, 0, 0));
    }

    @Test
    void timesEveryPageApartAndCountsTheWait() {
        Days day = new Days().answered(100).late(900, 100).sample(KeyRequest.SEARCH, 300);

        assertThat(outcomes("response-time", day))
                .containsExactly(
                        new Outcome.Measured(List.of(100.0, 1_000.0), Unit.MILLISECONDS),
                        new Outcome.Measured(List.of(300.0), Unit.MILLISECONDS));
    }

    @Test
    void aRefusedCertificateFailsAvailabilityAndIsTimedNevertheless() {
        Days day = new Days()
                .failed(new Fault(Cause.CERTIFICATE_REFUSED, Attribution.PORTAL, "expired"))
                .failed(DOWN);

        assertThat(outcomes("availability", day)).containsExactly(new Outcome.Counted(0, 2, 0, 0));
        assertThat(outcomes("response-time", day))
                .containsExactly(new Outcome.Measured(List.of(1_000.0), Unit.MILLISECONDS));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void answersAnEmptyDayWithADoubtAndSignsEveryAnswer(Check<PulseDay> check) {
        PulseDay empty = new Days().build();
        PulseDay full = new Days().answered(1).failed(DOWN).maintenance(0, 60).build();

        assertThat(check.observe(empty))
                .extracting(Observation::outcome)
                .hasOnlyElementsOfType(Outcome.CannotTell.class);
        assertThat(check.observe(full))
                .isNotEmpty()
                .isEqualTo(check.observe(full))
                .allSatisfy(answer -> {
                    assertThat(answer.check()).isEqualTo(check.id());
                    assertThat(answer.provenance().sighting()).isEqualTo(full.id());
                });
        assertThat(check.getClass()).isFinal().isPackagePrivate();
    }

    private static List<Outcome> outcomes(String id, Days day) {
        return observe(id, day).stream().map(Observation::outcome).toList();
    }

    private static List<Observation> observe(String id, Days day) {
        return checks().stream()
                .filter(check -> check.id().value().equals(id))
                .findFirst()
                .orElseThrow()
                .observe(day.build());
    }
}
