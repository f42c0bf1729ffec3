package org.portalprobe.checks;

import java.time.Instant;
import java.util.Optional;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Visit;

/**
 * Where an observation comes from.
 *
 * @param instant when the subject was seen; its hour is the slot
 * @param formFactor for timings
 */
public record Provenance(
        SightingId sighting,
        PortalId portal,
        Instant instant,
        String vantage,
        String profile,
        Optional<FormFactor> formFactor,
        Engines engines) {

    /** Of something seen in the visit as a whole. */
    public static Provenance of(Visit visit) {
        return new Provenance(
                visit.id(),
                visit.portal(),
                visit.start(),
                visit.vantage(),
                visit.profile(),
                Optional.empty(),
                visit.engines());
    }

    /** Of something seen in the day at this moment. */
    public static Provenance of(PulseDay day, Instant at) {
        return new Provenance(
                day.id(), day.portal(), at, day.vantage(), day.profile(), Optional.empty(), day.engines());
    }

    public Provenance timed(FormFactor device, Instant at) {
        return new Provenance(sighting, portal, at, vantage, profile, Optional.of(device), engines);
    }
}
