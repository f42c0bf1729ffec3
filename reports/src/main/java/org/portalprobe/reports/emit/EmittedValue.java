package org.portalprobe.reports.emit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.portalprobe.checks.assessment.FoldedValue;
import org.portalprobe.config.model.Unit;

/** A folded value; six decimals, so that the last bit of a binary fraction is nobody's news. */
record EmittedValue(BigDecimal value, Unit unit, int samples, int distinctHours) {

    static EmittedValue of(FoldedValue folded) {
        BigDecimal rounded = BigDecimal.valueOf(folded.value())
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        BigDecimal plain = rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        return new EmittedValue(plain, folded.unit(), folded.samples(), folded.distinctHours());
    }
}
