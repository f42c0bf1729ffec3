package org.portalprobe.scheduler.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.reports.ledger.PlannedRun;
import org.portalprobe.reports.ledger.RunKey;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.reports.ledger.RunState;
import org.portalprobe.reports.ledger.Verdict;

class SecondPassTest {

    private static final Instant START = Instant.parse("2026-12-01T15:00:00Z");
    private static final PlannedRun RUN = new PlannedRun(
            new RunKey(LocalDate.of(2026, 12, 1), new PortalId("so-a"), "local", RunKind.VISIT, RunKey.NIGHT),
            "so-a.example",
            0,
            START,
            START.plus(Duration.ofHours(7)));

    @Test
    void comesLaterForWhatPasses() {
        PlannedRun again = after(RUN, Cause.CONNECT_TIMEOUT, START).getFirst();
        assertThat(again.key().slot()).isEqualTo(RunKey.AGAIN);
        assertThat(again.notBefore()).isEqualTo(START.plus(Duration.ofMinutes(90)));
        assertThat(again.notAfter()).isEqualTo(RUN.notAfter());
        assertThat(after(RUN, Cause.BROWSER_DIED, START)).hasSize(1);
    }

    @Test
    void comesSoonerWhenTheNightIsShort() {
        Instant late = RUN.notAfter().minus(Duration.ofMinutes(20));
        assertThat(after(RUN, Cause.HTTP_SERVER_ERROR, late).getFirst().notBefore())
                .isEqualTo(late.plus(Duration.ofMinutes(10)));
        assertThat(after(RUN, Cause.HTTP_SERVER_ERROR, RUN.notAfter())).isEmpty();
    }

    @Test
    void doesNotComeForWhatStaysNorTwice() {
        assertThat(after(RUN, Cause.CERTIFICATE_REFUSED, START)).isEmpty();
        assertThat(after(RUN, Cause.BLOCKED, START)).isEmpty();
        assertThat(after(RUN, Cause.INTERNAL, START)).isEmpty();
        PlannedRun again = after(RUN, Cause.CONNECT_TIMEOUT, START).getFirst();
        assertThat(after(again, Cause.CONNECT_TIMEOUT, START)).isEmpty();
        Verdict complete = new Verdict(RunState.COMPLETE, Optional.empty(), 0, Optional.empty());
        assertThat(SecondPass.after(RUN, complete, START)).isEmpty();
    }

    private static List<PlannedRun> after(PlannedRun run, Cause cause, Instant now) {
        return SecondPass.after(run, Verdict.failed(Fault.of(cause, "")), now);
    }
}
