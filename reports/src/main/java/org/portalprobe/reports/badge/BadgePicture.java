package org.portalprobe.reports.badge;

import java.util.Locale;
import org.portalprobe.config.Language;
import org.portalprobe.reports.words.ForeignText;

/**
 * Two plates with words, as SVG: what it is about, and what is said of it. Asks for nothing, holds no script; every text may come from outside.
 *
 * @param title what a screen reader says
 * @param brief where the words come from
 * @param colour of the second plate, dark enough for white letters
 */
public record BadgePicture(String left, String right, String title, String brief, String colour, Language language) {

    private static final int HEIGHT = 28;
    private static final int PADDING = 10;
    /** Verdana at 11 px is about this wide a character; the text is told its length, so that other fonts fit too. */
    private static final double CHARACTER = 7.1;

    public String svg() {
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
                language.tag(),
                first / 2,
                first + second / 2,
                escaped(right));
    }

    private static int width(String text) {
        return (int) Math.ceil(text.length() * CHARACTER) + 2 * PADDING;
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
