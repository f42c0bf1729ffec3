package org.portalprobe.reports.html;

import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.model.Letter;
import org.portalprobe.reports.words.Words;

/** Sentences about a card as a whole. */
final class Sentences {

    private Sentences() {}

    static String range(Assessment card, Words words) {
        String from = words.points(card.known());
        String to = words.points(card.known().plus(card.unknown()));
        String max = words.points(card.applicable());
        String points = from.equals(to) ? words.text("range.exact", from, max) : words.text("range.span", from, to, max);
        return card.letters().size() < 2 ? points : points + ", " + letters(card, words);
    }

    /** "từ E đến C"; the letters stand best first. */
    static String letters(Assessment card, Words words) {
        Letter best = card.letters().getFirst();
        Letter worst = card.letters().getLast();
        return best == worst ? best.name() : words.text("range.letters", worst, best);
    }

    static String period(Period period, Words words) {
        String from = words.date(period.from());
        // The end is exclusive: the last day is the one before.
        String to = words.date(period.to().minusMillis(1));
        String days = from.equals(to) ? from : words.text("period.days", from, to);
        return period.provisional() ? words.text("period.provisional", days) : days;
    }
}
