package org.portalprobe.checks.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.uncertainty.Interval;
import org.portalprobe.checks.uncertainty.Mean;
import org.portalprobe.checks.uncertainty.Share;
import org.portalprobe.config.model.Aggregate;
import org.portalprobe.config.model.Comparison;
import org.portalprobe.config.model.Rule;

/** Chances of statistics over single requests: those of one slot are one cluster, so a percentile is a question of a share. */
record RequestChances(Collection<List<Double>> slots) {

    RequestChances(List<Observation> counting) {
        this(bySlot(counting).values());
    }

    private static Map<Instant, List<Double>> bySlot(List<Observation> counting) {
        Map<Instant, List<Double>> slots = new TreeMap<>();
        for (Observation seen : counting) {
            if (seen.outcome() instanceof Outcome.Measured measured) {
                List<Double> finite =
                        measured.samples().stream().filter(Double::isFinite).toList();
                if (!finite.isEmpty()) {
                    slots.computeIfAbsent(Hours.slot(seen.provenance().instant()), slot -> new ArrayList<>())
                            .addAll(finite);
                }
            }
        }
        return slots;
    }

    double chance(Rule.Condition condition) {
        if (slots.isEmpty()) {
            return 0;
        }
        Comparison comparison = condition.comparison();
        double limit = condition.threshold();
        return switch (condition.statistic()) {
            case MEAN -> comparison == Comparison.AT_LEAST ? 1 - mean().below(limit) : mean().below(limit);
            case MAX -> comparison.holds(worst(), limit) ? 1 : 0;
            case MEDIAN, P75, P99 -> {
                double level = PageChances.quantile(condition.statistic()).level();
                double needed = comparison == Comparison.AT_LEAST ? 1 - level : level;
                yield share(value -> comparison.holds(value, limit)).atLeast(needed);
            }
        };
    }

    /** Only of a mean: requests of one slot are no independent order. */
    Optional<Interval> interval(Aggregate statistic) {
        return statistic == Aggregate.MEAN && !slots.isEmpty()
                ? Optional.of(mean().interval(Uncertainty.CONFIDENCE))
                : Optional.empty();
    }

    private Share share(DoublePredicate counted) {
        return Share.of(slots.stream()
                .map(slot ->
                        new Share.Cluster(slot.stream().filter(counted::test).count(), slot.size()))
                .toList());
    }

    private Mean mean() {
        return Mean.of(slots.stream()
                .map(slot -> new Mean.Cluster(
                        slot.stream().mapToDouble(value -> value).sorted().sum(), slot.size()))
                .toList());
    }

    private double worst() {
        OptionalDouble worst =
                slots.stream().flatMap(List::stream).mapToDouble(value -> value).max();
        return worst.orElse(Double.POSITIVE_INFINITY);
    }
}
