package org.portalprobe.scheduler;

import java.math.BigDecimal;
import org.portalprobe.config.Language;

/** Points on the console, in the reader's digits. */
final class Figure {

    private Figure() {}

    static String of(BigDecimal value, Language language) {
        BigDecimal bare = value.stripTrailingZeros();
        String plain = (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
        return language == Language.VI ? plain.replace('.', ',') : plain;
    }

    static String range(BigDecimal low, BigDecimal high, Language language) {
        return low.compareTo(high) == 0 ? of(low, language) : of(low, language) + " … " + of(high, language);
    }

    static String signed(BigDecimal low, BigDecimal high, Language language) {
        return low.compareTo(high) == 0
                ? signed(low, language)
                : signed(low, language) + " … " + signed(high, language);
    }

    private static String signed(BigDecimal value, Language language) {
        return (value.signum() > 0 ? "+" : "") + of(value, language);
    }
}
