package org.portalprobe.crawler.response;

import java.net.URI;
import java.time.Duration;

/**
 * How fast and how many at once requests may go out. A live portal is never load-tested: {@link #live} is the fastest there is for one,
 * and only {@link #bench} on this machine's own loopback goes beyond.
 *
 * @param gap between two intended starts
 * @param atOnce unanswered requests; the next waits and shows as late
 */
public record RequestPolicy(Duration gap, int atOnce) {

    private static final Duration LIVE_GAP = Duration.ofSeconds(1);
    private static final int LIVE_AT_ONCE = 2;

    public RequestPolicy {
        if (gap.isNegative() || gap.isZero() || atOnce < 1) {
            throw new IllegalArgumentException("a gap and at least one request: " + gap + ", " + atOnce);
        }
    }

    /** One a second, two at once. */
    public static RequestPolicy live() {
        return new RequestPolicy(LIVE_GAP, LIVE_AT_ONCE);
    }

    /** Slower, never faster: a shorter gap than a second is refused. */
    public static RequestPolicy live(Duration gap) {
        if (gap.compareTo(LIVE_GAP) < 0) {
            throw new IllegalArgumentException("at most one request a second: " + gap);
        }
        return new RequestPolicy(gap, LIVE_AT_ONCE);
    }

    /** @throws IllegalArgumentException unless the address is a literal of this machine's loopback */
    public static RequestPolicy bench(URI target, Duration gap, int atOnce) {
        String host = String.valueOf(target.getHost());
        if (!host.matches("127(\\.\\d{1,3}){3}|\\[::1]")) {
            throw new IllegalArgumentException("only a loopback address may be asked faster: " + target);
        }
        return new RequestPolicy(gap, atOnce);
    }
}
