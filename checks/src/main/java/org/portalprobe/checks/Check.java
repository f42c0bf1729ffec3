package org.portalprobe.checks;

import java.util.List;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.crawler.artifact.Sighting;

/** One question asked of one sighting. Stateless, no I/O, never throws for a bad page. */
public interface Check<S extends Sighting> {

    CheckId id();

    /** Raised when the answer to the same sighting may change. */
    int revision();

    /** At least one observation per sighting; {@link Outcome.CannotTell} where it could not be seen. */
    List<Observation> observe(S sighting);
}
