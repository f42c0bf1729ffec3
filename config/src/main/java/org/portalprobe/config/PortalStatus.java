package org.portalprobe.config;

/** How a portal stands since its functions may have moved to the national portal (rules, finding 7). */
public enum PortalStatus {
    ACTIVE,
    REDIRECTS_TO_NATIONAL_PORTAL,
    LOOKUP_ONLY,
    RETIRED
}
