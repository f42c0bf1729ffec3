package org.portalprobe.scheduler.ping;

import java.util.List;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.TimedExchange;
import org.portalprobe.scheduler.cli.ExitCode;

/** Turns what a ping saw into its exit code. */
final class PingVerdict {

    private PingVerdict() {}

    static ExitCode of(List<TimedExchange> seen) {
        long answered = seen.stream().filter(one -> one.fault().isEmpty()).count();
        if (answered == seen.size()) {
            return seen.isEmpty() ? ExitCode.NOT_ENOUGH_MEASURED : ExitCode.OK;
        }
        boolean portals = seen.stream()
                .flatMap(one -> one.fault().stream())
                .anyMatch(fault -> fault.cause().attribution() == Attribution.PORTAL);
        if (!portals) {
            return ExitCode.NOT_ENOUGH_MEASURED;
        }
        return answered == 0 ? ExitCode.UNREACHABLE : ExitCode.NOT_GOOD_ENOUGH;
    }
}
