package org.portalprobe.reports.api;

import java.time.Instant;
import java.util.Optional;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.reports.ledger.RunLine;
import org.portalprobe.reports.ledger.RunState;

/** A visit that somebody asked for. */
public record RunDocument(
        String id, Instant asked, String vantage, RunState state, Optional<Cause> cause, Optional<String> sighting) {

    public static RunDocument of(RunLine run) {
        return new RunDocument(
                run.key().toString(),
                run.run().notBefore(),
                run.key().vantage(),
                run.state(),
                run.fault().map(fault -> fault.cause()),
                run.sighting().map(id -> id.value()));
    }
}
