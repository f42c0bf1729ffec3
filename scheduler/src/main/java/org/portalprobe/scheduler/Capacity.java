package org.portalprobe.scheduler;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many browsers this host bears. */
final class Capacity {

    /** A browser with its pages, measured: 500 to 600 MB at its worst. */
    private static final long BYTES_PER_BROWSER = 600L << 20;

    /** The program itself and the system. */
    private static final long BYTES_RESERVED = 1L << 30;

    private Capacity() {}

    /** As many as cores, fewer where memory is short, at least one. */
    static int ofThisHost() {
        int cores = Runtime.getRuntime().availableProcessors();
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? of(cores, system.getTotalMemorySize())
                : cores;
    }

    static int of(int cores, long memory) {
        long fitting = (memory - BYTES_RESERVED) / BYTES_PER_BROWSER;
        return (int) Math.max(1, Math.min(cores, fitting));
    }
}
