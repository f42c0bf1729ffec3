package org.portalprobe.reports.store;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * How long what is kept.
 *
 * @param raw visits and their blobs
 * @param observations and pulse days; at least as long as raw, or raw visits would be left without what was read from them
 * @param assessments empty: for ever
 */
public record Retention(Period raw, Period observations, Optional<Period> assessments) {

    public static final Retention DEFAULT = new Retention(Period.ofDays(90), Period.ofYears(3), Optional.empty());

    public Retention {
        if (days(raw) < 1) {
            throw new IllegalArgumentException("raw visits are kept for a day at least");
        }
        if (days(observations) < days(raw)) {
            throw new IllegalArgumentException("observations are kept at least as long as raw visits");
        }
        if (assessments.isPresent() && days(assessments.get()) < 1) {
            throw new IllegalArgumentException("assessments are kept for a day at least");
        }
    }

    private static long days(Period period) {
        return LocalDate.EPOCH.plus(period).toEpochDay();
    }
}
