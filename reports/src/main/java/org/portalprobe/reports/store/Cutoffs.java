package org.portalprobe.reports.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/** A retention as instants: what is older goes. */
record Cutoffs(Instant raw, Instant observations, Optional<Instant> assessments, Instant evidence) {

    /** A visit puts its blobs before its row; none takes this long. */
    private static final Duration GRACE = Duration.ofDays(1);

    Cutoffs(Retention retention, Instant now) {
        this(
                before(now, retention.raw()),
                before(now, retention.observations()),
                retention.assessments().map(kept -> before(now, kept)),
                now.minus(GRACE));
    }

    LocalDate pulseDays() {
        return LocalDate.ofInstant(observations, ZoneOffset.UTC);
    }

    private static Instant before(Instant now, Period kept) {
        return now.atOffset(ZoneOffset.UTC).minus(kept).toInstant();
    }
}
