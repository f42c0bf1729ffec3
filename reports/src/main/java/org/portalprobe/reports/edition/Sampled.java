package org.portalprobe.reports.edition;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Subject;
import org.portalprobe.crawler.artifact.SightingId;

/**
 * What a card rests on.
 *
 * @param sightings visits and days of pulses
 * @param pages different addresses that were looked at
 * @param observations answers of checks
 * @param first and {@code last}: when; empty where there is no observation
 */
public record Sampled(int sightings, int pages, int observations, Optional<Instant> first, Optional<Instant> last) {

    public static Sampled of(Collection<Observation> observations) {
        Set<SightingId> sightings = new HashSet<>();
        Set<URI> pages = new HashSet<>();
        for (Observation one : observations) {
            sightings.add(one.provenance().sighting());
            page(one.subject()).ifPresent(pages::add);
        }
        return new Sampled(
                sightings.size(),
                pages.size(),
                observations.size(),
                observations.stream().map(one -> one.provenance().instant()).min(Instant::compareTo),
                observations.stream().map(one -> one.provenance().instant()).max(Instant::compareTo));
    }

    private static Optional<URI> page(Subject subject) {
        return switch (subject) {
            case Subject.OfPage of -> Optional.of(of.page());
            case Subject.OfKeyPage of -> Optional.of(of.page());
            case Subject.OfPortal of -> Optional.empty();
            case Subject.OfHost of -> Optional.empty();
        };
    }
}
