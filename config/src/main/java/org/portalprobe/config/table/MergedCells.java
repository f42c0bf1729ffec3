package org.portalprobe.config.table;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Cells as a person sees them: one merged downwards says the same for every row it covers; one merged sideways would say one thing in
 * several columns, which is a fault where those columns matter.
 */
final class MergedCells {

    private final Sheet sheet;
    private final List<CellRangeAddress> regions;

    MergedCells(Sheet sheet) {
        this.sheet = sheet;
        this.regions = sheet.getMergedRegions();
    }

    /** How many columns a row has by what is merged into it. */
    int columns(int row) {
        return regions.stream()
                .filter(region -> region.getFirstRow() <= row && row <= region.getLastRow())
                .mapToInt(region -> region.getLastColumn() + 1)
                .max()
                .orElse(0);
    }

    Cell cell(int row, int column) {
        String address = Addresses.of(column, row + 1);
        Optional<CellRangeAddress> region =
                regions.stream().filter(one -> one.isInRange(row, column)).findFirst();
        if (region.isEmpty()) {
            return CellText.of(address, written(row, column));
        }
        CellRangeAddress range = region.get();
        if (column != range.getFirstColumn()) {
            String first = Addresses.of(range.getFirstColumn(), range.getFirstRow() + 1);
            return new Cell(address, "", "is merged with " + first);
        }
        return CellText.of(address, written(range.getFirstRow(), column));
    }

    private Optional<org.apache.poi.ss.usermodel.Cell> written(int row, int column) {
        Row there = sheet.getRow(row);
        return Optional.ofNullable(there == null ? null : there.getCell(column));
    }
}
