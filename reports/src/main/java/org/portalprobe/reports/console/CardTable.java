package org.portalprobe.reports.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.config.Language;
import org.portalprobe.config.model.Letter;
import org.portalprobe.reports.words.Words;

/** Cards of many portals, periods and models, a line each, for a terminal. */
public final class CardTable {

    private static final Comparator<Assessment> ORDER = Comparator.comparing(
                    (Assessment card) -> card.period().from())
            .thenComparing(card -> card.model().id())
            .thenComparing(card -> card.model().version())
            .thenComparing(Assessment::measuredKnown, Comparator.reverseOrder())
            .thenComparing(card -> card.portal().id());

    private CardTable() {}

    /** @return lines ending in {@code \n}: by period, model, measured points */
    public static String of(List<Assessment> cards, Language language) {
        Words words = Words.in(language);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                words.text("table.period"),
                words.text("table.model"),
                words.text("table.portal"),
                words.text("table.measured"),
                words.text("table.total"),
                words.text("table.letter")));
        cards.stream().sorted(ORDER).map(card -> row(card, words)).forEach(rows::add);
        return Columns.aligned(rows);
    }

    private static List<String> row(Assessment card, Words words) {
        String label = card.period().label();
        return List.of(
                card.period().provisional() ? words.text("table.provisional", label) : label,
                words.text("fact.modelVersion", card.model().id(), card.model().version()),
                card.portal().id().value(),
                words.points(card.measuredKnown()) + "/" + words.points(card.measuredMax()),
                words.points(card.known()) + "–" + words.points(card.known().plus(card.unknown())) + "/"
                        + words.points(card.applicable()),
                letters(card));
    }

    private static String letters(Assessment card) {
        if (card.letter().isPresent()) {
            return card.letter().get().name();
        }
        List<Letter> letters = card.letters();
        return letters.isEmpty() ? "–" : letters.getLast() + "–" + letters.getFirst();
    }
}
