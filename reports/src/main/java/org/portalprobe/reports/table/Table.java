package org.portalprobe.reports.table;

import java.util.List;

/**
 * A table as it is published.
 *
 * @param rows each with as many cells as there are columns
 * @param notes below it: formulas, sources, reasons
 */
public record Table(Cell title, List<Column> columns, List<List<Cell>> rows, List<Cell> notes) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells under " + columns.size() + " columns: " + row);
            }
        }
    }
}
