package org.portalprobe.reports.words;

import java.net.URI;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Text and addresses that a portal wrote, made harmless for a reader: no control characters, nothing that turns the reading
 * direction of our own text, no lone surrogates, bounded length. Escaping for a format is that format's own matter.
 */
public final class ForeignText {

    /** Shown where a character was taken out, so that a reader sees that there was one. */
    private static final int REPLACEMENT = 0xFFFD;

    private static final int LONGEST_LINK = 2_000;

    private ForeignText() {}

    /** One line of at most {@code longest} characters; a longer one ends in "…". */
    public static String line(String text, int longest) {
        // Cut before normalising: a megabyte must not cost more than what is shown of it.
        String head = text.length() > 4 * longest ? text.substring(0, 4 * longest) : text;
        var clean = new StringBuilder();
        Normalizer.normalize(head, Normalizer.Form.NFC)
                .codePoints()
                .map(ForeignText::harmless)
                .forEach(clean::appendCodePoint);
        String line = clean.toString().strip().replaceAll(" {2,}", " ");
        int length = line.codePointCount(0, line.length());
        if (length <= longest && head.length() == text.length()) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, Math.min(length, longest - 1))) + "…";
    }

    /** The address as a link target; empty unless it is http or https of bearable length. */
    public static Optional<String> link(URI address) {
        String scheme = address.getScheme();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        String text = web ? address.toASCIIString() : "";
        return web && text.length() <= LONGEST_LINK ? Optional.of(text) : Optional.empty();
    }

    private static int harmless(int character) {
        if (Character.isWhitespace(character) || character == 0xA0) {
            return ' ';
        }
        return turnsDirection(character) || unprintable(character) ? REPLACEMENT : character;
    }

    /** Unicode's explicit bidirectional formatting characters (UAX #9, section 2) and marks. */
    private static boolean turnsDirection(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }

    private static boolean unprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
