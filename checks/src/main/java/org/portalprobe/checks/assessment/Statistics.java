package org.portalprobe.checks.assessment;

import java.util.Arrays;
import java.util.Collection;
import org.portalprobe.config.model.Aggregate;

/** Statistics of scoring section 2; sorted first, so that the order of samples cannot show even in the last bit. */
final class Statistics {

    private Statistics() {}

    /** @throws IllegalArgumentException without samples */
    static double of(Aggregate aggregate, Collection<Double> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("no statistic of nothing");
        }
        double[] sorted =
                samples.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return switch (aggregate) {
            case MEDIAN -> median(sorted);
            case MEAN -> Arrays.stream(sorted).sum() / sorted.length;
            case P75 -> nearestRank(sorted, 75);
            case P99 -> nearestRank(sorted, 99);
            case MAX -> sorted[sorted.length - 1];
        };
    }

    private static double median(double[] sorted) {
        int upper = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[upper] : (sorted[upper - 1] + sorted[upper]) / 2;
    }

    private static double nearestRank(double[] sorted, int percent) {
        int rank = (int) ((percent * (long) sorted.length + 99) / 100);
        return sorted[rank - 1];
    }
}
