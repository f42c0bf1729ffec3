package org.portalprobe.config.procedure;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.table.Cell;
import org.portalprobe.config.table.TableFile;
import org.portalprobe.config.table.TableRow;

/** A ministry's or province's own list of procedures, as CSV or spreadsheet with a line of headings. */
public final class ProcedureListFile {

    private static final Pattern CODE =
            Pattern.compile("(\\d\\.\\d{6})(?:\\.\\d{3}\\.\\d{2}\\.\\d{2})?(?:\\.[A-Z]\\d{2})?");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private enum Column {
        CODE("ma|code"),
        NAME("ten|thu tuc|name|procedure"),
        FIELD("linh vuc|field"),
        AGENCY("co quan|don vi|agency"),
        LEVEL("muc do|dvc|dich vu cong|level"),
        REASON("ly do|reason");

        private final String words;

        Column(String words) {
            this.words = words;
        }

        boolean isNamed(String heading) {
            return heading.matches("(?:.* )?(?:" + words + ")(?: .*)?");
        }
    }

    private final String file;
    private final List<ConfigProblem> problems = new ArrayList<>();
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

    private ProcedureListFile(Path file) {
        this.file = file.toString();
    }

    /** @throws ConfigException with every problem of the file: line, column, value and what is wanted */
    public static List<ListedProcedure> read(Path file) {
        return new ProcedureListFile(file).read(TableFile.read(file));
    }

    private List<ListedProcedure> read(List<TableRow> rows) {
        List<TableRow> filled = rows.stream().filter(row -> !row.isBlank()).toList();
        if (filled.isEmpty()) {
            problem(0, "", "", "is empty", "a line of headings and a line for each procedure");
            throw new ConfigException(problems);
        }
        headings(filled.getFirst());
        List<ListedProcedure> procedures = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        filled.stream().skip(1).forEach(row -> procedure(row, codes).ifPresent(procedures::add));
        if (filled.size() == 1) {
            problem(filled.getFirst().number(), "", "", "has headings and no procedure", "a line for each procedure");
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return procedures;
    }

    private void headings(TableRow row) {
        for (int at = 0; at < row.cells().size(); at++) {
            String heading = folded(row.cells().get(at).text());
            for (Column column : Column.values()) {
                boolean named = column.isNamed(heading);
                if (named && !columns.containsKey(column) && !columns.containsValue(at)) {
                    columns.put(column, at);
                }
            }
        }
        for (Column needed : List.of(Column.NAME, Column.LEVEL)) {
            if (!columns.containsKey(needed)) {
                problem(
                        row.number(),
                        needed.name().toLowerCase(Locale.ROOT),
                        "",
                        "has no such column",
                        needed == Column.NAME ? "a heading “Tên thủ tục”" : "a heading “Mức độ”");
            }
        }
    }

    private Optional<ListedProcedure> procedure(TableRow row, Set<String> codes) {
        int before = problems.size();
        String name = text(row, Column.NAME);
        if (columns.containsKey(Column.NAME) && name.isEmpty()) {
            problem(row.number(), "name", "", "is missing", "the procedure's name");
        }
        Optional<String> code = code(row);
        if (code.isPresent() && !codes.add(code.get())) {
            problem(row.number(), "code", code.get(), "stands twice in this file", "one line for each procedure");
        }
        Optional<OnlineLevel> level = level(row);
        if (problems.size() > before || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ListedProcedure(
                code, name, given(row, Column.FIELD), given(row, Column.AGENCY), level, given(row, Column.REASON)));
    }

    private Optional<String> code(TableRow row) {
        String written = text(row, Column.CODE);
        Matcher code = CODE.matcher(written);
        if (written.isEmpty() || code.matches()) {
            return written.isEmpty() ? Optional.empty() : Optional.of(code.group(1));
        }
        problem(row.number(), "code", written, "is no code of the national database", "a code such as 1.004232");
        return Optional.empty();
    }

    private Optional<OnlineLevel> level(TableRow row) {
        String written = text(row, Column.LEVEL);
        Optional<OnlineLevel> level = level(folded(written));
        if (!written.isEmpty() && level.isEmpty()) {
            problem(row.number(), "level", written, "is no level", "toàn trình, một phần, or chưa cung cấp");
        }
        return level;
    }

    private static Optional<OnlineLevel> level(String words) {
        if (words.contains("toan trinh") || words.equals("muc do 4") || words.equals("full")) {
            return Optional.of(OnlineLevel.FULL);
        }
        if (words.contains("mot phan") || words.equals("muc do 3") || words.equals("partial")) {
            return Optional.of(OnlineLevel.PARTIAL);
        }
        boolean none = words.contains("cung cap")
                || words.contains("thong tin")
                || words.contains("truc tiep")
                || words.equals("none")
                || words.equals("muc do 2")
                || words.equals("muc do 1");
        return none ? Optional.of(OnlineLevel.NONE) : Optional.empty();
    }

    private Optional<String> given(TableRow row, Column column) {
        return Optional.of(text(row, column)).filter(text -> !text.isEmpty());
    }

    private String text(TableRow row, Column column) {
        Integer at = columns.get(column);
        if (at == null) {
            return "";
        }
        Cell cell = row.cell(at);
        if (!cell.fault().isEmpty()) {
            problem(row.number(), cell.address(), "", cell.fault(), "write the value itself into this cell");
        }
        return cell.text();
    }

    private void problem(int line, String path, String value, String problem, String wanted) {
        problems.add(new ConfigProblem(file, line, path, value, problem, wanted));
    }

    private static String folded(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String latin = bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
        return latin.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
