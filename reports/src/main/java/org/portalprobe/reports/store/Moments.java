package org.portalprobe.reports.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants as the tables hold them: exact nanoseconds for what is folded, a time-stamp of the database for what people query. */
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

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
