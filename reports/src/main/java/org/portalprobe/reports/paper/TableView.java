package org.portalprobe.reports.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.portalprobe.reports.table.Cell;
import org.portalprobe.reports.table.CellText;
import org.portalprobe.reports.table.Column;
import org.portalprobe.reports.table.Table;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/**
 * A table ready to be printed.
 *
 * @param over common headings above the columns; empty where there are none
 */
public record TableView(
        String title, List<Span> over, List<Heading> headings, List<List<Field>> rows, List<String> notes) {

    private static final int LONGEST_CELL = 400;

    /** @param columns that it stands over */
    public record Span(String text, int columns) {}

    public record Heading(String text, boolean figures) {}

    public record Field(String text, boolean figures) {}

    public TableView {
        over = List.copyOf(over);
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    static TableView of(Table table, Words words) {
        return new TableView(
                text(table.title(), words),
                over(table.columns(), words),
                table.columns().stream()
                        .map(column -> new Heading(text(column.heading(), words), column.figures()))
                        .toList(),
                table.rows().stream().map(row -> row(table, row, words)).toList(),
                table.notes().stream().map(note -> text(note, words)).toList());
    }

    private static List<Field> row(Table table, List<Cell> row, Words words) {
        return IntStream.range(0, row.size())
                .mapToObj(at -> new Field(
                        text(row.get(at), words), table.columns().get(at).figures()))
                .toList();
    }

    private static List<Span> over(List<Column> columns, Words words) {
        List<Span> spans = new ArrayList<>();
        if (columns.stream().noneMatch(column -> column.over().isPresent())) {
            return spans;
        }
        for (Column column : columns) {
            String text = column.over().map(cell -> text(cell, words)).orElse("");
            boolean goesOn = !spans.isEmpty() && spans.getLast().text().equals(text) && !text.isEmpty();
            Span span = goesOn ? new Span(text, spans.removeLast().columns() + 1) : new Span(text, 1);
            spans.add(span);
        }
        return spans;
    }

    private static String text(Cell cell, Words words) {
        return ForeignText.line(CellText.of(cell, words), LONGEST_CELL);
    }
}
