package org.portalprobe.reports.files;

import java.time.Instant;
import java.util.List;
import org.portalprobe.checks.Finding;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.model.CheckId;

/**
 * One fault, or thing to look at, of a portal over a period, however often it was seen.
 *
 * @param criteria of the model that read the check
 * @param first and {@code last}: when it was seen
 * @param sightings visits that saw it
 * @param still the portal's latest visit that asked the check saw it too
 */
public record FindingLine(
        PortalId portal,
        CheckId check,
        List<String> criteria,
        Finding finding,
        Instant first,
        Instant last,
        int sightings,
        boolean still) {

    public FindingLine {
        criteria = List.copyOf(criteria);
    }
}
