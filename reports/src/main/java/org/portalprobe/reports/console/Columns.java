package org.portalprobe.reports.console;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Widths on a terminal. Vietnamese in NFC is one column a character; combining marks take none, East Asian wide characters two. */
final class Columns {

    private Columns() {}

    static int width(String text) {
        return nfc(text).codePoints().map(Columns::width).sum();
    }

    /** Padded with blanks on the right to the width; a longer text is cut and ends in "…". */
    static String left(String text, int width) {
        String fitting = cut(text, width);
        return fitting + " ".repeat(width - width(fitting));
    }

    /** Padded with blanks on the left; figures are never cut. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** Lines of at most the width, broken between words; a word that is too long by itself is broken inside. */
    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : nfc(text).split(" ", -1)) {
            String rest = word;
            while (width(rest) > width) {
                flush(line, lines);
                String head = head(rest, width);
                lines.add(head);
                rest = rest.substring(head.length());
            }
            if (!line.isEmpty() && width(line.toString()) + 1 + width(rest) > width) {
                flush(line, lines);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        flush(line, lines);
        return lines;
    }

    /** A table, each column as wide as its widest cell. */
    static String aligned(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        });
        var table = new StringBuilder();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                line.append(left(row.get(column), widths[column])).append("  ");
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }

    private static void flush(StringBuilder line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }

    private static String cut(String text, int width) {
        String nfc = nfc(text);
        return width(nfc) <= width ? nfc : head(nfc, width - 1) + "…";
    }

    private static String head(String text, int width) {
        var head = new StringBuilder();
        int used = 0;
        for (int character : text.codePoints().toArray()) {
            used += width(character);
            if (used > width) {
                break;
            }
            head.appendCodePoint(character);
        }
        return head.toString();
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> wide(character) ? 2 : 1;
        };
    }

    /** The wide blocks of Unicode's East Asian Width (UAX #11), as far as page titles bring them here. */
    private static boolean wide(int character) {
        return (character >= 0x1100 && character <= 0x115F)
                || (character >= 0x2E80 && character <= 0xA4CF)
                || (character >= 0xAC00 && character <= 0xD7A3)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0xFE30 && character <= 0xFE6F)
                || (character >= 0xFF00 && character <= 0xFF60)
                || (character >= 0x1F300 && character <= 0x1FAFF)
                || (character >= 0x20000 && character <= 0x3FFFD);
    }
}
