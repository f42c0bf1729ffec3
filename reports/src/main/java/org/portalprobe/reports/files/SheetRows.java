package org.portalprobe.reports.files;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.portalprobe.reports.table.Cell;

/** The rows of one subject in a workbook. What a sheet cannot hold stands on the next one: nothing is left out. */
final class SheetRows implements AutoCloseable {

    /** Row of the headings. */
    static final int HEAD = 3;

    /** Of a cell; what is longer ends in "…" and stands whole in JSON. */
    static final int LONGEST_TEXT = 4_000;

    private final SheetBook book;
    private final String name;
    private final String title;
    private final List<String> headings;
    private final int most;
    private SXSSFSheet sheet;
    private int next = HEAD + 1;

    SheetRows(SheetBook book, String name, String title, List<String> headings) {
        this(book, name, title, headings, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    /** @param most rows of a sheet */
    SheetRows(SheetBook book, String name, String title, List<String> headings, int most) {
        this.book = book;
        this.name = name;
        this.title = title;
        this.headings = List.copyOf(headings);
        this.most = most;
        this.sheet = book.sheet(name, title, headings);
    }

    void add(List<Cell> cells) {
        if (next == most) {
            close();
            sheet = book.sheet(name, title, headings);
            next = HEAD + 1;
        }
        book.fill(sheet.createRow(next), cells);
        next++;
    }

    /** A line below the rows, with one blank before the first. */
    void note(String text) {
        book.text(sheet.createRow(next + 1), 0, text, SheetStyles.Kind.NOTE);
        next++;
    }

    SXSSFSheet sheet() {
        return sheet;
    }

    /** Puts the filter over the rows that are there. */
    @Override
    public void close() {
        if (next > HEAD + 1 && !headings.isEmpty()) {
            sheet.setAutoFilter(new CellRangeAddress(HEAD, next - 1, 0, headings.size() - 1));
        }
    }
}
