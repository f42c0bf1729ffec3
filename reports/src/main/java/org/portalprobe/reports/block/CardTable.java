package org.portalprobe.reports.block;

import java.util.Comparator;
import java.util.List;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.config.model.Letter;
import org.portalprobe.reports.table.Cell;
import org.portalprobe.reports.table.Column;
import org.portalprobe.reports.table.Table;

/** Cards of many portals, periods and models, a line each: by period, model, measured points. */
public final class CardTable {

    private static final Comparator<Assessment> ORDER = Comparator.comparing(
                    (Assessment card) -> card.period().from())
            .thenComparing(card -> card.model().id())
            .thenComparing(card -> card.model().version())
            .thenComparing(Assessment::measuredKnown, Comparator.reverseOrder())
            .thenComparing(card -> card.portal().id());

    private CardTable() {}

    public static Table of(Cell title, List<Assessment> cards) {
        return new Table(
                title,
                List.of(
                        Column.text(Cell.said("table.period")),
                        Column.text(Cell.said("table.model")),
                        Column.text(Cell.said("table.portal")),
                        Column.figures(Cell.said("table.measured")),
                        Column.figures(Cell.said("table.known")),
                        Column.figures(Cell.said("table.most")),
                        Column.text(Cell.said("table.letter"))),
                cards.stream().sorted(ORDER).map(CardTable::row).toList(),
                cards.stream()
                        .map(card -> card.model().note())
                        .distinct()
                        .<Cell>map(Cell.Name::new)
                        .toList());
    }

    private static List<Cell> row(Assessment card) {
        Cell period = new Cell.Plain(card.period().label());
        return List.of(
                card.period().provisional() ? Cell.said("table.provisional", period) : period,
                Cell.said(
                        "fact.modelVersion",
                        new Cell.Plain(card.model().id()),
                        new Cell.Whole(card.model().version())),
                new Cell.Plain(card.portal().id().value()),
                Cell.score(card.measuredKnown(), card.measuredMax()),
                Cell.score(card.known(), card.applicable()),
                Cell.score(card.known().plus(card.unknown()), card.applicable()),
                letters(card));
    }

    /** One letter, or the worst and the best that are still possible. */
    static Cell letters(Assessment card) {
        List<Letter> letters = card.letters();
        if (letters.isEmpty()) {
            return Cell.BLANK;
        }
        return new Cell.Plain(card.letter().map(Letter::name).orElse(letters.getLast() + "–" + letters.getFirst()));
    }
}
