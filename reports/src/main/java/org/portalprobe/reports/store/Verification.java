package org.portalprobe.reports.store;

import java.util.List;

/**
 * What a look at everything found.
 *
 * @param problems what is broken, one sentence each; empty: all is whole
 * @param unacknowledged visits in the folder without a row: a writer died, or another program wrote them; harmless
 * @param unreferenced blobs that no sighting names; the next prune takes them
 * @param unfinished files that a writer left half-way; nobody reads them
 */
public record Verification(
        long sightings,
        long observations,
        long blobs,
        List<String> problems,
        long unacknowledged,
        long unreferenced,
        long unfinished) {

    public Verification {
        problems = List.copyOf(problems);
    }

    public boolean whole() {
        return problems.isEmpty();
    }
}
