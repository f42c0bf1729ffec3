package org.portalprobe.checks.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.portalprobe.config.VietnamTime;

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

    /**
     * A calendar month of Vietnam, the period of the model.
     *
     * @param now while the month lasts its card is provisional
     */
    public static Period month(YearMonth month, Instant now) {
        Instant end =
                month.plusMonths(1).atDay(1).atStartOfDay(VietnamTime.ZONE).toInstant();
        return new Period(
                month.toString(), month.atDay(1).atStartOfDay(VietnamTime.ZONE).toInstant(), end, now.isBefore(end));
    }

    /** The day of Vietnam in which the moment lies: one look is a night inside the period, its card is provisional (section 2). */
    public static Period nightOf(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, VietnamTime.ZONE);
        return new Period(
                day.toString(),
                day.atStartOfDay(VietnamTime.ZONE).toInstant(),
                day.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant(),
                true);
    }

    /** The month of Vietnam in which the moment lies. */
    public static YearMonth monthOf(Instant moment) {
        return YearMonth.from(LocalDate.ofInstant(moment, VietnamTime.ZONE));
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
