package org.portalprobe.reports.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a store has grown, so that somebody who keeps a picture of it sees what is new.
 *
 * @param sighting the latest number; 0 in an empty store
 * @param attestation the latest number; 0 where nothing is attested
 * @param first when the oldest sighting began
 */
public record Growth(long sighting, long attestation, Optional<Instant> first) {}
