package org.portalprobe.reports.ledger;

import java.util.Optional;

/**
 * A run that a node holds until its lease ends.
 *
 * @param token writes with a smaller one than the run's are refused
 * @param attempt 1-based; more than 1 after a node was lost
 * @param intended what an earlier holder had seen and was about to keep when it was lost
 */
public record Claim(PlannedRun run, long token, int attempt, Optional<Verdict> intended) {

    public RunKey key() {
        return run.key();
    }
}
