package org.portalprobe.config.channel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.table.Cell;
import org.portalprobe.config.table.TableRow;
import org.portalprobe.config.yaml.YamlFile;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** A JSON (or YAML) list of objects as rows of a table: keys are headings, a cell's address is its line and key. */
final class JsonRows {

    private JsonRows() {}

    static List<TableRow> read(Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(json|ya?ml)")) {
            throw new ConfigException(List.of(new ConfigProblem(
                    file.toString(), 0, "", "", "is of no known kind", "name a file .xlsx, .xls, .csv or .json")));
        }
        return YamlFile.read(file, JsonRows::rows);
    }

    private static Optional<List<TableRow>> rows(YamlValue root) {
        Optional<List<YamlMapping>> objects = root.each(YamlValue::mapping);
        return objects.map(all -> table(root, all));
    }

    private static List<TableRow> table(YamlValue root, List<YamlMapping> objects) {
        Set<String> keys = objects.stream()
                .flatMap(object -> object.entries().stream())
                .flatMap(entry -> entry.key().plain().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var rows = new ArrayList<TableRow>();
        rows.add(new TableRow(
                root.line(), keys.stream().map(key -> new Cell("key", key, "")).toList()));
        objects.forEach(object -> rows.add(row(object, keys)));
        return rows;
    }

    private static TableRow row(YamlMapping object, Set<String> keys) {
        int line = object.self().line();
        Map<String, YamlValue> values = object.entries().stream()
                .collect(Collectors.toMap(
                        entry -> entry.key().plain().orElse(""), YamlMapping.Entry::value, (first, second) -> first));
        return new TableRow(
                line,
                keys.stream()
                        .map(key -> Optional.ofNullable(values.get(key))
                                .map(value -> cell(value, key))
                                .orElseGet(() -> new Cell("line " + line + " " + key, "", "")))
                        .toList());
    }

    private static Cell cell(YamlValue value, String key) {
        String address = "line " + value.line() + " " + key;
        return value.plain()
                .map(text -> new Cell(address, text.equals("null") ? "" : text, ""))
                .orElseGet(() -> new Cell(address, "", "holds a list or an object"));
    }
}
