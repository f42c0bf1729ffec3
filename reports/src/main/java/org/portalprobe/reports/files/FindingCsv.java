package org.portalprobe.reports.files;

import java.io.IOException;
import java.io.Writer;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Imprint;
import org.portalprobe.reports.words.Words;

/** Findings as CSV. */
final class FindingCsv implements FindingFiles.Sink {

    private final Writer to;
    private final Words words;
    private final CsvSheet sheet;

    FindingCsv(Writer to, Edition edition, Words words) throws IOException {
        this.to = to;
        this.words = words;
        this.sheet = new CsvSheet(to, Imprint.of(edition, words), words);
        sheet.texts(FindingColumns.headings(words));
    }

    @Override
    public void add(FindingLine line) throws IOException {
        sheet.add(FindingColumns.cells(line, words));
    }

    @Override
    public void close() throws IOException {
        to.close();
    }
}
