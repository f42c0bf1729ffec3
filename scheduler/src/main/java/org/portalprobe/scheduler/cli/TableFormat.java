package org.portalprobe.scheduler.cli;

import org.portalprobe.config.Language;
import org.portalprobe.reports.table.Table;
import org.portalprobe.reports.table.TableText;
import org.portalprobe.reports.words.Words;
import picocli.CommandLine.Option;

/** How tables are written. */
public final class TableFormat {

    @Option(names = "--csv", description = "Comma-separated values instead of text.")
    private boolean csv;

    @Option(names = "--json", description = "A JSON object a table and line, cells as they are printed.")
    private boolean json;

    public void print(Table table, Language language, Terminal terminal) {
        Words words = Words.in(language);
        if (json) {
            terminal.out().println(TableText.json(table, words));
        } else {
            terminal.out().println(csv ? TableText.csv(table, words) : TableText.plain(table, words));
        }
    }
}
