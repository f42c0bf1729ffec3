package org.portalprobe.reports.night;

import java.util.List;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;

/** Portals that a night did not see for the same reason. */
public record FaultCount(Cause cause, Attribution attribution, List<PortalId> portals) {

    public FaultCount {
        portals = List.copyOf(portals);
    }
}
