package org.portalprobe.config;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Hours of the Vietnamese day in which an owner wants no visits, such as those of the counter.
 *
 * @param spans empty when any hour will do
 */
public record QuietHours(List<Span> spans) {

    public static final QuietHours NONE = new QuietHours(List.of());

    /** From a time of day to another, which may lie after midnight; the end does not belong to it. */
    public record Span(LocalTime from, LocalTime until) {

        public Span {
            if (from.equals(until)) {
                throw new IllegalArgumentException("quiet hours have a length: " + from + "-" + until);
            }
        }

        /**
         * Reads {@code 07:30-17:00}.
         *
         * @throws IllegalArgumentException when it is none
         */
        public static Span parse(String text) {
            String[] ends = text.split("-", -1);
            try {
                if (ends.length == 2) {
                    return new Span(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
                }
            } catch (DateTimeParseException malformed) {
                throw new IllegalArgumentException("no span of hours: " + text, malformed);
            }
            throw new IllegalArgumentException("no span of hours: " + text);
        }

        boolean holds(LocalTime time) {
            boolean afterStart = !time.isBefore(from);
            boolean beforeEnd = time.isBefore(until);
            return from.isBefore(until) ? afterStart && beforeEnd : afterStart || beforeEnd;
        }

        @Override
        public String toString() {
            return from + "-" + until;
        }
    }

    public QuietHours {
        spans = List.copyOf(spans);
    }

    /** Whether the owner wants no visit at this moment. */
    public boolean holds(Instant moment) {
        LocalTime time = moment.atZone(VietnamTime.ZONE).toLocalTime();
        return spans.stream().anyMatch(span -> span.holds(time));
    }
}
