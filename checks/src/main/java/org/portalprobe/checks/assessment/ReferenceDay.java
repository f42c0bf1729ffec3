package org.portalprobe.checks.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.portalprobe.config.Portal;
import org.portalprobe.config.channel.Attestations;

/** The day by which documents of a period are judged: its last, or the owner's last where that ended within. */
final class ReferenceDay {

    private ReferenceDay() {}

    static LocalDate of(Period period, Portal portal, Attestations attestations) {
        LocalDate last = Hours.day(period.to().minusNanos(1));
        LocalDate first = Hours.day(period.from());
        Optional<LocalDate> lastOfOwner = attestations.ended(portal).map(day -> day.minusDays(1));
        return lastOfOwner
                .filter(day -> day.isBefore(last) && !day.isBefore(first))
                .orElse(last);
    }
}
