package org.portalprobe.checks.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;

/** Adds parts that are judged apart; an unknown part leaves only its own points unknown. */
record SumJudge(Rule.Sum rule, Points max, Judge leaves) {

    Verdict judge() {
        List<PartResult> parts = rule.parts().stream().map(this::part).toList();
        if (parts.stream().allMatch(part -> part.state() == CriterionState.NOT_APPLICABLE)) {
            return parts.stream()
                    .flatMap(part -> part.reasons().stream())
                    .findFirst()
                    .map(Verdict::notApplicable)
                    .orElseGet(() -> Verdict.decided(Points.ZERO, max, List.of(), Optional.empty()));
        }
        Points low = Judge.capped(sum(parts, this::known), max);
        Points high = Judge.capped(sum(parts, part -> known(part).plus(part.unknown())), max);
        return Verdict.range(low, high, max, reasons(parts), Optional.empty(), open(parts))
                .withParts(parts);
    }

    private PartResult part(Rule.Part part) {
        Verdict verdict = leaves.judge(part.rule(), part.points());
        return new PartResult(
                part, verdict.state(), verdict.known(), verdict.unknown(), verdict.reasons(), verdict.value());
    }

    /** A question that does not arise never counts against the portal: beside parts that apply it keeps its points. */
    private Points known(PartResult part) {
        return part.state() == CriterionState.NOT_APPLICABLE ? part.part().points() : part.known();
    }

    private static Points sum(List<PartResult> parts, Function<PartResult, Points> points) {
        return parts.stream().map(points).reduce(Points.ZERO, Points::plus);
    }

    private static List<Reason> reasons(List<PartResult> parts) {
        long decided = parts.stream()
                .filter(part -> part.unknown().equals(Points.ZERO))
                .count();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(ReasonCode.PARTS_DECIDED, decided, parts.size()));
        parts.stream()
                .filter(part -> part.state() == CriterionState.NOT_APPLICABLE)
                .map(part -> Reason.of(ReasonCode.PART_INAPPLICABLE, part.part().id()))
                .forEach(reasons::add);
        return reasons;
    }

    /** What to call the sum while none of its points is known or lost. */
    private static CriterionState open(List<PartResult> parts) {
        if (parts.stream().anyMatch(part -> part.state() == CriterionState.PARTLY_MEASURED)) {
            return CriterionState.PARTLY_MEASURED;
        }
        boolean documents = parts.stream().allMatch(part -> part.state() == CriterionState.NO_EVIDENCE);
        return documents ? CriterionState.NO_EVIDENCE : CriterionState.NOT_MEASURED;
    }
}
