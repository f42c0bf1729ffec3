package org.portalprobe.config.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.config.table.Cell;
import org.portalprobe.config.table.TableRow;
import org.portalprobe.config.yaml.TextParser;
import org.portalprobe.config.yaml.Unfit;

/** One row's cells by their headings; what cannot be read is told and empty. */
final class SheetRow {

    private final TableRow row;
    private final Map<Heading, Integer> columns;
    private final Sheet sheet;
    private int faults;

    SheetRow(TableRow row, Map<Heading, Integer> columns, Sheet sheet) {
        this.row = row;
        this.columns = columns;
        this.sheet = sheet;
    }

    /** Whether every cell read so far could be. */
    boolean isSound() {
        return faults == 0;
    }

    int number() {
        return row.number();
    }

    boolean has(Heading heading) {
        return columns.containsKey(heading) && !cell(heading).isBlank();
    }

    /** A row of a template that was not filled in. */
    boolean lacks(List<Heading> all) {
        return all.stream().noneMatch(this::has);
    }

    <T> Optional<T> required(Heading heading, TextParser<T> parser) {
        if (!has(heading)) {
            wrong(heading, "is blank", "write the " + heading.key());
            return Optional.empty();
        }
        return read(heading, parser);
    }

    <T> Optional<T> read(Heading heading, TextParser<T> parser) {
        if (!has(heading)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.parse(cell(heading).taken()));
        } catch (Unfit unfit) {
            wrong(heading, unfit.problem(), unfit.wanted());
            return Optional.empty();
        }
    }

    void wrong(Heading heading, String problem, String wanted) {
        faults++;
        sheet.problem(address(heading), cell(heading).text(), problem, wanted);
    }

    /** The cell's, or the row's where the table lacks the column. */
    String address(Heading heading) {
        return columns.containsKey(heading) ? cell(heading).address() : "row " + row.number();
    }

    String text(Heading heading) {
        return cell(heading).text();
    }

    private Cell cell(Heading heading) {
        return row.cell(columns.getOrDefault(heading, Integer.MAX_VALUE));
    }
}
