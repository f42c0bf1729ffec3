package org.portalprobe.checks.uncertainty;

import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A mean over clusters of values, where only clusters are independent; Student's t over the clusters' residuals.
 *
 * @param value the ratio of all values' sum to their number; infinite when one of them is
 * @param error standard error; 0 when the clusters agree
 * @param clusters independent units
 */
public record Mean(double value, double error, int clusters) {

    /** Values of one independent unit. */
    public record Cluster(double sum, long count) {}

    public static Mean of(Collection<Cluster> clusters) {
        long count = clusters.stream().mapToLong(Cluster::count).sum();
        double mean = sorted(clusters.stream().mapToDouble(Cluster::sum)).sum() / count;
        return new Mean(mean, error(List.copyOf(clusters), mean, (double) count), clusters.size());
    }

    private static double error(List<Cluster> clusters, double mean, double count) {
        double squares = sorted(clusters.stream()
                        .mapToDouble(cluster -> cluster.sum() - mean * cluster.count())
                        .map(residual -> residual * residual))
                .sum();
        int units = clusters.size();
        return units < 2 ? 0 : Math.sqrt(squares * units / (units - 1)) / count;
    }

    private static DoubleStream sorted(DoubleStream values) {
        return values.sorted();
    }

    public Interval interval(double confidence) {
        if (clusters < 2 || !Double.isFinite(value)) {
            return Interval.UNBOUNDED;
        }
        double reach = error == 0 ? 0 : error * student().inverseCumulativeProbability((1 + confidence) / 2);
        return Interval.of(value - reach, value + reach);
    }

    /** How probable it is that the true mean is below the limit. */
    public double below(double limit) {
        if (Double.isInfinite(value)) {
            return value < limit ? 1 : 0;
        }
        if (clusters < 2) {
            // One unit tells a side and nothing of the spread: as much as it tells about a median.
            return Quantile.MEDIAN.chance(value < limit ? 1 : 0, 1);
        }
        if (error == 0) {
            return value < limit ? 1 : 0;
        }
        return student().cumulativeProbability((limit - value) / error);
    }

    /** The value below which the true mean lies with this probability. */
    public double at(double probability) {
        return clusters < 2 || error == 0 || !Double.isFinite(value)
                ? value
                : value + error * student().inverseCumulativeProbability(probability);
    }

    private TDistribution student() {
        return new TDistribution(null, clusters - 1);
    }
}
