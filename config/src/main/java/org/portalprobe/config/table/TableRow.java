package org.portalprobe.config.table;

import java.util.List;

/**
 * One row.
 *
 * @param number as the spreadsheet counts, from 1
 */
public record TableRow(int number, List<Cell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** A blank cell beyond the last one written. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.sound(Addresses.of(column, number), "");
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
