package org.portalprobe.checks.inventory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portalprobe.checks.functions.CataloguePage;
import org.portalprobe.checks.functions.LevelWords;
import org.portalprobe.config.procedure.ListedProcedure;
import org.portalprobe.config.procedure.OnlineLevel;
import org.portalprobe.crawler.artifact.functions.PageOutline.Row;
import org.portalprobe.crawler.outline.Folded;

/** Reads the rows of a catalogue: by the heads of its columns where it has them, else by what the runs of a card look like. */
final class CatalogueRows {

    private static final Pattern CODE = Pattern.compile("(?<![\\d.])(\\d\\.\\d{6})(?![\\d])");
    private static final Pattern AGENCY = Pattern.compile(
            "(?:so|ubnd|uy ban|bo|cuc|chi cuc|tong cuc|van phong|cong an|ban quan ly|phong|trung tam|department|office|ministry|authority) .*");
    private static final Pattern FIELD_LABEL = Pattern.compile("(?:linh vuc|field)\\s*");
    private static final int LONGEST = 150;

    private enum Column {
        NAME("ten|procedure|thu tuc hanh chinh"),
        FIELD("linh vuc|field|sector"),
        AGENCY("co quan|don vi|agency"),
        REASON("ly do|reason");

        private final String words;

        Column(String words) {
            this.words = words;
        }

        boolean isNamed(String head) {
            return head.matches(".*(?:" + words + ").*");
        }
    }

    private final CataloguePage page;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

    CatalogueRows(CataloguePage page) {
        this.page = page;
        List<String> heads = page.list().heads();
        for (int at = 0; at < heads.size(); at++) {
            String head = Folded.of(heads.get(at));
            for (Column column : Column.values()) {
                if (column.isNamed(head)) {
                    columns.putIfAbsent(column, at);
                }
            }
        }
    }

    List<ListedProcedure> procedures() {
        return page.list().rows().stream()
                .flatMap(row -> procedure(row).stream())
                .toList();
    }

    private Optional<ListedProcedure> procedure(Row row) {
        String name = row.name().isBlank() ? column(row, Column.NAME).orElse("") : row.name();
        if (name.isBlank()) {
            return Optional.empty();
        }
        List<String> runs = runs(row, name);
        Optional<String> agency = column(row, Column.AGENCY)
                .or(() -> columns.isEmpty()
                        ? first(runs, run -> AGENCY.matcher(run).matches())
                        : Optional.empty());
        Optional<String> field =
                column(row, Column.FIELD).or(() -> columns.isEmpty() ? field(runs, agency) : Optional.empty());
        Optional<OnlineLevel> level = LevelWords.of(row);
        Optional<String> reason = column(row, Column.REASON)
                .filter(why -> level.filter(OnlineLevel.FULL::equals).isEmpty());
        return Optional.of(new ListedProcedure(code(row), name, field, agency, level, reason));
    }

    private static Optional<String> code(Row row) {
        return row.cells().stream()
                .flatMap(cell -> CODE.matcher(cell).results().map(found -> found.group(1)))
                .findFirst();
    }

    private Optional<String> column(Row row, Column column) {
        Integer at = columns.get(column);
        return at == null || at >= row.cells().size()
                ? Optional.empty()
                : Optional.of(row.cells().get(at)).filter(text -> !text.isBlank());
    }

    /** What a card says beside the name, the code and the level. */
    private static List<String> runs(Row row, String name) {
        List<String> runs = new ArrayList<>();
        row.cells().stream()
                .flatMap(cell -> Stream.of(cell.split("[•·|]", -1)))
                .map(String::strip)
                .map(run -> CODE.matcher(run).replaceAll("").strip())
                .filter(run -> run.length() > 2 && run.length() < LONGEST && !run.equals(name))
                .filter(run ->
                        LevelWords.of(new Row(List.of(run), "", "", false)).isEmpty())
                .forEach(runs::add);
        return runs;
    }

    private interface Fits {
        boolean folded(String run);
    }

    private static Optional<String> first(List<String> runs, Fits fits) {
        return runs.stream().filter(run -> fits.folded(Folded.of(run))).findFirst();
    }

    private static Optional<String> field(List<String> runs, Optional<String> agency) {
        for (String run : runs) {
            Matcher label = FIELD_LABEL.matcher(Folded.of(run.replaceFirst(":.*", "")));
            if (label.matches() && run.contains(":")) {
                return Optional.of(run.substring(run.indexOf(':') + 1).strip());
            }
        }
        return runs.stream()
                .filter(run -> !agency.equals(Optional.of(run)) && run.length() < 60)
                .filter(run -> !Folded.of(run).matches("nop.*|xem.*|chon|chi tiet|ma|ma thu tuc|apply.*|\\d*"))
                .findFirst();
    }
}
