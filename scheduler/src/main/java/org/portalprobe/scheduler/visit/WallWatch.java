package org.portalprobe.scheduler.visit;

import java.util.Optional;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stratum;

/** Ends the work on a portal's pages when a firewall answers the browser: at the home page at once, else at the second in a row. */
final class WallWatch {

    private static final int REFUSALS = 2;

    private Optional<Fault> wall = Optional.empty();
    private int refused;

    void saw(Stratum stratum, Seen<?> page) {
        Optional<Fault> blocked = page.fold(got -> Optional.empty(), Optional::of);
        blocked = blocked.filter(fault -> fault.cause() == Cause.BLOCKED);
        refused = blocked.isPresent() ? refused + 1 : 0;
        if (blocked.isPresent() && (stratum == Stratum.HOME || refused >= REFUSALS)) {
            wall = Optional.of(Fault.of(
                    Cause.BLOCKED, "not asked for any more: " + blocked.get().detail()));
        }
    }

    /** Why nothing more is to be asked for. */
    Optional<Fault> wall() {
        return wall;
    }
}
