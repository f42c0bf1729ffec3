package org.portalprobe.reports.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.portalprobe.reports.table.Cell;
import org.portalprobe.reports.table.CellText;
import org.portalprobe.reports.table.Table;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/**
 * An XLSX workbook that is written while it grows: a few hundred rows are in memory, the others in a compressed temporary file. Numbers,
 * shares and days are cells of their kind; every text is a string that no spreadsheet runs, also after a person has edited it.
 */
final class SheetBook implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int LONGEST_NAME = 31;
    private static final int NARROWEST = 7;
    private static final int WIDEST = 60;
    private static final int WIDTH_UNIT = 256;

    private final SXSSFWorkbook workbook;
    private final SheetStyles styles;
    private final String brief;
    private final Words words;
    private final Set<String> names = new HashSet<>();

    /**
     * @param title of the file
     * @param brief said at the head of each sheet: where its figures come from
     */
    SheetBook(String title, String brief, Instant made, Words words) {
        this.workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, false);
        this.styles = new SheetStyles(workbook);
        this.brief = brief;
        this.words = words;
        var core = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator("PortalProbe");
        core.setDescription(brief);
        core.setCreated(Optional.of(Date.from(made)));
        core.setModified(Optional.of(Date.from(made)));
    }

    /** A sheet with the whole table: title, where it comes from, headings, rows, notes. */
    void table(String name, Table table) {
        SheetRows rows = rows(
                name,
                CellText.of(table.title(), words),
                table.columns().stream()
                        .map(column -> CellText.of(column.heading(), words))
                        .toList());
        table.rows().forEach(rows::add);
        widths(rows.sheet(), table);
        rows.close();
        table.notes().forEach(note -> rows.note(CellText.of(note, words)));
    }

    /** A sheet that is filled row by row; one that is full goes on in another. */
    SheetRows rows(String name, String title, List<String> headings) {
        return new SheetRows(this, name, title, headings);
    }

    SXSSFSheet sheet(String wanted, String title, List<String> headings) {
        SXSSFSheet sheet = workbook.createSheet(free(wanted));
        text(sheet.createRow(0), 0, title, SheetStyles.Kind.TITLE);
        text(sheet.createRow(1), 0, brief, SheetStyles.Kind.NOTE);
        Row head = sheet.createRow(SheetRows.HEAD);
        for (int column = 0; column < headings.size(); column++) {
            text(head, column, headings.get(column), SheetStyles.Kind.HEADING);
            sheet.setColumnWidth(column, width(headings.get(column).length()));
        }
        sheet.createFreezePane(0, SheetRows.HEAD + 1);
        sheet.setRepeatingRows(new CellRangeAddress(SheetRows.HEAD, SheetRows.HEAD, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        // "&" begins a code of headers and footers.
        sheet.getFooter().setLeft(ForeignText.line(brief, 120).replace("&", "&&"));
        sheet.getFooter().setRight("&P/&N");
        return sheet;
    }

    private String free(String wanted) {
        String plain = ForeignText.line(wanted, LONGEST_NAME).replaceAll("[\\\\/*?:\\[\\]']", " ");
        String name = plain;
        for (int next = 2; !names.add(name.toLowerCase(Locale.ROOT)); next++) {
            String ending = " " + next;
            name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - ending.length())) + ending;
        }
        return name;
    }

    private void widths(SXSSFSheet sheet, Table table) {
        for (int column = 0; column < table.columns().size(); column++) {
            int at = column;
            int longest = table.rows().stream()
                    .mapToInt(row -> CellText.of(row.get(at), words).length())
                    .max()
                    .orElse(0);
            int heading = CellText.of(table.columns().get(at).heading(), words).length();
            sheet.setColumnWidth(column, width(Math.max(longest, Math.min(heading, 18))));
        }
    }

    private static int width(int characters) {
        return Math.clamp(characters + 2L, NARROWEST, WIDEST) * WIDTH_UNIT;
    }

    void fill(Row row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            cell(row, column, cells.get(column));
        }
    }

    private void cell(Row row, int column, Cell cell) {
        switch (cell) {
            case Cell.Blank blank -> {}
            case Cell.Whole whole -> number(row, column, (double) whole.value(), SheetStyles.Kind.WHOLE);
            case Cell.Change change -> number(row, column, change.places(), SheetStyles.Kind.CHANGE);
            case Cell.Percent percent ->
                number(row, column, percent.percent().movePointLeft(2).doubleValue(), SheetStyles.Kind.PERCENT);
            case Cell.Score score
            when score.max().isEmpty() -> number(row, column, score.points().doubleValue(), SheetStyles.Kind.POINTS);
            case Cell.Rank rank when rank.among().isEmpty() -> number(row, column, rank.rank(), SheetStyles.Kind.WHOLE);
            case Cell.Day day -> {
                var made = row.createCell(column);
                made.setCellStyle(styles.of(SheetStyles.Kind.DAY));
                made.setCellValue(day.day());
            }
            default -> text(row, column, CellText.of(cell, words), SheetStyles.Kind.TEXT);
        }
    }

    private void number(Row row, int column, double value, SheetStyles.Kind kind) {
        var cell = row.createCell(column);
        cell.setCellStyle(styles.of(kind));
        cell.setCellValue(value);
    }

    void text(Row row, int column, String text, SheetStyles.Kind kind) {
        String harmless = ForeignText.line(text, SheetRows.LONGEST_TEXT);
        if (!harmless.isEmpty()) {
            var cell = row.createCell(column);
            cell.setCellStyle(styles.of(kind, harmless));
            cell.setCellValue(harmless);
        }
    }

    void write(OutputStream to) throws IOException {
        workbook.write(to);
    }

    /** Removes the temporary files. */
    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
