package org.portalprobe.crawler.egress;

/**
 * What one visit may cost the portal at most (scoring section 8).
 *
 * @param connections opened, failed attempts included
 * @param bytes received over all connections
 */
public record EgressLimits(int connections, long bytes) {

    /** Room for a full visit of 20 pages with repeated loads; what goes beyond is a fault of the page or of ours. */
    public static final EgressLimits VISIT = new EgressLimits(10_000, 4L << 30);

    public EgressLimits {
        if (connections < 1 || bytes < 1) {
            throw new IllegalArgumentException(
                    "limits are positive: " + connections + " connections, " + bytes + " bytes");
        }
    }
}
