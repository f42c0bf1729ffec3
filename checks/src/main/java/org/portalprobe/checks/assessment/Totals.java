package org.portalprobe.checks.assessment;

import java.util.stream.Stream;
import org.portalprobe.config.model.Points;

/** Sums over criteria; those that do not apply count nowhere. */
record Totals(Points known, Points unknown, Points applicable) {

    static Totals of(Stream<CriterionResult> results) {
        return results.filter(result -> result.state() != CriterionState.NOT_APPLICABLE)
                .map(result -> new Totals(
                        result.known(), result.unknown(), result.criterion().points()))
                .reduce(new Totals(Points.ZERO, Points.ZERO, Points.ZERO), Totals::plus);
    }

    private Totals plus(Totals other) {
        return new Totals(known.plus(other.known), unknown.plus(other.unknown), applicable.plus(other.applicable));
    }

    Points decided() {
        return applicable.minus(unknown);
    }
}
