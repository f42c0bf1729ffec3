package org.portalprobe.reports.card;

import java.net.URI;
import java.util.List;
import org.portalprobe.crawler.artifact.Fault;

/**
 * A fault met while looking, once per place and cause.
 *
 * @param fault as met first
 * @param pages where it was met, in order, each once; empty for the portal as a whole
 * @param times how often
 */
public record SeenFault(Place place, Fault fault, List<URI> pages, int times) {

    public SeenFault {
        pages = List.copyOf(pages);
    }

    /** The part of a visit that stayed empty. */
    public enum Place {
        LOOK,
        ADDRESSES,
        ENTRY,
        PLAIN_HTTP,
        ROBOTS,
        SITEMAP,
        TLS,
        SAMPLE,
        TIMED_LOAD,
        PAGE,
        ACCESSIBILITY
    }
}
