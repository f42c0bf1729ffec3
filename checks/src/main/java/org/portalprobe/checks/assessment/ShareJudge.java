package org.portalprobe.checks.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.checks.Observation;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.model.Unit;

/** Judges a share of cases; excluded and unknown ones are in neither part of the fraction. */
record ShareJudge(Rule.Share rule, Points max, Evidence evidence) {

    Verdict judge() {
        List<Observation> read = evidence.settled(rule.check());
        Optional<Reason> inapplicable = Inapplicables.only(read);
        if (inapplicable.isPresent()) {
            return Verdict.notApplicable(inapplicable.get());
        }
        Cases cases = Cases.of(read);
        if (cases.decided() == 0) {
            return Verdict.notMeasured(attainable(), Doubts.whyUndecided(Set.of(rule.check()), evidence));
        }
        if (cases.decided() < rule.minSamples()) {
            List<Reason> reasons = new ArrayList<>();
            reasons.add(Reason.of(ReasonCode.NEEDS_MORE_CASES, cases.decided(), rule.minSamples()));
            reasons.addAll(Doubts.of(read));
            return Verdict.partlyMeasured(attainable(), reasons, value(cases, read));
        }
        return decided(cases, read);
    }

    private Verdict decided(Cases cases, List<Observation> read) {
        double share = share(cases);
        Points points = rule.levels().stream()
                .filter(level -> level.comparison().holds(share, level.threshold()))
                .findFirst()
                .map(level -> Judge.capped(level.points(), max))
                .orElse(Points.ZERO);
        List<Reason> reasons = rule.levels().stream()
                .limit(1)
                .map(best -> Reason.of(
                        best.comparison().holds(share, best.threshold())
                                ? ReasonCode.SHARE_REACHED
                                : ReasonCode.SHARE_MISSED,
                        cases.counted(rule.of()),
                        cases.decided(),
                        Decimals.plain(best.threshold())))
                .toList();
        return Verdict.decided(points, max, reasons, value(cases, read));
    }

    /** Correctly rounded, so 19 of 20 equals a threshold written 0.95. */
    private double share(Cases cases) {
        return (double) cases.counted(rule.of()) / cases.decided();
    }

    private Optional<FoldedValue> value(Cases cases, List<Observation> read) {
        int hours = Hours.distinct(
                read.stream().map(seen -> seen.provenance().instant()).toList());
        return Optional.of(
                new FoldedValue(share(cases), Unit.RATIO, (int) Math.min(cases.decided(), Integer.MAX_VALUE), hours));
    }

    private Points attainable() {
        return Judge.capped(
                rule.levels().stream()
                        .map(Rule.ShareLevel::points)
                        .max(Points::compareTo)
                        .orElse(Points.ZERO),
                max);
    }
}
