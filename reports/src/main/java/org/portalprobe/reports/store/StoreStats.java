package org.portalprobe.reports.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How much there is.
 *
 * @param rawVisits sightings whose raw visit is still kept
 * @param databaseBytes as the database counts them
 * @param evidenceBytes of the whole evidence folder
 */
public record StoreStats(
        long portals,
        long sightings,
        long rawVisits,
        long observations,
        long subjects,
        long findings,
        long pulseDays,
        long assessments,
        Optional<Instant> oldest,
        Optional<Instant> newest,
        long databaseBytes,
        long evidenceBytes) {}
