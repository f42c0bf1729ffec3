package org.portalprobe.checks.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.config.model.Points;

/** What a rule says: {@code known} and {@code unknown} together never exceed the points at stake. */
record Verdict(
        CriterionState state,
        Points known,
        Points unknown,
        List<Reason> reasons,
        Optional<FoldedValue> value,
        List<PartResult> parts) {

    Verdict {
        reasons = List.copyOf(reasons);
        parts = List.copyOf(parts);
    }

    static Verdict notApplicable(Reason reason) {
        return open(CriterionState.NOT_APPLICABLE, Points.ZERO, List.of(reason));
    }

    static Verdict noEvidence(Points max, Reason reason) {
        return open(CriterionState.NO_EVIDENCE, max, List.of(reason));
    }

    static Verdict noEvidence(Points max, List<Reason> reasons) {
        return open(CriterionState.NO_EVIDENCE, max, reasons);
    }

    static Verdict notMeasured(Points attainable, List<Reason> reasons) {
        return open(CriterionState.NOT_MEASURED, attainable, reasons);
    }

    static Verdict partlyMeasured(Points attainable, List<Reason> reasons, Optional<FoldedValue> value) {
        return new Verdict(CriterionState.PARTLY_MEASURED, Points.ZERO, attainable, reasons, value, List.of());
    }

    /** All is known. */
    static Verdict decided(Points points, Points max, List<Reason> reasons, Optional<FoldedValue> value) {
        return range(points, points, max, reasons, value, CriterionState.NOT_MEASURED);
    }

    /** Points lie in [{@code low}, {@code high}]; where nothing at all is known, the state is {@code otherwise}. */
    static Verdict range(
            Points low,
            Points high,
            Points max,
            List<Reason> reasons,
            Optional<FoldedValue> value,
            CriterionState otherwise) {
        CriterionState state = state(low, high, max, otherwise);
        return new Verdict(state, low, high.minus(low), reasons, value, List.of());
    }

    static CriterionState state(Points low, Points high, Points max, CriterionState otherwise) {
        if (low.compareTo(max) >= 0) {
            return CriterionState.FULL;
        }
        if (low.equals(high)) {
            return low.equals(Points.ZERO) ? CriterionState.NONE : CriterionState.PARTIAL;
        }
        return low.equals(Points.ZERO) && high.equals(max) ? otherwise : CriterionState.PARTLY_KNOWN;
    }

    private static Verdict open(CriterionState state, Points unknown, List<Reason> reasons) {
        return new Verdict(state, Points.ZERO, unknown, reasons, Optional.empty(), List.of());
    }

    /** The same, with more to say. */
    Verdict saying(List<Reason> more) {
        return new Verdict(
                state,
                known,
                unknown,
                Stream.concat(reasons.stream(), more.stream()).toList(),
                value,
                parts);
    }

    Verdict withParts(List<PartResult> results) {
        return new Verdict(state, known, unknown, reasons, value, results);
    }
}
