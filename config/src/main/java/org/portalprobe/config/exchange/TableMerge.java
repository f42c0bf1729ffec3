package org.portalprobe.config.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.config.Platform;
import org.portalprobe.config.Portal;
import org.portalprobe.config.Registry;
import org.portalprobe.config.table.Cell;
import org.portalprobe.config.table.TableRow;
import org.portalprobe.config.yaml.Spelling;

/** Takes a table into a registry. */
final class TableMerge {

    /** A title, a date, an empty line may stand above the headings. */
    private static final int HEADING_WITHIN = 20;

    private static final int ENOUGH_HEADINGS = 3;

    /** A portal and the row it came from. */
    private record Entry<T>(PortalCells cells, T value) {}

    private final Owners owners;
    private final Registry into;
    private final RowProblems problems;
    private final List<Entry<Portal>> portals = new ArrayList<>();
    private final List<Entry<Platform>> platforms = new ArrayList<>();

    TableMerge(Path file, Owners owners, Registry into) {
        this.owners = owners;
        this.into = into;
        this.problems = new RowProblems(file);
    }

    Merged merge(List<TableRow> rows) {
        Optional<TableRow> heading = rows.stream()
                .limit(HEADING_WITHIN)
                .filter(row -> known(row) >= ENOUGH_HEADINGS)
                .findFirst();
        if (heading.isEmpty()) {
            problems.add("", "", "has no row of headings", "use the template: portalprobe registry template FILE.xlsx");
        }
        heading.ifPresent(row -> read(row, rows.subList(rows.indexOf(row) + 1, rows.size())));
        claim();
        problems.throwIfAny();
        return Merging.of(
                into,
                portals.stream().map(Entry::value).toList(),
                platforms.stream().map(Entry::value).toList());
    }

    private static long known(TableRow row) {
        return row.cells().stream()
                .filter(cell -> Column.of(cell.text()).isPresent())
                .count();
    }

    private void read(TableRow heading, List<TableRow> rows) {
        Map<Column, Integer> columns = columns(heading);
        for (TableRow row : rows) {
            if (!row.isBlank()) {
                entry(new PortalCells(row, columns, problems));
            }
        }
        if (rows.stream().allMatch(TableRow::isBlank)) {
            problems.add("", "", "has headings and no row below them", "write one portal a row");
        }
    }

    private Map<Column, Integer> columns(TableRow heading) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (int index = 0; index < heading.cells().size(); index++) {
            Cell cell = heading.cells().get(index);
            Optional<Column> column = Column.of(cell.text());
            if (column.isPresent() && columns.putIfAbsent(column.get(), index) != null) {
                problems.add(cell.address(), cell.text(), "is a second column of that heading", "keep one");
            } else if (column.isEmpty() && !cell.isBlank() && !isNumbering(cell.text())) {
                problems.add(cell.address(), cell.text(), "is an unknown heading", suggestion(cell.text()));
            }
        }
        return columns;
    }

    private static boolean isNumbering(String heading) {
        return List.of("stt", "tt", "no", "no.", "#", "ghi chú").contains(Column.plain(heading));
    }

    private static String suggestion(String heading) {
        List<String> keys = Stream.of(Column.values()).map(Column::key).toList();
        String meant = Spelling.nearest(Column.plain(heading), keys)
                .map(word -> "did you mean " + word + "? ")
                .orElse("");
        return meant + "Known: " + String.join(", ", keys);
    }

    private void entry(PortalCells cells) {
        var row = new PortalRow(cells, owners);
        if (cells.has(Column.URL)) {
            row.portal().ifPresent(portal -> portals.add(new Entry<>(cells, portal)));
        } else {
            row.platform().ifPresent(platform -> platforms.add(new Entry<>(cells, platform)));
        }
    }

    private void claim() {
        var claims = new Claims();
        claims.hold(Merging.staying(
                into,
                Stream.concat(
                        portals.stream().map(entry -> entry.value().id()),
                        platforms.stream().map(entry -> entry.value().id()))));
        portals.forEach(entry -> {
            claims.id(entry.cells(), Column.ID, entry.value().id().value());
            claims.portal(entry.cells(), entry.value());
        });
        platforms.forEach(
                entry -> claims.id(entry.cells(), Column.ID, entry.value().id().value()));
    }
}
