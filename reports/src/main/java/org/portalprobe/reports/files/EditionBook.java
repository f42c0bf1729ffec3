package org.portalprobe.reports.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.EditionTables;
import org.portalprobe.reports.edition.Imprint;
import org.portalprobe.reports.table.Cell;
import org.portalprobe.reports.table.CellText;
import org.portalprobe.reports.words.Words;

/** Rankings with their history, portals and criteria of an edition, as a workbook or as CSV. */
public final class EditionBook {

    private EditionBook() {}

    /** Sheets: what it is, a ranking and its history for each block, all portals, all criteria, imported figures. */
    public static void xlsx(Edition edition, Words words, OutputStream to) throws IOException {
        String title = words.text("files.title", edition.period().label());
        try (var book = new SheetBook(title, Imprint.of(edition, words).brief(), edition.made(), words)) {
            book.table(words.text("imprint.title"), EditionTables.imprint(edition, words));
            for (Edition.BlockRanking one : edition.rankings()) {
                book.table(words.text("files.sheet.ranking", block(one, words)), EditionTables.ranking(edition, one));
                book.table(
                        words.text("files.sheet.history", block(one, words)),
                        EditionTables.history(edition, one.block()));
            }
            book.table(words.text("files.portals"), EditionTables.portals(edition));
            book.table(words.text("files.criteria"), EditionTables.criteria(edition, words));
            for (int index = 0; index < edition.figures().size(); index++) {
                book.table("EMC " + (index + 1), edition.figures().get(index));
            }
            book.write(to);
        }
    }

    private static String block(Edition.BlockRanking one, Words words) {
        return CellText.of(Cell.said("block." + one.block()), words);
    }

    /** One block's ranking with ranks before. */
    public static void ranking(Edition edition, Edition.BlockRanking of, Words words, Writer to) throws IOException {
        new CsvSheet(to, Imprint.of(edition, words), words).table(EditionTables.ranking(edition, of));
    }

    /** Ranks and points of one block over the months. */
    public static void history(Edition edition, Edition.BlockRanking of, Words words, Writer to) throws IOException {
        new CsvSheet(to, Imprint.of(edition, words), words).table(EditionTables.history(edition, of.block()));
    }

    public static void portals(Edition edition, Words words, Writer to) throws IOException {
        new CsvSheet(to, Imprint.of(edition, words), words).table(EditionTables.portals(edition));
    }

    public static void criteria(Edition edition, Words words, Writer to) throws IOException {
        new CsvSheet(to, Imprint.of(edition, words), words).table(EditionTables.criteria(edition, words));
    }
}
