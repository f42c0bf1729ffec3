package org.portalprobe.scheduler.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.HostState;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.SightingFormat;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Spent;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.artifact.Visit;

class VisitCostsTest {

    private static final Fault NOT_ASKED = Fault.of(Cause.NOT_ASKED, "");
    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");

    private final List<TimedLoad> loads = new ArrayList<>();

    @Test
    void takesTheStepFromLoadToLoadLessPauseAndTheLoadItself() {
        timed(FormFactor.MOBILE, 1, 0, 3_000, false);
        timed(FormFactor.DESKTOP, 1, 5_500, 3_000, false);
        timed(FormFactor.MOBILE, 2, 11_000, 1_000, true);
        timed(FormFactor.DESKTOP, 2, 16_500, 3_000, false);
        timed(KeyPageRole.SEARCH, FormFactor.MOBILE, 2, 26_000, 3_000, false);

        VisitCosts costs = VisitCosts.of(List.of(visit()), visit -> Duration.ofMillis(500));

        assertThat(costs.load()).hasValue(Duration.ofSeconds(2));
        assertThat(costs.inspect()).hasValue(Duration.ofSeconds(4));
        assertThat(costs.loads()).isEqualTo(5);
        assertThat(costs.disturbed()).isEqualTo(0.2);
        assertThat(costs.largest()).hasValue(new LoadTimes(Duration.ofSeconds(2), Duration.ofSeconds(2)));
        assertThat(costs.tls()).isEmpty();
    }

    @Test
    void sayNothingWhereNothingWasTimed() {
        VisitCosts costs = VisitCosts.of(List.of(visit()), visit -> Duration.ZERO);

        assertThat(costs.load()).isEmpty();
        assertThat(costs.inspect()).isEmpty();
        assertThat(costs.largest()).isEmpty();
    }

    private void timed(FormFactor device, int run, int at, double load, boolean disturbed) {
        timed(KeyPageRole.HOME, device, run, at, load, disturbed);
    }

    private void timed(KeyPageRole role, FormFactor device, int run, int at, double load, boolean disturbed) {
        Optional<String> why = disturbed ? Optional.of("busy") : Optional.empty();
        loads.add(new TimedLoad(
                URI.create("https://portal.test/"),
                role,
                device,
                run,
                START.plusMillis(at),
                false,
                0,
                "real-use",
                1,
                Optional.of(new HostState(Optional.empty(), Optional.empty(), 1, why)),
                Seen.got(timing(load)),
                Seen.missing(NOT_ASKED)));
    }

    private static LoadTiming timing(double load) {
        return new LoadTiming(
                Optional.of(100.0),
                Optional.of(1_000.0),
                Optional.of(2_000.0),
                Optional.empty(),
                Optional.of(0.0),
                Optional.of(0.0),
                Optional.empty(),
                Optional.empty(),
                Optional.of(1_500.0),
                Optional.of(load),
                true,
                List.of(),
                10,
                0,
                100_000);
    }

    private Visit visit() {
        return new Visit(
                SightingFormat.CURRENT,
                new SightingId("so-a-20261122T010000Z"),
                new PortalId("so-a"),
                URI.create("https://portal.test/"),
                START,
                Duration.ofMinutes(1),
                "local",
                "real-use",
                new Engines("0.1.0", "25", Optional.empty(), Optional.empty(), true),
                Seen.missing(NOT_ASKED),
                Seen.missing(NOT_ASKED),
                loads,
                List.of(),
                new Spent(0, 0, 0));
    }
}
