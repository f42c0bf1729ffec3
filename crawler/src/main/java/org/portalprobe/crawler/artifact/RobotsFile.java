package org.portalprobe.crawler.artifact;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What robots.txt says to our product token.
 *
 * @param status HTTP status of robots.txt; 404 means everything is allowed
 * @param allowsAll nothing is disallowed to us
 * @param crawlDelay asked for between two requests
 */
public record RobotsFile(int status, boolean allowsAll, Optional<Duration> crawlDelay, List<URI> sitemaps) {

    public RobotsFile {
        sitemaps = List.copyOf(sitemaps);
    }
}
