package org.portalprobe.reports.store;

import java.time.Instant;
import java.util.Optional;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.model.CheckId;

/**
 * Which observations are wanted.
 *
 * @param from inclusive, of the instant each was made
 * @param to exclusive
 * @param check empty: of all checks
 * @param found only those that found something
 */
public record ObservationQuery(PortalId portal, Instant from, Instant to, Optional<CheckId> check, boolean found) {

    private static final Instant EARLIEST = Instant.parse("1700-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2250-01-01T00:00:00Z");

    public ObservationQuery(PortalId portal, Instant from, Instant to, Optional<CheckId> check) {
        this(portal, from, to, check, false);
    }

    public static ObservationQuery of(PortalId portal, Period period) {
        return new ObservationQuery(portal, period.from(), period.to(), Optional.empty());
    }

    public static ObservationQuery everything(PortalId portal) {
        return new ObservationQuery(portal, EARLIEST, LATEST, Optional.empty());
    }

    public ObservationQuery by(CheckId wanted) {
        return new ObservationQuery(portal, from, to, Optional.of(wanted), found);
    }

    /** Only observations that found something, which are few. */
    public ObservationQuery withFindings() {
        return new ObservationQuery(portal, from, to, check, true);
    }
}
