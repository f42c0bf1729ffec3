package org.portalprobe.crawler.pulse;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.portalprobe.config.Portal;
import org.portalprobe.crawler.artifact.KeyRequest;

/**
 * A portal to be pulsed.
 *
 * @param pages that robots.txt lets us ask for; the home page always among them
 */
public record PulseTarget(Portal portal, Map<KeyRequest, URI> pages) {

    public PulseTarget {
        var inOrder = new EnumMap<KeyRequest, URI>(KeyRequest.class);
        inOrder.putAll(pages);
        inOrder.putIfAbsent(KeyRequest.HOME, portal.url());
        pages = Collections.unmodifiableMap(inOrder);
    }

    /** Every other pulse asks for the home page, those between for the others in turn. */
    KeyRequest page(long turn) {
        List<KeyRequest> others = new ArrayList<>(pages.keySet());
        others.remove(KeyRequest.HOME);
        return others.isEmpty() || turn % 2 == 0 ? KeyRequest.HOME : others.get((int) (turn / 2 % others.size()));
    }

    URI url(KeyRequest page) {
        return pages.getOrDefault(page, portal.url());
    }
}
