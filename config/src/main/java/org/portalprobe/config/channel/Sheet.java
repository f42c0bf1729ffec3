package org.portalprobe.config.channel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.table.Cell;
import org.portalprobe.config.table.TableFile;
import org.portalprobe.config.table.TableRow;
import org.portalprobe.config.yaml.Spelling;

/** A table with known headings, from a spreadsheet, CSV or JSON; collects what is wrong with its cells until all is read. */
final class Sheet {

    /** A title, a date, an empty line may stand above the headings. */
    private static final int HEADING_WITHIN = 20;

    private static final List<String> NUMBERING = List.of("stt", "tt", "no", "no.", "#", "ghi chú");

    private final Path file;
    private final List<Heading> headings;
    private final List<ConfigProblem> problems = new ArrayList<>();

    Sheet(Path file, List<Heading> headings) {
        this.file = file;
        this.headings = headings;
    }

    /** Rows below the headings that are not blank. */
    List<SheetRow> rows(String template) {
        List<TableRow> all = TableFile.isTable(file) ? TableFile.read(file) : JsonRows.read(file);
        Optional<TableRow> heading = all.stream()
                .limit(HEADING_WITHIN)
                .filter(row -> known(row) >= 2)
                .findFirst();
        if (heading.isEmpty()) {
            problem("", "", "has no row of headings", "use the template: " + template);
            return List.of();
        }
        Map<Heading, Integer> columns = columns(heading.get());
        List<SheetRow> rows = all.subList(all.indexOf(heading.get()) + 1, all.size()).stream()
                .filter(row -> !row.isBlank())
                .map(row -> new SheetRow(row, columns, this))
                .toList();
        if (rows.isEmpty()) {
            problem("", "", "has headings and no row below them", "write one document or result a row");
        }
        return rows;
    }

    private long known(TableRow row) {
        return row.cells().stream().filter(cell -> heading(cell).isPresent()).count();
    }

    private Optional<Heading> heading(Cell cell) {
        return headings.stream().filter(one -> one.isCalled(cell.text())).findFirst();
    }

    private Map<Heading, Integer> columns(TableRow row) {
        var columns = new HashMap<Heading, Integer>();
        for (int index = 0; index < row.cells().size(); index++) {
            Cell cell = row.cells().get(index);
            Optional<Heading> heading = heading(cell);
            if (heading.isPresent() && columns.putIfAbsent(heading.get(), index) != null) {
                problem(cell.address(), cell.text(), "is a second column of that heading", "keep one");
            } else if (heading.isEmpty() && !cell.isBlank() && !NUMBERING.contains(Heading.plain(cell.text()))) {
                problem(cell.address(), cell.text(), "is an unknown heading", suggestion(cell.text()));
            }
        }
        return columns;
    }

    private String suggestion(String heading) {
        List<String> keys = headings.stream().map(Heading::key).toList();
        String meant = Spelling.nearest(Heading.plain(heading), keys)
                .map(word -> "did you mean " + word + "? ")
                .orElse("");
        return meant + "Known: " + keys.stream().collect(Collectors.joining(", "));
    }

    Path file() {
        return file;
    }

    void problem(String address, String value, String problem, String wanted) {
        problems.add(new ConfigProblem(file.toString(), 0, address, value, problem, wanted));
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }
}
