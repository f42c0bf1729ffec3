package org.portalprobe.checks.assessment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/** Slots and hours of the day as the portals' users live them. */
final class Hours {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private Hours() {}

    /** The slot: day and hour (scoring section 6). Vietnam's offset is whole hours, so UTC cuts at the same moments. */
    static Instant slot(Instant instant) {
        return instant.truncatedTo(ChronoUnit.HOURS);
    }

    static int distinct(Collection<Instant> instants) {
        return (int) instants.stream()
                .map(instant -> instant.atZone(VIETNAM).getHour())
                .distinct()
                .count();
    }
}
