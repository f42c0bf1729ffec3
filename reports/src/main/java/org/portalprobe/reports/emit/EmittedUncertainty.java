package org.portalprobe.reports.emit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.portalprobe.checks.assessment.Uncertainty;
import org.portalprobe.config.model.Letter;

/** How sure the total is; probabilities with four decimals. */
record EmittedUncertainty(BigDecimal confidence, BigDecimal low, BigDecimal high, List<LetterProbability> letters) {

    record LetterProbability(Letter letter, BigDecimal low, BigDecimal high) {}

    static EmittedUncertainty of(Uncertainty uncertainty) {
        return new EmittedUncertainty(
                BigDecimal.valueOf(Uncertainty.CONFIDENCE),
                uncertainty.low().value(),
                uncertainty.high().value(),
                uncertainty.letters().stream()
                        .map(one -> new LetterProbability(one.letter(), rounded(one.low()), rounded(one.high())))
                        .toList());
    }

    static BigDecimal rounded(double probability) {
        BigDecimal rounded = BigDecimal.valueOf(probability)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
