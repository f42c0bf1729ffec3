package org.portalprobe.checks;

import java.util.List;
import org.portalprobe.config.model.CheckId;

/** What a check saw about one subject, with where, when, how and by which engines. */
public record Observation(
        CheckId check, int revision, Subject subject, Provenance provenance, Outcome outcome, List<Finding> findings) {

    public Observation {
        findings = List.copyOf(findings);
    }
}
