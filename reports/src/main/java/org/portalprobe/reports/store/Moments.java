package org.portalprobe.reports.store;

import java.time.Instant;

/** Instants as nanoseconds, which columns of numbers hold exactly; for what is folded and must come back the same. */
final class Moments {

    private static final long NANOS = 1_000_000_000L;

    private Moments() {}

    /** @throws ArithmeticException beyond the years 1678 to 2261 */
    static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
