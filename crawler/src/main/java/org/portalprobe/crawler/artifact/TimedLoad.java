package org.portalprobe.crawler.artifact;

import java.net.URI;
import java.time.Instant;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;

/**
 * One measured load of a key page; every single run is kept.
 *
 * @param run 1-based within this visit
 * @param certificateIgnored the page was only readable with certificate errors ignored; said on every report
 * @param hostLoad 1-minute load average of our host before the load, per core
 */
public record TimedLoad(
        URI url,
        KeyPageRole role,
        FormFactor formFactor,
        int run,
        Instant start,
        boolean certificateIgnored,
        double hostLoad,
        Seen<LoadTiming> timing) {}
