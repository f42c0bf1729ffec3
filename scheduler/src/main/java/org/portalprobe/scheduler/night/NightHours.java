package org.portalprobe.scheduler.night;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/** The hours in which portals are visited, mostly over midnight; a night is named by the day on which it begins. */
public record NightHours(LocalTime from, LocalTime until, ZoneId zone) {

    public NightHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("a night has a length: " + from + "-" + until);
        }
    }

    /** A night of this zone: {@code 22:00-05:00}. */
    public static NightHours parse(String text, ZoneId zone) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("no span of hours: " + text);
        }
        try {
            return new NightHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()), zone);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("no span of hours: " + text, malformed);
        }
    }

    /** The night that began last; it may be over. */
    public Night last(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalDate day = local.toLocalDate();
        return of(local.toLocalTime().isBefore(from) ? day.minusDays(1) : day);
    }

    public Night of(LocalDate day) {
        ZonedDateTime start = day.atTime(from).atZone(zone);
        ZonedDateTime end =
                (until.isAfter(from) ? day : day.plusDays(1)).atTime(until).atZone(zone);
        return new Night(day, start.toInstant(), end.toInstant());
    }

    /** One night, from start to end. */
    public record Night(LocalDate day, Instant start, Instant end) {

        public Duration length() {
            return Duration.between(start, end);
        }

        public boolean contains(Instant moment) {
            return !moment.isBefore(start) && moment.isBefore(end);
        }
    }

    @Override
    public String toString() {
        return from + "-" + until + " " + zone;
    }
}
