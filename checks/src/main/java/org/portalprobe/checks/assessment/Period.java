package org.portalprobe.checks.assessment;

import java.time.Instant;

/**
 * The time an assessment covers ("kỳ").
 *
 * @param label e.g. {@code 2026-11} for a month or {@code 2026-11-21} for a night
 * @param from inclusive
 * @param to exclusive
 * @param provisional a night or a single run inside the period: the card is marked "tạm tính"
 */
public record Period(String label, Instant from, Instant to, boolean provisional) {

    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a period ends after it starts: " + from + " .. " + to);
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
