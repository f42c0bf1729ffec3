package org.portalprobe.crawler.artifact;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.portalprobe.config.PortalId;

/**
 * One full look at one portal: first look, timed loads, inspected pages. Whatever could not be seen has its typed fault in
 * its slot.
 *
 * @param format of this record, see {@link SightingFormat}
 * @param vantage label of the place we measured from
 * @param profile of the timings, e.g. {@code real-use}
 * @param trials uses of the portal's own search and lookup
 */
public record Visit(
        int format,
        SightingId id,
        PortalId portal,
        URI url,
        Instant start,
        Duration took,
        String vantage,
        String profile,
        Engines engines,
        Seen<Look> look,
        Seen<Sample> sample,
        List<TimedLoad> timedLoads,
        List<InspectedPage> pages,
        List<Trial> trials,
        Spent spent)
        implements Sighting {

    public Visit {
        timedLoads = List.copyOf(timedLoads);
        pages = List.copyOf(pages);
        trials = List.copyOf(trials);
    }
}
