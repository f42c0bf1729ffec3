package org.portalprobe.crawler.egress;

import java.time.Duration;
import java.util.Optional;
import org.portalprobe.config.LoadProfile;

/**
 * A link to be imitated between a browser and the portals. All connections of one relay share its rates, as they share a phone's.
 *
 * @param roundTrip added to every answer, half each way; a new connection pays one more, as its handshake would
 * @param down bits a second to the browser
 * @param up bits a second from the browser
 */
public record Link(Duration roundTrip, long down, long up) {

    private static final Link SLOW_4G = new Link(Duration.ofMillis(150), 1_638_400, 768_000);

    public Link {
        if (roundTrip.isNegative() || down < 1 || up < 1) {
            throw new IllegalArgumentException("not a link: " + roundTrip + ", " + down + " down, " + up + " up");
        }
    }

    /** The link of a profile; empty for the one that the vantage has. */
    public static Optional<Link> of(LoadProfile profile) {
        return switch (profile) {
            case REAL_USE -> Optional.empty();
            case SLOW_4G -> Optional.of(SLOW_4G);
        };
    }
}
