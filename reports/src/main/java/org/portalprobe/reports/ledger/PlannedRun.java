package org.portalprobe.reports.ledger;

import java.time.Instant;

/**
 * A run that is to be done.
 *
 * @param host what no other run is to visit meanwhile
 * @param priority the highest goes first
 * @param notBefore inclusive
 * @param notAfter nothing is begun from then on
 */
public record PlannedRun(RunKey key, String host, int priority, Instant notBefore, Instant notAfter) {

    /** Priority of what the night before could not do. */
    public static final int CARRIED = 5;
    /** Added to that of a run whose node was lost. */
    public static final int RECOVERED = 50;
    /** Priority of what a person asked for. */
    public static final int ORDERED = 100;

    public PlannedRun {
        if (!notBefore.isBefore(notAfter)) {
            throw new IllegalArgumentException(key + " ends before it may begin: " + notBefore + " .. " + notAfter);
        }
    }
}
