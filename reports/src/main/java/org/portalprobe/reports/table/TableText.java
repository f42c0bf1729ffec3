package org.portalprobe.reports.table;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portalprobe.reports.words.Words;

/** Writes a table: aligned lines for reading, CSV (RFC 4180, comma, CRLF; the caller chooses the encoding), or JSON. */
public final class TableText {

    /** What a spreadsheet would take for a formula; the wide forms are read as the narrow ones by some. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("^[+-]?[0-9][0-9.,]*%?$");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\\r\\n]");

    private TableText() {}

    /** Title, headings, rows, notes; columns two blanks apart. */
    public static String plain(Table table, Words words) {
        List<List<String>> grid = grid(table, words);
        List<Integer> widths = IntStream.range(0, table.columns().size())
                .mapToObj(column -> grid.stream()
                        .mapToInt(row -> length(row.get(column)))
                        .max()
                        .orElse(0))
                .toList();
        var lines = new ArrayList<String>();
        lines.add(CellText.of(table.title(), words));
        for (List<String> row : grid) {
            lines.add(IntStream.range(0, widths.size())
                    .mapToObj(column -> padded(
                            row.get(column),
                            widths.get(column),
                            table.columns().get(column).figures()))
                    .collect(Collectors.joining("  "))
                    .stripTrailing());
        }
        table.notes().forEach(note -> lines.add(CellText.of(note, words)));
        return String.join("\n", lines) + "\n";
    }

    /** Headings and rows alone; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
    public static String csv(Table table, Words words) {
        return grid(table, words).stream().map(TableText::csvRow).collect(Collectors.joining());
    }

    /** One row of CSV with its line's end, neutralised in the same way. */
    public static String csvRow(List<String> cells) {
        return cells.stream().map(TableText::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Whether a spreadsheet would take the text for a formula. */
    public static boolean looksLikeFormula(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    }

    /** Headings, the common ones above them first where there are any, and rows, as they are printed. */
    public static List<List<String>> printed(Table table, Words words) {
        return grid(table, words);
    }

    /** One JSON object: title, headings, rows and notes as they are printed. */
    public static String json(Table table, Words words) {
        List<List<String>> grid = grid(table, words);
        int headings = grid.size() - table.rows().size();
        ObjectNode json = JsonMapper.builder().build().createObjectNode();
        json.put("title", CellText.of(table.title(), words));
        lists(json.putArray("headings"), grid.subList(0, headings));
        lists(json.putArray("rows"), grid.subList(headings, grid.size()));
        table.notes().forEach(note -> json.withArray("/notes").add(CellText.of(note, words)));
        return json.toString();
    }

    private static void lists(ArrayNode into, List<List<String>> grid) {
        for (List<String> row : grid) {
            row.forEach(into.addArray()::add);
        }
    }

    private static List<List<String>> grid(Table table, Words words) {
        var grid = new ArrayList<List<String>>();
        if (table.columns().stream().anyMatch(column -> column.over().isPresent())) {
            grid.add(table.columns().stream()
                    .map(column ->
                            column.over().map(cell -> CellText.of(cell, words)).orElse(""))
                    .toList());
        }
        grid.add(table.columns().stream()
                .map(column -> CellText.of(column.heading(), words))
                .toList());
        for (List<Cell> row : table.rows()) {
            grid.add(row.stream().map(cell -> CellText.of(cell, words)).toList());
        }
        return grid;
    }

    private static String padded(String text, int width, boolean right) {
        String blanks = " ".repeat(width - length(text));
        return right ? blanks + text : text + blanks;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String quoted(String text) {
        String harmless = looksLikeFormula(text) ? "'" + text : text;
        return NEEDS_QUOTES.matcher(harmless).find() ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
