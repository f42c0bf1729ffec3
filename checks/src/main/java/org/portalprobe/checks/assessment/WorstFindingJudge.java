package org.portalprobe.checks.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.model.Impact;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.model.Unit;

/**
 * Judges the worst confirmed failure over the panel of pages (scoring section 5, W1-W4). What is missing cannot undo what was
 * found: a failure worse than mild decides at once, a mild one leaves at most the mild points to earn, and only "nothing found"
 * has to wait for enough pages.
 */
record WorstFindingJudge(Rule.WorstFinding rule, Points max, Evidence evidence) {

    Verdict judge() {
        List<Observation> read = evidence.settled(rule.check());
        Optional<Reason> inapplicable = Inapplicables.only(read);
        if (inapplicable.isPresent()) {
            return Verdict.notApplicable(inapplicable.get());
        }
        List<Observation> failed = read.stream()
                .filter(seen -> seen.outcome() instanceof Outcome.Failed)
                .toList();
        return failed.isEmpty() ? withoutFailure(read) : withFailure(read, failed);
    }

    private Verdict withFailure(List<Observation> read, List<Observation> failed) {
        Impact worst = failed.stream()
                .map(WorstFindingJudge::worst)
                .max(Impact::compareTo)
                .orElse(Impact.CRITICAL);
        boolean mild = worst.compareTo(rule.mildest()) <= 0;
        int decided = decidedPages(read);
        Reason found = Reason.of(
                mild ? ReasonCode.MILD_FAILURES_ONLY : ReasonCode.SERIOUS_FAILURES,
                pages(failed).size(),
                decided,
                worst);
        if (!mild) {
            return Verdict.decided(Points.ZERO, max, List.of(found), value(read, failed));
        }
        Points left = Judge.capped(rule.mild(), max);
        if (decided >= rule.minPages()) {
            return Verdict.decided(left, max, List.of(found), value(read, failed));
        }
        List<Reason> reasons = new ArrayList<>(List.of(found));
        reasons.addAll(needsMore(read, decided));
        return left.equals(Points.ZERO)
                ? Verdict.decided(left, max, reasons, value(read, failed))
                : Verdict.partlyMeasured(left, reasons, value(read, failed));
    }

    private Verdict withoutFailure(List<Observation> read) {
        int decided = decidedPages(read);
        if (decided == 0) {
            return Verdict.notMeasured(attainable(), Doubts.whyUndecided(Set.of(rule.check()), evidence));
        }
        if (decided < rule.minPages()) {
            return Verdict.partlyMeasured(attainable(), needsMore(read, decided), value(read, List.of()));
        }
        Reason reason = Reason.of(ReasonCode.NO_FAILURE_FOUND, decided);
        return Verdict.decided(Judge.capped(rule.clean(), max), max, List.of(reason), value(read, List.of()));
    }

    private List<Reason> needsMore(List<Observation> read, int decided) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(ReasonCode.NEEDS_MORE_PAGES, decided, rule.minPages()));
        reasons.addAll(Doubts.of(read));
        return reasons;
    }

    /** A failure without a weighed finding is confirmed all the same, and nothing says that it is mild. */
    private static Impact worst(Observation failed) {
        return failed.findings().stream()
                .filter(finding -> !finding.needsReview())
                .map(Finding::impact)
                .max(Impact::compareTo)
                .orElse(Impact.CRITICAL);
    }

    /** A page is decided once one look at it in the period passed or failed. */
    private static int decidedPages(List<Observation> read) {
        return pages(read.stream()
                        .filter(seen ->
                                seen.outcome() instanceof Outcome.Passed || seen.outcome() instanceof Outcome.Failed)
                        .toList())
                .size();
    }

    private static Set<Subject> pages(List<Observation> observations) {
        return observations.stream().map(Observation::subject).collect(Collectors.toSet());
    }

    /** How many pages have failures. */
    private static Optional<FoldedValue> value(List<Observation> read, List<Observation> failed) {
        int hours = Hours.distinct(
                read.stream().map(seen -> seen.provenance().instant()).toList());
        return Optional.of(new FoldedValue(pages(failed).size(), Unit.COUNT, decidedPages(read), hours));
    }

    private Points attainable() {
        Points clean = Judge.capped(rule.clean(), max);
        Points mild = Judge.capped(rule.mild(), max);
        return clean.compareTo(mild) >= 0 ? clean : mild;
    }
}
