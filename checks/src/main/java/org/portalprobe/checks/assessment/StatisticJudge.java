package org.portalprobe.checks.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.model.Aggregate;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;

/** Judges measured samples: levels over a statistic, once enough slots over enough hours are there. */
record StatisticJudge(Rule.Statistic rule, Points max, Evidence evidence) {

    /** Observations of the check on the rule's form factor, or without one. */
    List<Observation> read() {
        return evidence.of(rule.check()).stream().filter(this::ofFormFactor).toList();
    }

    /** Those of them whose samples count: of the model's profile, in the rule's unit. */
    List<Observation> counting() {
        return counting(read());
    }

    private List<Observation> counting(List<Observation> read) {
        return read.stream().filter(seen -> ofProfile(seen) && inUnit(seen)).toList();
    }

    Verdict judge() {
        List<Observation> read = read();
        List<Observation> counting = counting(read);
        Samples samples = new SampleFold(rule, counting).samples();
        List<Reason> asides = asides(read);
        if (samples.isEmpty()) {
            return notMeasured(read, asides);
        }
        List<Reason> lacking = new ArrayList<>(lacking(samples, counting));
        if (!lacking.isEmpty()) {
            lacking.addAll(failedPages(counting));
            lacking.addAll(Doubts.of(counting));
            lacking.addAll(asides);
            return Verdict.partlyMeasured(attainable(), lacking, value(samples));
        }
        return decided(samples, counting, asides);
    }

    private boolean ofFormFactor(Observation seen) {
        Optional<?> seenAs = seen.provenance().formFactor();
        return rule.formFactor().isEmpty() || seenAs.isEmpty() || seenAs.equals(rule.formFactor());
    }

    private boolean ofProfile(Observation seen) {
        return seen.provenance().profile().equals(evidence.profile());
    }

    private boolean inUnit(Observation seen) {
        return !(seen.outcome() instanceof Outcome.Measured measured) || measured.unit() == rule.unit();
    }

    private List<Reason> asides(List<Observation> read) {
        List<Reason> asides = new ArrayList<>();
        long otherProfile = read.stream().filter(seen -> !ofProfile(seen)).count();
        if (otherProfile > 0) {
            asides.add(Reason.of(ReasonCode.OTHER_PROFILE, evidence.profile(), otherProfile));
        }
        long otherUnit = read.stream().filter(seen -> !inUnit(seen)).count();
        if (otherUnit > 0) {
            asides.add(Reason.of(ReasonCode.OTHER_UNIT, rule.unit(), otherUnit));
        }
        return asides;
    }

    private Verdict notMeasured(List<Observation> read, List<Reason> asides) {
        Optional<Reason> inapplicable = Inapplicables.only(read);
        if (inapplicable.isPresent()) {
            return Verdict.notApplicable(inapplicable.get());
        }
        List<Reason> reasons = new ArrayList<>(asides);
        reasons.addAll(Doubts.of(read));
        if (reasons.isEmpty()) {
            ReasonCode code = evidence.serves(rule.check()) ? ReasonCode.NO_OBSERVATIONS : ReasonCode.NOT_SERVED;
            reasons.add(Reason.of(code, rule.check()));
        }
        return Verdict.notMeasured(attainable(), reasons);
    }

    private List<Reason> lacking(Samples samples, Collection<Observation> counting) {
        List<Reason> reasons = new ArrayList<>();
        Set<String> unmeasured = unmeasuredKeyPages(counting);
        if (!unmeasured.isEmpty()) {
            reasons.add(Reason.of(ReasonCode.KEY_PAGE_NOT_MEASURED, unmeasured));
        }
        if (samples.count() < rule.minSamples()) {
            ReasonCode code = rule.across().isPresent() ? ReasonCode.NEEDS_MORE_SLOTS : ReasonCode.NEEDS_MORE_SAMPLES;
            reasons.add(Reason.of(code, samples.count(), rule.minSamples()));
        }
        if (samples.distinctHours() < rule.minDistinctHours()) {
            reasons.add(Reason.of(ReasonCode.NEEDS_MORE_HOURS, samples.distinctHours(), rule.minDistinctHours()));
        }
        return reasons;
    }

    /** A key page that could never be measured must not drop out of the fold unseen. */
    private Set<String> unmeasuredKeyPages(Collection<Observation> counting) {
        if (rule.across().isEmpty()) {
            return Set.of();
        }
        Set<String> tried = new TreeSet<>();
        Set<String> measured = new TreeSet<>();
        for (Observation seen : counting) {
            if (seen.subject() instanceof Subject.OfKeyPage) {
                boolean doubt = seen.outcome() instanceof Outcome.CannotTell;
                (doubt ? tried : measured).add(SampleFold.page(seen));
            }
        }
        tried.removeAll(measured);
        return tried;
    }

    private Verdict decided(Samples samples, List<Observation> counting, List<Reason> asides) {
        Points points = rule.levels().stream()
                .filter(level -> holds(level, samples))
                .findFirst()
                .map(level -> Judge.capped(level.points(), max))
                .orElse(Points.ZERO);
        List<Reason> reasons = new ArrayList<>(levelReason(samples));
        reasons.addAll(failedPages(counting));
        reasons.addAll(asides);
        return Verdict.decided(points, max, reasons, value(samples));
    }

    private static boolean holds(Rule.StatisticLevel level, Samples samples) {
        return level.conditions().stream().allMatch(condition -> holds(condition, samples));
    }

    private static boolean holds(Rule.Condition condition, Samples samples) {
        double value = samples.fold(condition.statistic());
        return Double.isFinite(value) && condition.comparison().holds(value, condition.threshold());
    }

    /** The best level's first condition that is missed, or its first one. */
    private List<Reason> levelReason(Samples samples) {
        List<Rule.Condition> best = rule.levels().stream()
                .findFirst()
                .map(Rule.StatisticLevel::conditions)
                .orElse(List.of());
        Optional<Rule.Condition> missed =
                best.stream().filter(condition -> !holds(condition, samples)).findFirst();
        ReasonCode code = missed.isPresent() ? ReasonCode.LEVEL_MISSED : ReasonCode.LEVEL_REACHED;
        return missed.or(() -> best.stream().findFirst()).stream()
                .flatMap(condition -> Samples.shown(samples.fold(condition.statistic())).stream()
                        .map(value -> Reason.of(
                                code, Decimals.plain(value), rule.unit(), Decimals.plain(condition.threshold()))))
                .toList();
    }

    private static List<Reason> failedPages(List<Observation> counting) {
        long failed = Failures.remarks(counting).count();
        return Failures.remarks(counting)
                .limit(1)
                .map(seen -> Reason.of(ReasonCode.PAGE_FAILED, failed).quoting(seen))
                .toList();
    }

    private Optional<FoldedValue> value(Samples samples) {
        return Samples.shown(samples.fold(shown(rule)))
                .map(value -> new FoldedValue(value, rule.unit(), samples.count(), samples.distinctHours()));
    }

    /** The statistic that a card shows of a rule: that of its best level's first condition. */
    static Aggregate shown(Rule.Statistic rule) {
        return rule.levels().stream()
                .flatMap(level -> level.conditions().stream())
                .map(Rule.Condition::statistic)
                .findFirst()
                .orElse(Aggregate.MEDIAN);
    }

    private Points attainable() {
        Set<Points> levels =
                rule.levels().stream().map(Rule.StatisticLevel::points).collect(Collectors.toSet());
        return Judge.capped(levels.stream().max(Points::compareTo).orElse(Points.ZERO), max);
    }
}
