package org.portalprobe.checks.assessment;

import java.util.Collection;
import java.util.stream.Stream;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Remark;

/** What checks say of their failures, in the order of the evidence. */
final class Failures {

    private Failures() {}

    static Stream<Remark> remarks(Collection<Observation> observations) {
        return observations.stream()
                .flatMap(seen -> seen.outcome() instanceof Outcome.Failed failed
                        ? Stream.of(failed.remark())
                        : Stream.<Remark>empty());
    }
}
