package org.portalprobe.checks.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.portalprobe.checks.Observation;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;

/**
 * Judges verdicts: the first step that holds gives its points. A check holds with one passed and no failed observation in the
 * period; without either it is unknown, and the points lie between what is certain and what may still hold.
 */
record LadderJudge(Rule.Ladder rule, Points max, Evidence evidence) {

    /** How one check, or one step, stands over the period. */
    private enum Standing {
        FAILED,
        UNKNOWN,
        HOLDS,
        /** Only "does not arise": neither helps nor harms. */
        INAPPLICABLE
    }

    Verdict judge() {
        List<Rule.Step> steps = rule.steps().stream()
                .filter(step -> standing(step) != Standing.INAPPLICABLE)
                .toList();
        if (steps.isEmpty()) {
            return Inapplicables.only(evidence.all(rule.checks()))
                    .map(Verdict::notApplicable)
                    .orElseGet(() -> Verdict.decided(Points.ZERO, max, List.of(), Optional.empty()));
        }
        List<Points> possible = possible(steps);
        Points low = possible.stream().min(Points::compareTo).orElseThrow();
        Points high = possible.stream().max(Points::compareTo).orElseThrow();
        return Verdict.range(low, high, max, reasons(), Optional.empty(), CriterionState.NOT_MEASURED);
    }

    private List<Points> possible(List<Rule.Step> steps) {
        List<Points> possible = new ArrayList<>();
        for (Rule.Step step : steps) {
            Standing standing = standing(step);
            if (standing != Standing.FAILED) {
                possible.add(Judge.capped(step.points(), max));
            }
            if (standing == Standing.HOLDS) {
                return possible;
            }
        }
        possible.add(Points.ZERO);
        return possible;
    }

    private Standing standing(Rule.Step step) {
        Set<Standing> checks = step.passed().stream().map(this::standing).collect(Collectors.toSet());
        if (checks.contains(Standing.FAILED)) {
            return Standing.FAILED;
        }
        if (checks.contains(Standing.UNKNOWN)) {
            return Standing.UNKNOWN;
        }
        return checks.contains(Standing.INAPPLICABLE) && !checks.contains(Standing.HOLDS)
                ? Standing.INAPPLICABLE
                : Standing.HOLDS;
    }

    private Standing standing(CheckId check) {
        List<Observation> read = evidence.settled(check);
        Cases cases = Cases.of(read);
        if (cases.failed() > 0) {
            return Standing.FAILED;
        }
        if (cases.ok() > 0) {
            return Standing.HOLDS;
        }
        return Inapplicables.only(read).isPresent() ? Standing.INAPPLICABLE : Standing.UNKNOWN;
    }

    /** Failures first, then what is not known, then what passed. */
    private List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        rule.checks().stream()
                .sorted()
                .flatMap(check -> failure(check).stream())
                .forEach(reasons::add);
        reasons.addAll(Doubts.whyUndecided(standingAs(Standing.UNKNOWN), evidence));
        Set<CheckId> passed = standingAs(Standing.HOLDS);
        if (!passed.isEmpty()) {
            reasons.add(Reason.of(ReasonCode.ALL_PASSED, passed));
        }
        return reasons;
    }

    private Set<CheckId> standingAs(Standing standing) {
        return rule.checks().stream()
                .filter(check -> standing(check) == standing)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Reason> failure(CheckId check) {
        long failed = Cases.of(evidence.settled(check)).failed();
        if (failed == 0) {
            return Optional.empty();
        }
        Reason reason = Reason.of(ReasonCode.CHECK_FAILED, check, failed);
        return Failures.remarks(evidence.settled(check))
                .findFirst()
                .map(reason::quoting)
                .or(() -> Optional.of(reason));
    }
}
