package org.portalprobe.checks.uncertainty;

import java.util.Arrays;
import java.util.OptionalInt;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * A quantile of what independent units were drawn from, known by their order alone: no assumption about its shape. How many of
 * {@code n} units fall below the true quantile is binomial (Thompson 1936; David and Nagaraja, Order Statistics, section 7.1).
 *
 * @param level 0.5 for the median
 */
public record Quantile(double level) {

    public static final Quantile MEDIAN = new Quantile(0.5);

    public Quantile {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a quantile lies between 0 and 1: " + level);
        }
    }

    /**
     * Ranks, 1-based, of the units that bound the quantile.
     *
     * @param low empty when even the smallest unit is not small enough
     * @param high empty when even the largest unit is not large enough
     */
    public record Ranks(OptionalInt low, OptionalInt high) {}

    /** The narrowest ranks that leave at most half of what is not confidence on each side: exact, so never less confident. */
    public Ranks ranks(int units, double confidence) {
        double tail = (1 - confidence) / 2;
        BinomialDistribution below = below(units);
        int low = 0;
        while (low < units && below.cumulativeProbability(low) <= tail) {
            low++;
        }
        int high = units + 1;
        while (high > 1 && 1 - below.cumulativeProbability(high - 2) <= tail) {
            high--;
        }
        return new Ranks(
                low == 0 ? OptionalInt.empty() : OptionalInt.of(low),
                high == units + 1 ? OptionalInt.empty() : OptionalInt.of(high));
    }

    /** How sure it is that the quantile lies between two ranks. */
    public double confidence(int units, int low, int high) {
        BinomialDistribution below = below(units);
        return below.cumulativeProbability(high - 1) - below.cumulativeProbability(low - 1);
    }

    /** Infinite units are units: they may be an end, which then bounds nothing. */
    public Interval interval(double[] units, double confidence) {
        double[] sorted = units.clone();
        Arrays.sort(sorted);
        Ranks ranks = ranks(sorted.length, confidence);
        return Interval.of(
                ranks.low().isPresent() ? sorted[ranks.low().getAsInt() - 1] : Double.NEGATIVE_INFINITY,
                ranks.high().isPresent() ? sorted[ranks.high().getAsInt() - 1] : Double.POSITIVE_INFINITY);
    }

    /**
     * How probable it is that the true quantile lies on the near side of a limit, when {@code near} of {@code units} do. The step
     * at the observed count is shared between both sides (mid-P), so that the sides mirror each other.
     */
    public double chance(int near, int units) {
        BinomialDistribution binomial = below(units);
        return binomial.cumulativeProbability(near - 1) + binomial.probability(near) / 2;
    }

    /** Of a limit that units must not fall short of: the far side is where {@link #chance} looks. */
    public Quantile mirrored() {
        return new Quantile(1 - level);
    }

    private BinomialDistribution below(int units) {
        // No generator: nothing is drawn.
        return new BinomialDistribution(null, units, level);
    }
}
