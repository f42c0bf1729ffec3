package org.portalprobe.reports.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Provenance;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.crawler.artifact.SightingFormat;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Visit;

/**
 * What all observations of one sighting share.
 *
 * @param raw the sighting itself is still in the evidence folder
 * @param blobs SHA-256 (hex) of every blob it refers to
 */
record SightingHead(
        SightingId id,
        PortalId portal,
        Instant started,
        String vantage,
        String profile,
        Engines engines,
        boolean raw,
        List<String> blobs) {

    SightingHead {
        blobs = List.copyOf(blobs);
    }

    static SightingHead of(Visit visit) {
        return new SightingHead(
                visit.id(),
                visit.portal(),
                visit.start(),
                visit.vantage(),
                visit.profile(),
                visit.engines(),
                true,
                BlobRefs.in(visit));
    }

    /** A day of pulses is kept as its rows and histogram: the single pulses would outgrow everything else. */
    static SightingHead of(PulseDay day) {
        return new SightingHead(
                day.id(),
                day.portal(),
                day.start(),
                day.vantage(),
                day.profile(),
                day.engines(),
                false,
                BlobRefs.in(SightingFormat.write(day)));
    }

    SightingHead withoutRaw() {
        return new SightingHead(id, portal, started, vantage, profile, engines, false, List.of());
    }

    /** @throws IllegalArgumentException when an observation says it stems from elsewhere */
    void own(List<Observation> observations) {
        for (Observation observation : observations) {
            Provenance from = observation.provenance();
            if (!from.sighting().equals(id)
                    || !from.portal().equals(portal)
                    || !from.vantage().equals(vantage)
                    || !from.profile().equals(profile)
                    || !from.engines().equals(engines)) {
                throw new IllegalArgumentException(
                        observation.check() + " was not observed in sighting " + id + " but in " + from);
            }
        }
    }

    Stream<Instant> instants(List<Observation> observations) {
        return Stream.concat(Stream.of(started), observations.stream().map(seen -> seen.provenance()
                .instant()));
    }
}
