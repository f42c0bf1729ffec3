package org.portalprobe.config.exchange;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.config.table.Cell;
import org.portalprobe.config.table.TableRow;
import org.portalprobe.config.yaml.TextParser;
import org.portalprobe.config.yaml.Unfit;

/** One row's cells by their columns; what cannot be read is told and empty. */
final class PortalCells {

    private final TableRow row;
    private final Map<Column, Integer> columns;
    private final RowProblems problems;
    private final int before;

    PortalCells(TableRow row, Map<Column, Integer> columns, RowProblems problems) {
        this.row = row;
        this.columns = columns;
        this.problems = problems;
        this.before = problems.count();
    }

    /** Whether every cell read so far could be. */
    boolean sound() {
        return problems.count() == before;
    }

    int number() {
        return row.number();
    }

    boolean has(Column column) {
        return columns.containsKey(column) && !cell(column).isBlank();
    }

    Optional<String> text(Column column) {
        return read(column, text -> text);
    }

    Optional<String> required(Column column) {
        if (!has(column)) {
            problems.add(address(column), "", "is blank", "write the " + column.key());
            return Optional.empty();
        }
        return text(column);
    }

    <T> Optional<T> read(Column column, TextParser<T> parser) {
        if (!has(column)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.parse(cell(column).taken()));
        } catch (Unfit unfit) {
            wrong(column, unfit.problem(), unfit.wanted());
            return Optional.empty();
        }
    }

    /** Several values in one cell, a semicolon, comma or line break between them. */
    String[] several(Column column) {
        return text(column).stream()
                .flatMap(text -> Arrays.stream(text.split("[;,\\n]")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toArray(String[]::new);
    }

    void wrong(Column column, String problem, String wanted) {
        problems.add(address(column), cell(column).text(), problem, wanted);
    }

    /** The cell's, or the row's where the table lacks the column. */
    String address(Column column) {
        return columns.containsKey(column) ? cell(column).address() : "row " + row.number();
    }

    private Cell cell(Column column) {
        return columns.containsKey(column) ? row.cell(columns.get(column)) : row.cell(Integer.MAX_VALUE);
    }
}
