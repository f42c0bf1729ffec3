package org.portalprobe.reports;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/**
 * Everything one run has to say so far; a run that still goes on reports the portals it has finished.
 *
 * @param generated when this report was put together
 * @param productVersion of PortalProbe
 * @param portals finished ones, in any order; each portal once
 */
public record RunReport(Instant generated, String productVersion, List<PortalReport> portals) {

    public RunReport {
        portals = List.copyOf(portals);
        var seen = new HashSet<String>();
        for (PortalReport portal : portals) {
            if (!seen.add(portal.fileStem())) {
                throw new IllegalArgumentException("reported twice: " + portal.fileStem());
            }
        }
    }
}
