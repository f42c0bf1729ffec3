package org.portalprobe.scheduler.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.HostState;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.SightingFormat;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Spent;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.reports.ledger.RunState;
import org.portalprobe.reports.ledger.Verdict;

class OutcomesTest {

    private static final URI HOME = URI.create("https://a.test/");
    private static final Instant START = Instant.parse("2026-11-21T15:00:00Z");
    private static final Seen<LoadTiming> TIMED = Seen.got(new LoadTiming(
            Optional.of(80.0),
            Optional.of(900.0),
            Optional.of(1200.0),
            Optional.empty(),
            Optional.of(0.0),
            Optional.of(0.0),
            Optional.of(1000.0),
            Optional.of(1200.0),
            Optional.of(700.0),
            Optional.of(1100.0),
            true,
            List.of(),
            5,
            0,
            20_000));

    @Test
    void isCompleteWhenAllThatCountsWasSeen() {
        Verdict verdict = Outcomes.of(timed(load(TIMED, false), load(TIMED, true)), RunKind.VISIT);
        assertThat(verdict.state()).isEqualTo(RunState.COMPLETE);
        assertThat(verdict.disturbed()).isOne();
        assertThat(verdict.sighting()).isPresent();
    }

    @Test
    void isPartlyWhenOurHostDisturbedEveryLoadOfAPage() {
        Verdict verdict = Outcomes.of(timed(load(TIMED, true), load(TIMED, true)), RunKind.VISIT);
        assertThat(verdict.state()).isEqualTo(RunState.PARTLY);
        assertThat(verdict.fault().orElseThrow().cause()).isEqualTo(Cause.HOST_OVERLOADED);
    }

    @Test
    void isPartlyWhenSomeIsMissingThroughUs() {
        Seen<LoadTiming> died = Seen.missing(Fault.of(Cause.BROWSER_DIED, ""));
        Verdict verdict = Outcomes.of(timed(load(TIMED, false), load(died, false)), RunKind.VISIT);
        assertThat(verdict.state()).isEqualTo(RunState.PARTLY);
        assertThat(verdict.fault().orElseThrow().attribution()).isEqualTo(Attribution.US);
    }

    @Test
    void isFailedWithItsCauseWhenNothingWasSeen() {
        for (RunKind kind : List.of(RunKind.VISIT, RunKind.LOOK)) {
            Verdict verdict = Outcomes.of(unseen(Fault.of(Cause.CONNECTION_REFUSED, "")), kind);
            assertThat(verdict.state()).isEqualTo(RunState.FAILED);
            assertThat(verdict.fault().orElseThrow().cause()).isEqualTo(Cause.CONNECTION_REFUSED);
        }
    }

    @Test
    void isBlockedWhenWeWereShutOut() {
        assertThat(Outcomes.of(unseen(Fault.of(Cause.ROBOTS_DISALLOWED, "")), RunKind.VISIT)
                        .state())
                .isEqualTo(RunState.BLOCKED);
    }

    private static Visit unseen(Fault why) {
        return visit(Seen.missing(why), Seen.missing(why), List.of());
    }

    private static Visit timed(TimedLoad... loads) {
        Fault none = Fault.of(Cause.NOT_ASKED, "not of this test");
        return visit(Seen.missing(none), Seen.missing(none), Stream.of(loads).toList());
    }

    private static TimedLoad load(Seen<LoadTiming> timing, boolean disturbed) {
        Optional<String> neighbour = disturbed ? Optional.of("a neighbour") : Optional.empty();
        return new TimedLoad(
                HOME,
                KeyPageRole.HOME,
                FormFactor.DESKTOP,
                1,
                START,
                false,
                0.1,
                "real-use",
                1,
                Optional.of(new HostState(Optional.empty(), Optional.empty(), 1, neighbour)),
                timing,
                Seen.missing(Fault.of(Cause.NOT_ASKED, "no detail")));
    }

    private static Visit visit(Seen<Look> look, Seen<Sample> sample, List<TimedLoad> loads) {
        return new Visit(
                SightingFormat.CURRENT,
                new SightingId("so-a-20261121T150000Z"),
                new PortalId("so-a"),
                HOME,
                START,
                Duration.ofSeconds(9),
                "local",
                "real-use",
                new Engines("1", "25", Optional.empty(), Optional.empty(), true),
                look,
                sample,
                loads,
                List.of(),
                List.of(),
                new Spent(0, 0, 0));
    }
}
