package org.portalprobe.reports.block;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.portalprobe.reports.table.Cell;

/**
 * One imported figure of one organisation.
 *
 * @param name as the source writes it
 * @param value a count, or a percentage with the decimals of its source
 */
public record EmcFigure(String name, EmcMeasure measure, BigDecimal value) {

    private static final BigDecimal WHOLE = new BigDecimal("100");

    public EmcFigure {
        if (value.signum() < 0 || (measure.isRatio() && value.compareTo(WHOLE) > 0)) {
            throw new IllegalArgumentException("no value of " + measure + ": " + value + " (" + name + ")");
        }
    }

    public static EmcFigure count(String name, EmcMeasure measure, long count) {
        return new EmcFigure(name, measure, BigDecimal.valueOf(count));
    }

    /** A percentage of two decimals, half up. */
    public static EmcFigure ratio(String name, EmcMeasure measure, long part, long whole) {
        if (whole <= 0 || part > whole) {
            throw new IllegalArgumentException("no share: " + part + " of " + whole + " (" + name + ")");
        }
        BigDecimal percent =
                BigDecimal.valueOf(part).multiply(WHOLE).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        return new EmcFigure(name, measure, percent);
    }

    Cell cell() {
        return measure.isRatio() ? new Cell.Percent(value) : new Cell.Whole(value.longValueExact());
    }
}
