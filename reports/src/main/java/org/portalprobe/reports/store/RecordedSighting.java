package org.portalprobe.reports.store;

import java.util.List;
import org.portalprobe.checks.Observation;

/** A sighting's row and its observations, as an archive carries them. */
record RecordedSighting(SightingHead head, List<Observation> observations) {

    RecordedSighting {
        observations = List.copyOf(observations);
    }
}
