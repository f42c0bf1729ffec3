package org.portalprobe.crawler.artifact;

import org.portalprobe.config.PortalId;

/** One look at a portal, the raw material of all checks. */
public sealed interface Sighting permits Visit, PulseDay {

    SightingId id();

    PortalId portal();
}
