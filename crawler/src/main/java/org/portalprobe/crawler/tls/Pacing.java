package org.portalprobe.crawler.tls;

import java.time.Duration;

/**
 * How gently one address is asked.
 *
 * @param between starts of two connections
 * @param atOnce connections open to one address
 */
public record Pacing(Duration between, int atOnce) {

    /** 50 ms apart, two at once (scoring section 8). */
    public static final Pacing POLITE = new Pacing(Duration.ofMillis(50), 2);

    /** For servers of our own on this machine, and for nobody else's. */
    public static final Pacing LOOPBACK_BENCH = new Pacing(Duration.ZERO, 4);

    public Pacing {
        if (between.isNegative() || atOnce < 1) {
            throw new IllegalArgumentException("no pacing: " + between + ", " + atOnce + " at once");
        }
    }
}
