package org.portalprobe.reports.ranking;

import java.math.BigDecimal;

/**
 * Values of the rankings that this project proposes.
 *
 * @param coverage share of the measured points that must be decided
 * @param graceDays days after the letter until a portal that still blocks us is listed as one that may not be measured
 */
public record Terms(BigDecimal coverage, int graceDays) {

    public static final Terms PROPOSED = new Terms(new BigDecimal("0.9"), 30);
}
