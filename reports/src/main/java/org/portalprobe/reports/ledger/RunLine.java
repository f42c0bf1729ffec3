package org.portalprobe.reports.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.SightingId;

/**
 * What the ledger knows of a run.
 *
 * @param attempts how often it was begun
 * @param node who has it or had it last
 * @param started of the last attempt
 */
public record RunLine(
        PlannedRun run,
        RunState state,
        int attempts,
        Optional<String> node,
        Optional<Instant> started,
        Optional<Instant> ended,
        Optional<Fault> fault,
        int disturbed,
        Optional<SightingId> sighting) {

    public RunKey key() {
        return run.key();
    }

    /** How long the last attempt took; empty while it is not over. */
    public Optional<Duration> took() {
        return started.flatMap(from -> ended.map(to -> Duration.between(from, to)));
    }
}
