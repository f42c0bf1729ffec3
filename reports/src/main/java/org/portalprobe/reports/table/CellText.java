package org.portalprobe.reports.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.portalprobe.reports.words.Words;

/** Writes cells in a language. */
public final class CellText {

    private CellText() {}

    public static String of(Cell cell, Words words) {
        return switch (cell) {
            case Cell.Blank blank -> "";
            case Cell.Said said ->
                words.text(
                        said.phrase().key(),
                        said.phrase().arguments().stream()
                                .map(argument -> of(argument, words))
                                .toArray());
            case Cell.Name name -> words.text(name.name());
            case Cell.Plain plain -> plain.text();
            case Cell.Day day -> words.day(day.day());
            case Cell.Whole whole -> words.whole(whole.value());
            case Cell.Percent percent -> words.percent(percent.percent());
            case Cell.Score score -> score(score.points(), score.max(), words);
            case Cell.Graded graded ->
                words.text("cell.graded", score(graded.points(), Optional.of(graded.max()), words), graded.grade());
            case Cell.Rank rank ->
                rank.among().isPresent() ? rank.rank() + "/" + rank.among().getAsInt() : String.valueOf(rank.rank());
            case Cell.PartOf part -> partOf(part);
            case Cell.Change change -> change(change.places());
        };
    }

    private static String score(BigDecimal points, Optional<BigDecimal> max, Words words) {
        return words.points(points) + max.map(most -> "/" + words.points(most)).orElse("");
    }

    private static String partOf(Cell.PartOf part) {
        String count = String.format(Locale.ROOT, "%02d/%02d", part.part(), part.whole());
        if (part.whole() == 0) {
            return count;
        }
        BigDecimal percent = BigDecimal.valueOf(part.part())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(part.whole()), 0, RoundingMode.HALF_UP);
        return count + " (" + percent.toPlainString() + "%)";
    }

    private static String change(int places) {
        return switch (Integer.signum(places)) {
            case 1 -> "+" + places;
            case -1 -> "−" + -places;
            default -> "0";
        };
    }
}
