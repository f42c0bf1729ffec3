package org.portalprobe.reports.baseline;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.portalprobe.checks.regression.Answered;
import org.portalprobe.checks.regression.Answered.State;
import org.portalprobe.checks.regression.Baseline;
import org.portalprobe.checks.regression.Budget;
import org.portalprobe.checks.regression.Defect;
import org.portalprobe.checks.regression.Figure;
import org.portalprobe.checks.regression.Snapshot;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.yaml.YamlText;
import org.portalprobe.config.yaml.YamlText.Mapping;
import org.snakeyaml.engine.v2.nodes.Node;

/** The text of a baseline. What is unknown is not written: a later look that cannot tell either has lost nothing. */
final class BaselineText {

    private static final String HEAD = """
            # Nền so sánh của "portalprobe gate": những gì bản phát hành trước đã có. Viết lại bằng --update-baseline;
            # phần budgets là của bạn và được giữ nguyên.
            # Written by --update-baseline; review its changes like code. The budgets are yours and are kept.
            """;

    private BaselineText() {}

    static String of(Baseline baseline) {
        Snapshot snapshot = baseline.snapshot();
        Mapping root = YamlText.mapping()
                .put("format", BaselineFile.FORMAT)
                .put("model", snapshot.terms().model())
                .put("axe", snapshot.terms().axe())
                .put("checks", snapshot.terms().checks());
        if (!baseline.budget().isEmpty()) {
            root.put("budgets", budget(baseline.budget()));
        }
        put(root, "pages", List.copyOf(snapshot.pages()), YamlText::text);
        if (!snapshot.grades().isEmpty()) {
            Mapping grades = YamlText.mapping();
            snapshot.grades().forEach((host, grade) -> grades.put(host, grade.letter()));
            root.put("tls-grades", grades.node());
        }
        put(root, "answers", answers(snapshot), BaselineText::answers);
        put(root, "faults", snapshot.defects(), BaselineText::defect);
        put(root, "figures", figures(snapshot), BaselineText::figures);
        return HEAD + YamlText.yaml(root.node());
    }

    private static <T> void put(Mapping root, String key, List<T> values, Function<T, Node> writer) {
        if (!values.isEmpty()) {
            root.put(key, YamlText.list(values, writer));
        }
    }

    private static Node budget(Budget budget) {
        Mapping limits = YamlText.mapping();
        budget.most().forEach((kind, most) -> limits.put(kind.id(), most));
        budget.grade().ifPresent(grade -> limits.put("tls-grade", grade.letter()));
        budget.points().ifPresent(points -> limits.put("points", points.toString()));
        return limits.node();
    }

    private static List<Map.Entry<CheckId, SortedMap<String, State>>> answers(Snapshot snapshot) {
        SortedMap<CheckId, SortedMap<String, State>> byCheck = snapshot.answers().stream()
                .filter(one -> one.state() != State.UNKNOWN)
                .collect(Collectors.groupingBy(
                        Answered::check,
                        TreeMap::new,
                        Collectors.toMap(Answered::place, Answered::state, (one, more) -> one, TreeMap::new)));
        return List.copyOf(byCheck.entrySet());
    }

    private static Node answers(Map.Entry<CheckId, SortedMap<String, State>> check) {
        Mapping at = YamlText.mapping();
        check.getValue().forEach((place, state) -> at.put(place, state.name().toLowerCase(Locale.ROOT)));
        return YamlText.mapping()
                .put("check", check.getKey().value())
                .put("at", at.node())
                .node();
    }

    private static Node defect(Defect defect) {
        Mapping at = YamlText.mapping();
        defect.places().forEach((place, times) -> at.put(place, times.longValue()));
        Mapping fault = YamlText.mapping()
                .put("fingerprint", defect.id())
                .put("rule", defect.rule())
                .put("check", defect.check().value());
        if (!defect.fingerprint().selector().isEmpty()) {
            fault.put("selector", defect.fingerprint().selector());
        }
        return fault.put("component", defect.fingerprint().name())
                .put("at", at.node())
                .node();
    }

    private static List<List<Figure>> figures(Snapshot snapshot) {
        return new TreeSet<>(snapshot.pages())
                .stream()
                        .map(page -> snapshot.figures().stream()
                                .filter(one -> one.page().equals(page))
                                .sorted(Comparator.comparing(Figure::kind))
                                .toList())
                        .filter(ofPage -> !ofPage.isEmpty())
                        .toList();
    }

    private static Node figures(List<Figure> ofPage) {
        Mapping figures = YamlText.mapping().put("page", ofPage.getFirst().page());
        ofPage.forEach(figure -> figures.put(figure.kind().id(), figure.value()));
        return figures.node();
    }
}
