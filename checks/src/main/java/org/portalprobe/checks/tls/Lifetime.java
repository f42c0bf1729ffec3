package org.portalprobe.checks.tls;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** How long a certificate lives, how long it may (SC-081v3: the limit of the day it begins), and when its end is near. */
record Lifetime(Instant notBefore, Instant notAfter) {

    private static final NavigableMap<Instant, Integer> LIMITS = new TreeMap<>(Map.of(
            Instant.MIN,
            825,
            Instant.parse("2020-09-01T00:00:00Z"),
            398,
            Instant.parse("2026-03-15T00:00:00Z"),
            200,
            Instant.parse("2027-03-15T00:00:00Z"),
            100,
            Instant.parse("2029-03-15T00:00:00Z"),
            47));

    private static final Duration MONTH = Duration.ofDays(30);

    private Duration whole() {
        return Duration.between(notBefore, notAfter);
    }

    int limitDays() {
        return LIMITS.floorEntry(notBefore).getValue();
    }

    boolean overLimit() {
        // Both ends count, so the last second belongs to it (CA/Browser Forum BR 1.6.1, "Validity Period").
        return whole().plusSeconds(1).compareTo(Duration.ofDays(limitDays()).plusSeconds(1)) > 0;
    }

    long days() {
        return whole().toDays();
    }

    /** Empty while the end is far; certificates that renew themselves every few weeks are judged by a third of their life. */
    Optional<Severity> alarm(Instant now) {
        Duration left = Duration.between(now, notAfter);
        Duration first = renewsItself() ? whole().dividedBy(3) : MONTH;
        if (left.compareTo(first) > 0) {
            return Optional.empty();
        } else if (left.compareTo(first.multipliedBy(7).dividedBy(30)) <= 0) {
            return Optional.of(Severity.CRITICAL);
        }
        return Optional.of(left.compareTo(first.multipliedBy(14).dividedBy(30)) <= 0 ? Severity.HIGH : Severity.MEDIUM);
    }

    /** Up to 47 days; but 8 to 14 days are neither short-lived (BR: 7 days) nor a term that any authority sells. */
    private boolean renewsItself() {
        long days = whole().toDays();
        return days <= 7 || (days > 14 && days <= 47);
    }
}
