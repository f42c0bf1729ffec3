package org.portalprobe.reports.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portalprobe.config.model.Unit;

/** The arguments of a reason or a remark, one by one turned into what its message wants. */
record Arguments(Words words, List<String> given) {

    private static final int LONGEST = 240;
    private static final int LONGEST_TECHNICAL = 400;

    /** As it was written, made harmless. */
    String text(int index) {
        return ForeignText.line(given.get(index), LONGEST);
    }

    /** In quotation marks after a colon; empty when there is none. */
    String quoted(int index) {
        return index >= given.size() || given.get(index).isBlank() ? "" : ": “" + text(index) + "”";
    }

    /** A detail for technicians; empty when there is none. */
    String technical(int index) {
        return index < given.size() ? ForeignText.line(given.get(index), LONGEST_TECHNICAL) : "";
    }

    /** A plain decimal in the reader's digits; anything else as it was written. */
    String number(int index) {
        return given.get(index).matches("-?[0-9]+(\\.[0-9]+)?")
                ? words.plain(new BigDecimal(given.get(index)))
                : text(index);
    }

    /** A day written as {@code 2026-01-31}, as the reader writes it. */
    String day(int index) {
        try {
            return words.day(LocalDate.parse(given.get(index)));
        } catch (DateTimeParseException stored) {
            return text(index);
        }
    }

    double value(int index) {
        return Double.parseDouble(given.get(index));
    }

    String value(int index, Unit unit) {
        return words.value(value(index), unit);
    }

    String name(String family, int index) {
        return words.text(family + "." + given.get(index));
    }

    String joined() {
        return given.stream().map(one -> ForeignText.line(one, LONGEST)).collect(Collectors.joining(", "));
    }

    /** Every argument as a number or as it was written. */
    Object[] numbers() {
        return IntStream.range(0, given.size()).mapToObj(this::number).toArray();
    }

    /** Every argument as it was written. */
    Object[] texts() {
        return IntStream.range(0, given.size()).mapToObj(this::text).toArray();
    }

    static Object[] none() {
        return new Object[0];
    }

    static Object[] these(Object... arguments) {
        return arguments;
    }

    /** For a code that this version has no words for. */
    static Said plainly(String code, List<String> given) {
        return Said.plainly(ForeignText.line((code + " " + String.join(", ", given)).strip(), LONGEST));
    }
}
