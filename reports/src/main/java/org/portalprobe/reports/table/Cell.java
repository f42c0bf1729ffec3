package org.portalprobe.reports.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.model.Points;

/** What can stand in a table; how it is written is the language's business. */
public sealed interface Cell {

    Cell BLANK = new Blank();

    /** Nothing known, nothing to say: stays empty, is never a zero. */
    record Blank() implements Cell {}

    record Said(Phrase phrase) implements Cell {}

    record Name(LocalizedText name) implements Cell {}

    /** As it came, e.g. a year or a name from outside. */
    record Plain(String text) implements Cell {}

    /** {@code 22/11/2026}. */
    record Day(LocalDate day) implements Cell {}

    /** {@code 13.954.795}. */
    record Whole(long value) implements Cell {}

    /** {@code 28,21%}; trailing zeros of the scale are kept: a share of 100 with scale 2 is {@code 100,00%}. */
    record Percent(BigDecimal percent) implements Cell {}

    /** {@code 20,5/50}, or {@code 43} without a maximum; no trailing zeros. */
    record Score(BigDecimal points, Optional<BigDecimal> max) implements Cell {}

    /** {@code 38/100 (Loại E)}. */
    record Graded(BigDecimal points, BigDecimal max, String grade) implements Cell {}

    /** {@code 62}, or {@code 46/86} where it is said among how many. */
    record Rank(int rank, OptionalInt among) implements Cell {}

    /** {@code 05/21 (24%)}: how many of how many, rounded to whole per cent. */
    record PartOf(int part, int whole) implements Cell {}

    /** With its sign: {@code +3}, {@code −2}. */
    record Change(int places) implements Cell {}

    static Cell score(Points points) {
        return new Score(points.value(), Optional.empty());
    }

    static Cell score(Points points, Points max) {
        return new Score(points.value(), Optional.of(max.value()));
    }

    static Cell said(String key, Cell... arguments) {
        return new Said(Phrase.of(key, arguments));
    }
}
