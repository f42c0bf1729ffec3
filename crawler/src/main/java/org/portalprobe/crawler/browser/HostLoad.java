package org.portalprobe.crawler.browser;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;

/** How busy our own host is. */
final class HostLoad {

    /** Above it a page's crash may be our host's fault. */
    private static final double QUIET = 2;

    private HostLoad() {}

    /** One-minute load average per core; 0 where the system does not tell. */
    static double perCore() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return Math.max(0, system.getSystemLoadAverage()) / system.getAvailableProcessors();
    }

    static boolean isQuiet() {
        return perCore() <= QUIET;
    }
}
