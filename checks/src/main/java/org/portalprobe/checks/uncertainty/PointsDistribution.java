package org.portalprobe.checks.uncertainty;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.portalprobe.config.model.Points;

/**
 * How probable each number of quarter points is.
 *
 * @param chances of 0, 1, 2 … quarters; they add up to 1 as far as binary fractions do
 */
public record PointsDistribution(List<Double> chances) {

    public static final PointsDistribution NOTHING = certain(Points.ZERO);

    private static final double TOLERANCE = 1e-9;

    public PointsDistribution {
        chances = List.copyOf(chances);
        double sum = 0;
        for (double chance : chances) {
            if (!(chance >= 0)) {
                throw new IllegalArgumentException("a probability is not negative: " + chance);
            }
            sum += chance;
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            throw new IllegalArgumentException("probabilities add up to 1, these to " + sum);
        }
    }

    public static PointsDistribution certain(Points points) {
        return of(Map.of(points, 1.0));
    }

    public static PointsDistribution of(Map<Points, Double> chances) {
        int most = chances.keySet().stream().mapToInt(Points::quarters).max().orElse(0);
        var quarters = new ArrayList<>(Collections.nCopies(most + 1, 0.0));
        chances.forEach((points, chance) -> quarters.set(points.quarters(), chance));
        return new PointsDistribution(quarters);
    }

    /** The distribution of the sum; both are taken as independent. */
    public PointsDistribution plus(PointsDistribution other) {
        double[] sums = new double[chances.size() + other.chances.size() - 1];
        for (int mine = 0; mine < chances.size(); mine++) {
            double chance = chances.get(mine);
            for (int theirs = 0; chance > 0 && theirs < other.chances.size(); theirs++) {
                sums[mine + theirs] += chance * other.chances.get(theirs);
            }
        }
        return ofQuarters(sums);
    }

    /** What is above the most that can be given is that most. */
    public PointsDistribution capped(Points most) {
        if (chances.size() <= most.quarters() + 1) {
            return this;
        }
        double[] capped = new double[most.quarters() + 1];
        for (int quarters = 0; quarters < chances.size(); quarters++) {
            capped[Math.min(quarters, most.quarters())] += chances.get(quarters);
        }
        return ofQuarters(capped);
    }

    private static PointsDistribution ofQuarters(double[] chances) {
        var list = new ArrayList<Double>(chances.length);
        for (double chance : chances) {
            list.add(chance);
        }
        return new PointsDistribution(list);
    }

    public double chance(Points points) {
        return points.quarters() < chances.size() ? chances.get(points.quarters()) : 0;
    }

    /** Also for a limit below zero, which all reach. */
    public double atLeast(int quarters) {
        double sum = 0;
        for (int index = chances.size() - 1; index >= Math.max(0, quarters); index--) {
            sum += chances.get(index);
        }
        return Math.min(1, sum);
    }

    /** The fewest points that are reached or fallen short of with this probability. */
    public Points quantile(double probability) {
        double sum = 0;
        for (int quarters = 0; quarters < chances.size(); quarters++) {
            sum += chances.get(quarters);
            // What binary fractions lose in a sum must not push the answer a quarter up.
            if (sum >= probability - TOLERANCE) {
                return new Points(quarters);
            }
        }
        return new Points(chances.size() - 1);
    }
}
