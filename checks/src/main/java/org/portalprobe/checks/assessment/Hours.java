package org.portalprobe.checks.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.model.WorkingHours;

/** Slots and hours of the day as the portals' users live them. */
final class Hours {

    private Hours() {}

    /** The slot: day and hour (scoring section 6). Vietnam's offset is whole hours, so UTC cuts at the same moments. */
    static Instant slot(Instant instant) {
        return instant.truncatedTo(ChronoUnit.HOURS);
    }

    /** The day as Vietnam lives it. */
    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, VietnamTime.ZONE);
    }

    /** How many of the slots lie in office hours. */
    static int working(Collection<Instant> instants, WorkingHours hours) {
        return (int) instants.stream()
                .map(Hours::slot)
                .distinct()
                .filter(slot -> hours.contains(LocalDateTime.ofInstant(slot, VietnamTime.ZONE)))
                .count();
    }

    static int distinct(Collection<Instant> instants) {
        return (int) instants.stream()
                .map(instant -> instant.atZone(VietnamTime.ZONE).getHour())
                .distinct()
                .count();
    }
}
