package org.portalprobe.checks.uncertainty;

import java.util.Collection;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A share seen in clusters of cases, where only clusters are independent: a dozen requests that fail in one hour are one outage.
 *
 * @param value share of counted cases among all
 * @param units how many independent cases tell as much (cases divided by the design effect)
 */
public record Share(double value, double units) {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    public Share {
        if (!(value >= 0 && value <= 1 && units >= 1)) {
            throw new IllegalArgumentException("no share: " + value + " of " + units);
        }
    }

    /** Cases of one independent unit; {@code all} is at least 1. */
    public record Cluster(long counted, long all) {
        public Cluster {
            if (all < 1 || counted < 0 || counted > all) {
                throw new IllegalArgumentException(counted + " of " + all);
            }
        }
    }

    /**
     * The ratio over clusters with the design effect of their spread (Kish, Survey Sampling, section 2.4). Where all or none are
     * counted there is no spread to learn from: then each cluster counts once.
     */
    public static Share of(Collection<Cluster> clusters) {
        long all = clusters.stream().mapToLong(Cluster::all).sum();
        long counted = clusters.stream().mapToLong(Cluster::counted).sum();
        double share = (double) counted / all;
        return new Share(share, Math.clamp(independent(List.copyOf(clusters), share, (double) all), 1, (double) all));
    }

    private static double independent(List<Cluster> clusters, double share, double all) {
        if (share == 0 || share == 1 || clusters.size() == 1) {
            return clusters.size();
        }
        double squares = clusters.stream()
                .mapToDouble(cluster -> cluster.counted() - share * cluster.all())
                .map(residual -> residual * residual)
                // Sorted, so that the order of clusters cannot show even in the last bit.
                .sorted()
                .sum();
        double variance = squares * clusters.size() / (clusters.size() - 1) / (all * all);
        return variance == 0 ? all : share * (1 - share) / variance;
    }

    /** Wilson's score interval (1927), without continuity correction. */
    public Interval wilson(double confidence) {
        double z = NORMAL.inverseCumulativeProbability((1 + confidence) / 2);
        double shrunk = 1 + z * z / units;
        double middle = (value + z * z / (2 * units)) / shrunk;
        double half = z * Math.sqrt(value * (1 - value) / units + z * z / (4 * units * units)) / shrunk;
        return Interval.of(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** How probable it is that the true share is at least the limit: the score that Wilson's interval inverts. */
    public double atLeast(double limit) {
        if (limit <= 0) {
            return 1;
        }
        if (limit > 1) {
            return 0;
        }
        // At 1 the score's limit: nothing seen against it is no proof of "always".
        double score = limit == 1
                ? (value == 1 ? 0 : Double.NEGATIVE_INFINITY)
                : (value - limit) / Math.sqrt(limit * (1 - limit) / units);
        return NORMAL.cumulativeProbability(score);
    }

    public double atMost(double limit) {
        return new Share(1 - value, units).atLeast(1 - limit);
    }
}
