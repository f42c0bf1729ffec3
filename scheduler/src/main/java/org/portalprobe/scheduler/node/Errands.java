package org.portalprobe.scheduler.node;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.portalprobe.reports.ledger.Claim;
import org.portalprobe.reports.ledger.Verdict;

/** How runs are done on this machine. Thread-safe. */
public interface Errands {

    /** Pulses of one day; {@link #stop} may come from any thread. */
    interface Shift {
        /** Returns when the day is over or after {@link #stop}. */
        void run() throws InterruptedException;

        void stop();
    }

    /** Whether this node measures by what all do; asked before anything is begun. */
    boolean isReady();

    /** Empty when the registry of this node does not know the portal. */
    Optional<Errand> begin(Claim claim);

    /**
     * Brings what an earlier holder of the run had seen into the store, if it was whole.
     *
     * @return false when nothing is left of it
     */
    boolean adopt(Claim claim, Verdict intended);

    /** @throws IOException when another process pulses into the same folder, or it cannot be written */
    Shift pulses(Instant until) throws IOException;
}
