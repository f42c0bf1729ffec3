package org.portalprobe.reports.files;

import java.time.Instant;
import java.util.List;
import org.portalprobe.checks.Finding;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.model.CheckId;

/**
 * One fault, or thing to look at, of a portal over a period, however often it was seen.
 *
 * @param checks that found it; several may look at the same thing
 * @param criteria of the model that read them
 * @param first and {@code last}: when it was seen
 * @param sightings visits that saw it
 * @param still the latest visit that asked one of the checks saw it too
 */
public record FindingLine(
        PortalId portal,
        List<CheckId> checks,
        List<String> criteria,
        Finding finding,
        Instant first,
        Instant last,
        int sightings,
        boolean still) {

    public FindingLine {
        checks = List.copyOf(checks);
        criteria = List.copyOf(criteria);
    }
}
