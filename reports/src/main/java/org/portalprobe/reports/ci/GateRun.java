package org.portalprobe.reports.ci;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.regression.Judgement;
import org.portalprobe.checks.regression.SideBySide;
import org.portalprobe.checks.regression.Snapshot;
import org.portalprobe.checks.regression.Timing;

/**
 * One run of the gate with all that there is to tell.
 *
 * @param target as it was named; of a folder the folder's name, without an address
 * @param against what it was held against: a file, another address, or empty for nothing
 * @param omitted pages of the target that were not looked at, and why nobody should think they were
 */
public record GateRun(
        String target,
        Optional<URI> address,
        Optional<String> against,
        Instant start,
        Duration took,
        String software,
        Snapshot snapshot,
        Judgement judgement,
        List<Compared> timings,
        List<String> omitted) {

    /** One metric of two releases side by side. */
    public record Compared(Timing timing, SideBySide result) {}

    public GateRun {
        timings = List.copyOf(timings);
        omitted = List.copyOf(omitted);
    }
}
