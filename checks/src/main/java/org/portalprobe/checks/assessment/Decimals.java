package org.portalprobe.checks.assessment;

import java.math.BigDecimal;

/** Writes numbers of reasons: plain, with a point, no more digits than the number has. */
final class Decimals {

    private Decimals() {}

    static String plain(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return (exact.scale() < 0 ? exact.setScale(0) : exact).toPlainString();
    }
}
