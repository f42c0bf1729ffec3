package org.portalprobe.config.model;

import java.math.BigDecimal;

/**
 * Points of the assessment, exact in steps of 0.25; never negative.
 *
 * @param quarters the number of quarter points
 */
public record Points(int quarters) implements Comparable<Points> {

    public static final Points ZERO = new Points(0);

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    public Points {
        if (quarters < 0) {
            throw new IllegalArgumentException("points are not negative: " + quarters + " quarters");
        }
    }

    /** @throws IllegalArgumentException when the value is negative or no multiple of 0.25 */
    public static Points of(BigDecimal value) {
        try {
            return new Points(value.divide(QUARTER).intValueExact());
        } catch (ArithmeticException notQuarters) {
            throw new IllegalArgumentException("points go in steps of 0.25, got " + value, notQuarters);
        }
    }

    /** @throws IllegalArgumentException when the text is no number, negative or no multiple of 0.25 */
    public static Points of(String value) {
        return of(new BigDecimal(value));
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(quarters, other.quarters));
    }

    /** @throws IllegalArgumentException when the other is larger */
    public Points minus(Points other) {
        return new Points(quarters - other.quarters);
    }

    /** Exact value without trailing zeros: 20.5, 8.75, 5. */
    public BigDecimal value() {
        BigDecimal exact = QUARTER.multiply(BigDecimal.valueOf(quarters)).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    @Override
    public int compareTo(Points other) {
        return Integer.compare(quarters, other.quarters);
    }

    @Override
    public String toString() {
        return value().toPlainString();
    }
}
