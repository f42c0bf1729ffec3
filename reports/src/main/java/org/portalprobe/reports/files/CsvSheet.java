package org.portalprobe.reports.files;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.portalprobe.reports.edition.Imprint;
import org.portalprobe.reports.table.Cell;
import org.portalprobe.reports.table.CellText;
import org.portalprobe.reports.table.Table;
import org.portalprobe.reports.table.TableText;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/**
 * CSV by RFC 4180 with a byte order mark, by which Excel knows UTF-8. Lines of label and text say where the figures come from; the table
 * begins after the first empty line. Numbers are written as machines read them: a decimal point, no thousands mark.
 */
final class CsvSheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Writer out;
    private final Words words;

    CsvSheet(Writer out, Imprint imprint, Words words) throws IOException {
        this.out = out;
        this.words = words;
        out.write(BYTE_ORDER_MARK);
        for (Imprint.Line line : imprint.lines()) {
            texts(List.of(line.label(), line.text()));
        }
        out.write("\r\n");
    }

    void table(Table table) throws IOException {
        texts(table.columns().stream()
                .map(column -> CellText.of(column.heading(), words))
                .toList());
        for (List<Cell> row : table.rows()) {
            add(row);
        }
    }

    void texts(List<String> cells) throws IOException {
        out.write(TableText.csvRow(cells.stream().map(CsvSheet::harmless).toList()));
    }

    void add(List<Cell> cells) throws IOException {
        texts(cells.stream().map(this::text).toList());
    }

    private String text(Cell cell) {
        return switch (cell) {
            case Cell.Whole whole -> String.valueOf(whole.value());
            case Cell.Change change -> String.valueOf(change.places());
            case Cell.Percent percent -> percent.percent().toPlainString() + "%";
            case Cell.Score score when score.max().isEmpty() -> score.points().toPlainString();
            case Cell.Day day -> day.day().toString();
            default -> CellText.of(cell, words);
        };
    }

    private static String harmless(String text) {
        return ForeignText.line(text, SheetRows.LONGEST_TEXT);
    }
}
