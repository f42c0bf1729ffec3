package org.portalprobe.crawler.artifact;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;

/**
 * One measured load of a key page; every single run is kept.
 *
 * @param run 1-based within this visit; a load repeated because it was disturbed has the number of the one it replaces
 * @param certificateIgnored the page was only readable with certificate errors ignored; said on every report
 * @param hostLoad 1-minute load average of our host before the load, per core
 * @param profile of network and CPU, e.g. {@code real-use}
 * @param cpuSlowdown by how much the CPU was slowed as a phone; 1 for a desktop
 * @param host what else our host did; empty when the load never began, and in visits before format 6
 * @param detail of one load for each key page and form factor; the others were not asked
 */
public record TimedLoad(
        URI url,
        KeyPageRole role,
        FormFactor formFactor,
        int run,
        Instant start,
        boolean certificateIgnored,
        double hostLoad,
        String profile,
        double cpuSlowdown,
        Optional<HostState> host,
        Seen<LoadTiming> timing,
        Seen<LoadDetail> detail) {

    /** Whether nothing else on our host slowed the load down, as far as we know. */
    public boolean counts() {
        return host.flatMap(HostState::disturbed).isEmpty();
    }
}
