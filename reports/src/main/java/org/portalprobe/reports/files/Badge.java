package org.portalprobe.reports.files;

import java.util.Locale;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.EditionTables;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.edition.Imprint;
import org.portalprobe.reports.table.CellText;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/**
 * A picture of a few words for the portal's own pages: letter and points, or the letters still possible. It asks for nothing, holds no
 * script, and says in its title and description what the figures are.
 */
public final class Badge {

    private static final int HEIGHT = 28;
    private static final int PADDING = 10;
    /** Verdana at 11 px is about this wide a character; the text is told its length, so that other fonts fit too. */
    private static final double CHARACTER = 7.1;

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
        return svg(left, right, title, Imprint.of(edition, words).brief(), colour(card), words);
    }

    private static String svg(String left, String right, String title, String brief, String colour, Words words) {
        int first = width(left);
        int second = width(right);
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" \
                aria-labelledby="t d" xml:lang="%9$s">
                <title id="t">%3$s</title>
                <desc id="d">%4$s</desc>
                <path fill="#0e2c44" d="M0 0h%5$dv%2$dH0z"/>
                <path fill="%6$s" d="M%5$d 0h%7$dv%2$dH%5$dz"/>
                <g fill="#fff" font-family="Verdana,DejaVu Sans,Arial,sans-serif" font-size="11" text-anchor="middle">
                <text x="%10$d" y="18">%8$s</text>
                <text x="%11$d" y="18" font-weight="bold">%12$s</text>
                </g>
                </svg>
                """,
                first + second,
                HEIGHT,
                escaped(title),
                escaped(brief),
                first,
                colour,
                second,
                escaped(left),
                words.language().tag(),
                first / 2,
                first + second / 2,
                escaped(right));
    }

    private static int width(String text) {
        return (int) Math.ceil(text.length() * CHARACTER) + 2 * PADDING;
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

    private static String escaped(String text) {
        return ForeignText.line(text, 400)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
