package org.portalprobe.scheduler.night;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.reports.ledger.PlannedRun;
import org.portalprobe.reports.ledger.RunKey;
import org.portalprobe.reports.ledger.RunState;
import org.portalprobe.reports.ledger.Verdict;

/** A second run later in the same night, for what may be otherwise by then. There is no third: the next night is soon enough. */
public final class SecondPass {

    /** What passes by itself; a refused certificate or a block does not. */
    private static final Set<Cause> TRANSIENT = Set.of(
            Cause.NAME_SERVICE_FAILED,
            Cause.CONNECTION_REFUSED,
            Cause.CONNECTION_RESET,
            Cause.CONNECT_TIMEOUT,
            Cause.RESPONSE_TIMEOUT,
            Cause.RESPONSE_NEVER_ENDS,
            Cause.HTTP_SERVER_ERROR,
            Cause.MAINTENANCE_PAGE,
            Cause.PAGE_TIMEOUT,
            Cause.QUIET_HOURS,
            Cause.CANCELLED,
            Cause.OWN_NETWORK_DOWN,
            Cause.BROWSER_MISSING,
            Cause.BROWSER_DIED,
            Cause.DISK_FULL,
            Cause.HOST_OVERLOADED,
            Cause.CLOCK_JUMPED);

    private static final Duration LATER = Duration.ofMinutes(90);

    private SecondPass() {}

    /** The run that follows; none where nothing would be gained or the night is over before. */
    public static List<PlannedRun> after(PlannedRun run, Verdict verdict, Instant now) {
        boolean first = run.key().slot().equals(RunKey.NIGHT);
        boolean wanting = verdict.state() == RunState.FAILED || verdict.state() == RunState.PARTLY;
        boolean passing =
                verdict.fault().map(fault -> TRANSIENT.contains(fault.cause())).orElse(false);
        // Half of what is left in a short or late night.
        Duration left = Duration.between(now, run.notAfter());
        Duration wait = left.dividedBy(2).compareTo(LATER) < 0 ? left.dividedBy(2) : LATER;
        if (!first || !wanting || !passing || !wait.isPositive()) {
            return List.of();
        }
        return List.of(
                new PlannedRun(run.key().in(RunKey.AGAIN), run.host(), run.priority(), now.plus(wait), run.notAfter()));
    }
}
