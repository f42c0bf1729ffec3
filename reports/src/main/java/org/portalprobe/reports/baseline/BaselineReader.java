package org.portalprobe.reports.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portalprobe.checks.regression.Answered;
import org.portalprobe.checks.regression.Baseline;
import org.portalprobe.checks.regression.Budget;
import org.portalprobe.checks.regression.Defect;
import org.portalprobe.checks.regression.Figure;
import org.portalprobe.checks.regression.Snapshot;
import org.portalprobe.checks.regression.Terms;
import org.portalprobe.checks.tls.TlsGrade;
import org.portalprobe.checks.wcag.Fingerprint;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.yaml.TextParser;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads a baseline, all its problems at once. */
final class BaselineReader {

    private static final List<String> KEYS = List.of(
            "format", "model", "axe", "checks", "budgets", "pages", "tls-grades", "answers", "faults", "figures");
    private static final TextParser<CheckId> CHECK =
            TextParser.of(CheckId::new, "is no check's id", "write it in kebab-case, as the report prints it");

    private BaselineReader() {}

    static Optional<Baseline> read(YamlValue root) {
        Optional<YamlMapping> mapping = root.mapping();
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        YamlMapping map = mapping.get();
        Optional<Integer> format = map.required("format", BaselineReader::format);
        if (format.isEmpty()) {
            // Another format has other keys: to complain of them would hide what is wrong.
            return Optional.empty();
        }
        boolean known = map.only(KEYS);
        Optional<String> model = map.required("model", YamlValue::text);
        Optional<String> axe = map.optional("axe", YamlValue::text);
        Optional<String> checks = map.required("checks", YamlValue::text);
        Optional<Budget> budget = map.optional("budgets", BaselineReader::budget);
        List<String> pages = list(map, "pages", YamlValue::text);
        Optional<SortedMap<String, TlsGrade>> grades =
                map.optional("tls-grades", value -> places(value, place -> place.parsed(BudgetReader.GRADE)));
        List<List<Answered>> answers = list(map, "answers", BaselineReader::answers);
        List<Defect> defects = list(map, "faults", BaselineReader::defect);
        List<List<Figure>> figures = list(map, "figures", BaselineReader::figures);
        return known
                ? map.build(() -> new Baseline(
                        new Snapshot(
                                new Terms(model.orElseThrow(), axe, checks.orElseThrow()),
                                new TreeSet<>(pages),
                                new TreeMap<>(),
                                answers.stream().flatMap(List::stream).toList(),
                                defects,
                                figures.stream().flatMap(List::stream).toList(),
                                grades.orElseGet(TreeMap::new),
                                Optional.empty()),
                        budget.orElse(Budget.NONE)))
                : Optional.empty();
    }

    private static Optional<Integer> format(YamlValue value) {
        return value.integer(1, Integer.MAX_VALUE)
                .flatMap(
                        format -> format == BaselineFile.FORMAT
                                ? Optional.of(format)
                                : value.wrong(
                                        "is a format that this version does not read",
                                        "use the version that wrote it, or write it anew: portalprobe gate … --update-baseline"));
    }

    private static <T> List<T> list(YamlMapping map, String key, Function<YamlValue, Optional<T>> reader) {
        return map.optional(key, value -> value.each(reader)).orElse(List.of());
    }

    private static Optional<Budget> budget(YamlValue value) {
        return value.mapping().flatMap(BudgetReader::read);
    }

    /** A mapping whose keys are places. */
    private static <T> Optional<SortedMap<String, T>> places(YamlValue value, Function<YamlValue, Optional<T>> reader) {
        return value.mapping().flatMap(map -> {
            SortedMap<String, T> found = new TreeMap<>();
            for (YamlMapping.Entry entry : map.entries()) {
                String place = entry.key().plain().orElse("");
                map.required(place, reader).ifPresent(read -> found.put(place, read));
            }
            return map.build(() -> found);
        });
    }

    private static Optional<List<Answered>> answers(YamlValue value) {
        return value.mapping().flatMap(map -> {
            boolean known = map.only(List.of("check", "at"));
            Optional<CheckId> check = map.required("check", id -> id.parsed(CHECK));
            Optional<SortedMap<String, Answered.State>> at =
                    map.required("at", places -> places(places, place -> place.word(Answered.State.class)));
            return known
                    ? map.build(() -> at.orElseThrow().entrySet().stream()
                            .map(one -> new Answered(check.orElseThrow(), one.getKey(), one.getValue()))
                            .toList())
                    : Optional.empty();
        });
    }

    private static Optional<Defect> defect(YamlValue value) {
        return value.mapping().flatMap(map -> {
            boolean known = map.only(List.of("fingerprint", "rule", "check", "selector", "component", "at"));
            Optional<String> id = map.required("fingerprint", YamlValue::plain);
            Optional<String> rule = map.required("rule", YamlValue::text);
            Optional<CheckId> check = map.required("check", text -> text.parsed(CHECK));
            Optional<String> selector = map.optional("selector", YamlValue::text);
            Optional<String> component = map.required("component", YamlValue::text);
            Optional<SortedMap<String, Integer>> at =
                    map.required("at", places -> places(places, times -> times.integer(1, Integer.MAX_VALUE)));
            return known
                    ? map.build(() -> new Defect(
                                    new Fingerprint(rule.orElseThrow(), selector.orElse(""), component.orElseThrow()),
                                    check.orElseThrow(),
                                    at.orElseThrow(),
                                    Optional.empty()))
                            .flatMap(defect -> genuine(value, defect, id.orElseThrow()))
                    : Optional.empty();
        });
    }

    /** A fault that somebody changed by hand would never be met again and look mended; taking one out is fine. */
    private static Optional<Defect> genuine(YamlValue at, Defect defect, String written) {
        return defect.id().equals(written)
                ? Optional.of(defect)
                : at.wrong(
                        "was changed by hand: " + written
                                + " is not the fingerprint of its rule, selector and component",
                        "take the fault out, or write the file anew: portalprobe gate … --update-baseline");
    }

    private static Optional<List<Figure>> figures(YamlValue value) {
        return value.mapping().flatMap(map -> {
            List<String> kinds =
                    Arrays.stream(Figure.Kind.values()).map(Figure.Kind::id).toList();
            boolean known =
                    map.only(Stream.concat(Stream.of("page"), kinds.stream()).toList());
            Optional<String> page = map.required("page", YamlValue::text);
            List<Figure> figures = new ArrayList<>();
            for (Figure.Kind kind : Figure.Kind.values()) {
                map.optional(kind.id(), number -> number.parsed(BudgetReader.NUMBER))
                        .ifPresent(number -> figures.add(new Figure(kind, page.orElse(""), number)));
            }
            return known ? map.build(() -> figures) : Optional.empty();
        });
    }
}
