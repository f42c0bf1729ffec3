package org.portalprobe.reports.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.portalprobe.config.model.Unit;

/** Figures in a locale: decimal comma and thousands dot in Vietnamese. Two decimals in percentages are kept, others are not. */
final class Figures {

    private static final double SECOND = 1_000;

    private final DecimalFormatSymbols symbols;

    Figures(Locale locale) {
        this.symbols = DecimalFormatSymbols.getInstance(locale);
    }

    /** All its digits, no trailing zeros. */
    String plain(BigDecimal value) {
        return format("#,##0.############", value);
    }

    /** All decimals of its scale, zeros too. */
    String scaled(BigDecimal value) {
        return format(value.scale() <= 0 ? "#,##0" : "#,##0." + "0".repeat(value.scale()), value);
    }

    String number(double value, int decimals) {
        return format(decimals == 0 ? "#,##0" : "#,##0." + "#".repeat(decimals), BigDecimal.valueOf(value));
    }

    String percent(double ratio) {
        return format("#,##0.00", BigDecimal.valueOf(ratio).movePointRight(2)) + "%";
    }

    String value(double value, Unit unit) {
        return switch (unit) {
            case MILLISECONDS -> value < SECOND ? number(value, 0) + " ms" : number(value / SECOND, 2) + " s";
            case BYTES -> bytes(value);
            case COUNT -> number(value, 1);
            case RATIO -> percent(value);
        };
    }

    private String bytes(double value) {
        if (value < 1 << 10) {
            return number(value, 0) + " B";
        }
        return value < 1 << 20 ? number(value / (1 << 10), 0) + " KiB" : number(value / (1 << 20), 1) + " MiB";
    }

    private String format(String pattern, BigDecimal value) {
        // A fresh format each time: DecimalFormat is not thread-safe.
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
