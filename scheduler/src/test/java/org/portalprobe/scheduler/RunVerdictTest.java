package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.SightingFormat;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Spent;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.scheduler.cli.ExitCode;

class RunVerdictTest {

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
    void allMeasuredIsOk() {
        assertThat(RunVerdict.of(List.of(visit(TIMED)))).isEqualTo(ExitCode.OK);
    }

    @Test
    void aConfirmedFaultOfOnePageIsThePortalsAndOk() {
        assertThat(RunVerdict.of(List.of(visit(TIMED, fault(Cause.HTTP_CLIENT_ERROR)))))
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void nothingSeenIsUnreachable() {
        assertThat(RunVerdict.of(List.of(visit(fault(Cause.CONNECTION_REFUSED)))))
                .isEqualTo(ExitCode.UNREACHABLE);
    }

    @Test
    void whatWeCouldNotDoIsNotEnoughMeasured() {
        assertThat(RunVerdict.of(List.of(visit(TIMED, fault(Cause.BROWSER_DIED)))))
                .isEqualTo(ExitCode.NOT_ENOUGH_MEASURED);
        assertThat(RunVerdict.of(List.of(visit(fault(Cause.BROWSER_MISSING))))).isEqualTo(ExitCode.NOT_ENOUGH_MEASURED);
    }

    @Test
    void anUnconfirmedFaultIsNotEnoughMeasured() {
        Seen<LoadTiming> once = Seen.missing(Fault.unconfirmed(Cause.PAGE_TIMEOUT, "seen once"));
        assertThat(RunVerdict.of(List.of(visit(TIMED, once)))).isEqualTo(ExitCode.NOT_ENOUGH_MEASURED);
    }

    @Test
    void aDefectOfOursIsInternal() {
        assertThat(RunVerdict.of(List.of(visit(TIMED, fault(Cause.INTERNAL))))).isEqualTo(ExitCode.INTERNAL);
        assertThat(RunVerdict.of(List.of(visit(TIMED, fault(Cause.DISK_FULL))))).isEqualTo(ExitCode.INTERNAL);
    }

    @Test
    void theHighestCodeOfAllPortalsCounts() {
        assertThat(RunVerdict.of(List.of(visit(TIMED), visit(fault(Cause.CONNECTION_REFUSED)), visit(TIMED))))
                .isEqualTo(ExitCode.UNREACHABLE);
        assertThat(RunVerdict.of(List.of())).isEqualTo(ExitCode.OK);
    }

    static Seen<LoadTiming> fault(Cause cause) {
        return Seen.missing(Fault.of(cause, "as the test wants"));
    }

    static Visit visit(Seen<LoadTiming> one) {
        return visit(List.of(one));
    }

    private static Visit visit(Seen<LoadTiming> one, Seen<LoadTiming> other) {
        return visit(List.of(one, other));
    }

    private static Visit visit(List<Seen<LoadTiming>> timings) {
        URI url = URI.create("https://a.test/");
        Instant start = Instant.parse("2026-11-21T15:00:00Z");
        List<TimedLoad> loads = timings.stream()
                .map(timing -> new TimedLoad(
                        url,
                        KeyPageRole.HOME,
                        FormFactor.DESKTOP,
                        1,
                        start,
                        false,
                        0.1,
                        "real-use",
                        1,
                        Optional.empty(),
                        timing,
                        Seen.missing(Fault.of(Cause.NOT_ASKED, "no detail"))))
                .toList();
        Fault later = Fault.of(Cause.CONNECTION_REFUSED, "not looked at");
        return new Visit(
                SightingFormat.CURRENT,
                new SightingId("so-a-20261121T150000Z"),
                new PortalId("so-a"),
                url,
                start,
                Duration.ofSeconds(30),
                "local",
                "real-use",
                new Engines("0.1", "25", Optional.empty(), Optional.empty(), true),
                Seen.missing(later),
                Seen.missing(later),
                loads,
                List.of(),
                List.of(),
                new Spent(1, 1, 1));
    }
}
