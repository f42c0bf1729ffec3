package org.portalprobe.checks;

import java.util.List;
import org.portalprobe.crawler.artifact.Fault;

/** What a check says of one subject, before it is known where that was seen. */
public record Answer(Outcome outcome, List<Finding> findings) {

    public Answer {
        findings = List.copyOf(findings);
    }

    public static Answer passed(Remark remark) {
        return new Answer(new Outcome.Passed(remark), List.of());
    }

    public static Answer failed(Remark remark, List<Finding> findings) {
        return new Answer(new Outcome.Failed(remark), findings);
    }

    public static Answer cannotTell(Fault fault) {
        return new Answer(new Outcome.CannotTell(fault), List.of());
    }

    public Answer with(List<Finding> others) {
        return new Answer(outcome, others);
    }

    /** The observation this answer becomes. */
    public Observation by(Check<?> check, Subject subject, Provenance provenance) {
        return new Observation(check.id(), check.revision(), subject, provenance, outcome, findings);
    }
}
