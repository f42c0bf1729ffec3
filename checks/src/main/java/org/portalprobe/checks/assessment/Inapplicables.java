package org.portalprobe.checks.assessment;

import java.util.Collection;
import java.util.Optional;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;

/** Answers that say the question does not arise. */
final class Inapplicables {

    private Inapplicables() {}

    /** The reason when there are answers and all of them say so. */
    static Optional<Reason> only(Collection<Observation> observations) {
        return observations.stream().allMatch(seen -> seen.outcome() instanceof Outcome.Inapplicable)
                ? observations.stream()
                        .findFirst()
                        .map(seen -> ((Outcome.Inapplicable) seen.outcome()).remark())
                        .map(why -> Reason.of(ReasonCode.INAPPLICABLE).quoting(why))
                : Optional.empty();
    }
}
