package org.portalprobe.reports.ledger;

import java.util.Optional;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.SightingId;

/**
 * How a run ended.
 *
 * @param fault the gravest of what was not seen; empty when all was
 * @param disturbed timed loads that did not count because of our host
 * @param sighting what the store has of it
 */
public record Verdict(RunState state, Optional<Fault> fault, int disturbed, Optional<SightingId> sighting) {

    public Verdict {
        if (!state.isOver()) {
            throw new IllegalArgumentException("a verdict is final, not " + state);
        }
    }

    /** Nothing was seen, and nothing is kept. */
    public static Verdict failed(Fault fault) {
        return new Verdict(RunState.FAILED, Optional.of(fault), 0, Optional.empty());
    }
}
