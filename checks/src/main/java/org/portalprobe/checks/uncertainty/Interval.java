package org.portalprobe.checks.uncertainty;

import java.util.OptionalDouble;

/**
 * Where the true value lies with a stated confidence, both ends included.
 *
 * @param low empty when so few units cannot bound it
 * @param high empty when so few units cannot bound it
 */
public record Interval(OptionalDouble low, OptionalDouble high) {

    public static final Interval UNBOUNDED = new Interval(OptionalDouble.empty(), OptionalDouble.empty());

    public Interval {
        if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
            throw new IllegalArgumentException("ends before it starts: " + low + " .. " + high);
        }
    }

    /** An end that is not a finite number bounds nothing. */
    public static Interval of(double low, double high) {
        return new Interval(finite(low), finite(high));
    }

    public boolean contains(double value) {
        return low.orElse(Double.NEGATIVE_INFINITY) <= value && value <= high.orElse(Double.POSITIVE_INFINITY);
    }

    private static OptionalDouble finite(double end) {
        return Double.isFinite(end) ? OptionalDouble.of(end) : OptionalDouble.empty();
    }
}
