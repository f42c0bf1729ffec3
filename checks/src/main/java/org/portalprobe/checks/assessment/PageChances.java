package org.portalprobe.checks.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.portalprobe.checks.uncertainty.Interval;
import org.portalprobe.checks.uncertainty.Mean;
import org.portalprobe.checks.uncertainty.Quantile;
import org.portalprobe.config.model.Aggregate;
import org.portalprobe.config.model.Comparison;
import org.portalprobe.config.model.Rule;

/**
 * Chances of a statistic over the slots of each key page, folded across the pages; pages are taken as independent.
 *
 * @param pages the slots' values of each
 */
record PageChances(List<List<Double>> pages, Aggregate across) {

    /** About as many combinations of the pages' values as are weighed where order alone does not decide. */
    private static final int COMBINATIONS = 2_000;

    private static final int FINEST = 41;

    static Quantile quantile(Aggregate statistic) {
        return switch (statistic) {
            case MEDIAN -> Quantile.MEDIAN;
            case P75 -> new Quantile(0.75);
            case P99 -> new Quantile(0.99);
            case MEAN, MAX -> throw new IllegalArgumentException(statistic + " is no quantile");
        };
    }

    double chance(Rule.Condition condition) {
        if (pages.isEmpty()) {
            return 0;
        }
        int rank = rank();
        if (rank == 0) {
            return combined(condition);
        }
        // The page of that rank, counted from the end that the comparison looks from.
        int needed = condition.comparison() == Comparison.AT_LEAST ? pages.size() - rank + 1 : rank;
        return atLeast(
                needed, pages.stream().map(page -> chance(page, condition)).toList());
    }

    /** Which page in ascending order is the folded value; 0 when it is none of them. */
    private int rank() {
        int count = pages.size();
        return switch (across) {
            case MEDIAN -> count % 2 == 1 ? count / 2 + 1 : 0;
            case P75 -> (75 * count + 99) / 100;
            case P99 -> (99 * count + 99) / 100;
            case MAX -> count;
            case MEAN -> count == 1 ? 1 : 0;
        };
    }

    private static double chance(List<Double> slots, Rule.Condition condition) {
        Comparison comparison = condition.comparison();
        double limit = condition.threshold();
        return switch (condition.statistic()) {
            case MEAN ->
                comparison == Comparison.AT_LEAST
                        ? 1 - mean(slots).below(limit)
                        : mean(slots).below(limit);
            case MAX -> comparison.holds(Statistics.of(Aggregate.MAX, slots), limit) ? 1 : 0;
            case MEDIAN, P75, P99 -> {
                Quantile quantile = quantile(condition.statistic());
                int near = (int) slots.stream()
                        .filter(value -> Double.isFinite(value) && comparison.holds(value, limit))
                        .count();
                yield (comparison == Comparison.AT_LEAST ? quantile.mirrored() : quantile).chance(near, slots.size());
            }
        };
    }

    private static Mean mean(List<Double> slots) {
        return Mean.of(slots.stream().map(value -> new Mean.Cluster(value, 1)).toList());
    }

    /** That many or more of independent events happen. */
    private static double atLeast(int needed, List<Double> chances) {
        double[] happened = new double[chances.size() + 1];
        happened[0] = 1;
        for (double chance : chances) {
            for (int count = chances.size(); count >= 0; count--) {
                happened[count] = happened[count] * (1 - chance) + (count == 0 ? 0 : happened[count - 1] * chance);
            }
        }
        double sum = 0;
        for (int count = chances.size(); count >= needed; count--) {
            sum += happened[count];
        }
        return Math.clamp(sum, 0, 1);
    }

    /** A fold that mixes pages' values: weighs every combination of evenly probable values of each page. */
    private double combined(Rule.Condition condition) {
        int fineness = (int) Math.clamp(StrictMath.pow(COMBINATIONS, 1.0 / pages.size()), 1, FINEST);
        List<List<Double>> values = pages.stream()
                .map(page -> evenly(page, condition.statistic(), fineness))
                .toList();
        long all = 1;
        for (List<Double> page : values) {
            all *= page.size();
        }
        long holding = 0;
        for (long combination = 0; combination < all; combination++) {
            double folded = Statistics.of(across, picked(values, combination));
            if (Double.isFinite(folded) && condition.comparison().holds(folded, condition.threshold())) {
                holding++;
            }
        }
        return (double) holding / all;
    }

    private static List<Double> picked(List<List<Double>> values, long combination) {
        var picked = new ArrayList<Double>(values.size());
        long rest = combination;
        for (List<Double> page : values) {
            picked.add(page.get((int) (rest % page.size())));
            rest /= page.size();
        }
        return picked;
    }

    /** Values of the statistic at the middles of equal shares of probability. */
    private static List<Double> evenly(List<Double> slots, Aggregate statistic, int fineness) {
        List<Double> sorted = slots.stream().sorted().toList();
        var values = new ArrayList<Double>(fineness);
        for (int index = 0; index < fineness; index++) {
            double probability = (index + 0.5) / fineness;
            values.add(at(sorted, statistic, probability));
        }
        return values;
    }

    private static double at(List<Double> sorted, Aggregate statistic, double probability) {
        if (statistic == Aggregate.MAX) {
            return sorted.getLast();
        }
        if (statistic == Aggregate.MEAN) {
            return mean(sorted).at(probability);
        }
        Quantile quantile = quantile(statistic);
        for (int rank = 1; rank < sorted.size(); rank++) {
            if (quantile.chance(rank, sorted.size()) >= probability) {
                return sorted.get(rank - 1);
            }
        }
        return sorted.getLast();
    }

    /** Exact for one page; across pages where the chance of the limit itself crosses the tails. */
    Optional<Interval> interval(Aggregate statistic) {
        if (pages.isEmpty() || statistic == Aggregate.MAX) {
            return Optional.empty();
        }
        if (pages.size() == 1) {
            List<Double> slots = pages.getFirst();
            return Optional.of(
                    statistic == Aggregate.MEAN
                            ? mean(slots).interval(Uncertainty.CONFIDENCE)
                            : quantile(statistic)
                                    .interval(
                                            slots.stream()
                                                    .mapToDouble(value -> value)
                                                    .toArray(),
                                            Uncertainty.CONFIDENCE));
        }
        return statistic == Aggregate.MEAN || rank() == 0 ? Optional.empty() : Optional.of(across(statistic));
    }

    /** Chances grow with the limit, so that both ends are found by halving. */
    private Interval across(Aggregate statistic) {
        double tail = (1 - Uncertainty.CONFIDENCE) / 2;
        List<Double> values =
                pages.stream().flatMap(List::stream).distinct().sorted().toList();
        int low = firstNot(values, value -> chance(statistic, Comparison.BELOW, value) <= tail) - 1;
        int high = firstNot(values, value -> chance(statistic, Comparison.AT_MOST, value) < 1 - tail);
        return Interval.of(
                low < 0 ? Double.NEGATIVE_INFINITY : values.get(low),
                high == values.size() ? Double.POSITIVE_INFINITY : values.get(high));
    }

    private double chance(Aggregate statistic, Comparison comparison, double limit) {
        return chance(new Rule.Condition(statistic, comparison, limit));
    }

    /** Where in a list whose head satisfies and whose tail does not the tail begins. */
    private static int firstNot(List<Double> values, DoublePredicate satisfies) {
        int from = 0;
        int to = values.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (satisfies.test(values.get(middle))) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
