package org.portalprobe.reports.files;

import java.io.IOException;
import java.io.OutputStream;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.EditionTables;
import org.portalprobe.reports.edition.Imprint;
import org.portalprobe.reports.words.Words;

/** Findings as a workbook. */
final class FindingBook implements FindingFiles.Sink {

    private static final int[] WIDTHS = {16, 14, 14, 10, 18, 40, 10, 44, 36, 8, 44, 40, 50, 18, 18, 8, 8};
    private static final int WIDTH_UNIT = 256;

    private final OutputStream to;
    private final Words words;
    private final SheetBook book;
    private final SheetRows rows;

    FindingBook(OutputStream to, Edition edition, Words words) {
        this.to = to;
        this.words = words;
        String title = words.text("files.findings.title", edition.period().label());
        this.book = new SheetBook(title, Imprint.of(edition, words).brief(), edition.made(), words);
        book.table(words.text("imprint.title"), EditionTables.imprint(edition, words));
        this.rows = book.rows(words.text("files.findings"), title, FindingColumns.headings(words));
        for (int column = 0; column < WIDTHS.length; column++) {
            rows.sheet().setColumnWidth(column, WIDTHS[column] * WIDTH_UNIT);
        }
    }

    @Override
    public void add(FindingLine line) {
        rows.add(FindingColumns.cells(line, words));
    }

    @Override
    public void close() throws IOException {
        try (to;
                book) {
            rows.close();
            book.write(to);
        }
    }
}
