package org.portalprobe.checks.assessment;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;

/** One part of a criterion whose rule is a sum. */
public record PartResult(
        Rule.Part part,
        CriterionState state,
        Points known,
        Points unknown,
        List<Reason> reasons,
        Optional<FoldedValue> value) {

    public PartResult {
        reasons = List.copyOf(reasons);
    }
}
