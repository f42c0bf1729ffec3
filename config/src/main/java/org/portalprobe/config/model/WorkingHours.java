package org.portalprobe.config.model;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * When offices are open, and how many slots a timing needs then, because that is when portals are busy. Public holidays are not known
 * here: a slot on one counts as its weekday.
 *
 * @param minSlots fewer are "partly measured"
 * @param from first hour of the day, portals' local time
 * @param until hour in which it is over
 */
public record WorkingHours(int minSlots, Set<DayOfWeek> days, int from, int until) {

    public WorkingHours {
        if (minSlots < 1 || days.isEmpty() || from < 0 || from >= until || until > 24) {
            throw new IllegalArgumentException(
                    "no working hours: " + minSlots + " of " + days + ", " + from + " to " + until);
        }
        days = Collections.unmodifiableSet(new TreeSet<>(days));
    }

    public boolean contains(LocalDateTime local) {
        return days.contains(local.getDayOfWeek()) && local.getHour() >= from && local.getHour() < until;
    }
}
