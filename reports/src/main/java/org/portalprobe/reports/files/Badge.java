package org.portalprobe.reports.files;

import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.reports.badge.BadgePicture;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.EditionTables;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.edition.Imprint;
import org.portalprobe.reports.table.CellText;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.Words;

/**
 * For the portal's own pages: letter and points, or the letters still possible. Its title and description say what the figures are.
 */
public final class Badge {

    private Badge() {}

    /** Not the measured points alone: a badge is read without the page that explains it. */
    public static String svg(Edition edition, Entry entry, Words words) {
        Assessment card = entry.card();
        String left = words.text("badge.label", edition.period().label());
        String letters = CellText.of(EditionTables.letters(card), words);
        String points = card.unknown().quarters() == 0
                ? words.points(card.known())
                : words.points(card.known()) + "–" + words.points(card.known().plus(card.unknown()));
        String right = (letters.isEmpty() ? "" : letters + " · ") + points + "/" + words.points(card.applicable());
        String title = words.text(entry.name()) + ": " + CardWords.range(card, words);
        String brief = Imprint.of(edition, words).brief();
        return new BadgePicture(left, right, title, brief, colour(card), words.language()).svg();
    }

    /** White on each has a contrast of at least 4.5 to 1; the letter stands there too, so that colour says nothing alone. */
    private static String colour(Assessment card) {
        return card.letter()
                .map(letter -> switch (letter) {
                    case A -> "#13653a";
                    case B -> "#3c6414";
                    case C -> "#7a5a00";
                    case D -> "#9a4a00";
                    case E -> "#9b1b23";
                })
                .orElse("#55606b");
    }
}
