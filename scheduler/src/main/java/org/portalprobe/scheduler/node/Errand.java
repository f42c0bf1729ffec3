package org.portalprobe.scheduler.node;

import org.portalprobe.reports.ledger.Verdict;

/**
 * The visit that a run asks for. Its phases are called once and in this order, some left out; nothing a portal does makes them throw.
 * {@link #abort} may come from any thread at any time.
 */
public interface Errand extends AutoCloseable {

    /** May go on beside other looks and inspections. */
    void look();

    /** Alone on its host. */
    void time();

    /** May go on beside other looks and inspections. */
    void inspect();

    /** What came of it; ends whatever still runs of it. */
    Verdict verdict();

    /** Puts what was seen into the store; doing it twice is harmless. */
    void keep();

    /** Ends whatever is under way; what was seen is not to be used. */
    void abort();

    @Override
    void close();
}
