package org.portalprobe.scheduler.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Group;
import org.portalprobe.config.model.Model;
import org.portalprobe.config.model.ModelOutline;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.RankingTerms;
import org.portalprobe.config.model.Rule;
import org.portalprobe.reports.words.RuleWords;
import org.portalprobe.reports.words.Words;

/** A model as a list of what it says: element and property, and the lines a person reads there. */
final class ModelLines {

    /** The element of what a model says as a whole. */
    static final String WHOLE = "model";

    /** @param element id of a group or criterion, or {@link #WHOLE} */
    record Key(String element, String property) {}

    private final Words words;
    private final Map<Key, List<String>> lines = new LinkedHashMap<>();

    private ModelLines(Words words) {
        this.words = words;
    }

    static Map<Key, List<String>> of(Model model, Words words) {
        var all = new ModelLines(words);
        all.put(WHOLE, "title", words.text(model.title()));
        all.put(WHOLE, "note", words.text(model.note()));
        switch (model) {
            case AssessmentModel whole -> all.whole(whole);
            case ModelOutline outline -> all.outline(outline);
        }
        return all.lines;
    }

    private void whole(AssessmentModel model) {
        put(
                WHOLE,
                "applies-to",
                model.appliesTo().stream().map(kind -> words.name("kind", kind)).collect(Collectors.joining(", ")));
        put(WHOLE, "profile", model.profile());
        put(WHOLE, "shown-profiles", String.join(", ", model.shownProfiles()));
        put(
                WHOLE,
                "bands",
                model.bands().stream()
                        .map(band -> band.letter() + " ≥ " + words.points(band.from()))
                        .collect(Collectors.joining(", ")));
        RankingTerms ranking = model.ranking();
        put(
                WHOLE,
                "ranking",
                "≥ " + words.percent(ranking.coverage().movePointRight(2)) + ", " + words.whole(ranking.graceDays())
                        + " d");
        model.groups().forEach(this::group);
    }

    private void group(Group group) {
        put(group.id(), "name", words.text(group.name()));
        put(group.id(), "max", words.points(group.max()));
        put(group.id(), "certainty", words.name("certainty", group.certainty()));
        put(group.id(), "evidence", group.evidence());
        group.criteria().forEach(this::criterion);
    }

    private void criterion(Criterion criterion) {
        put(criterion.id(), "name", words.text(criterion.name()));
        put(criterion.id(), "points", words.points(criterion.points()));
        put(criterion.id(), "channel", words.name("channel", criterion.channel()));
        put(criterion.id(), "certainty", words.name("certainty", criterion.certainty()));
        put(criterion.id(), "evidence", criterion.evidence());
        put(criterion.id(), "effort", words.name("effort", criterion.effort()));
        put(
                criterion.id(),
                "exempt",
                criterion.exempt().stream()
                        .map(one -> words.name("exemption", one))
                        .collect(Collectors.joining(", ")));
        put(criterion.id(), "rule", rule(criterion.rule()));
        put(criterion.id(), "beside", criterion.beside().map(this::rule).orElse(List.of()));
    }

    private List<String> rule(Rule rule) {
        return rule instanceof Rule.Sum sum
                ? sum.parts().stream()
                        .flatMap(part -> rule(part.rule()).stream().map(line -> words.text(part.name()) + ": " + line))
                        .toList()
                : RuleWords.of(rule, words);
    }

    private void outline(ModelOutline model) {
        put(
                WHOLE,
                "applies-to",
                model.appliesTo().stream().map(kind -> words.name("kind", kind)).collect(Collectors.joining(", ")));
        put(WHOLE, "bands", model.grades().stream().map(words::text).collect(Collectors.joining(", ")));
        for (ModelOutline.Section group : model.groups()) {
            put(group.id(), "name", words.text(group.name()));
            put(group.id(), "max", points(group.max()));
            put(group.id(), "certainty", words.name("certainty", group.certainty()));
            put(group.id(), "evidence", group.evidence());
            group.criteria().forEach(this::requirement);
        }
    }

    private void requirement(ModelOutline.Requirement criterion) {
        put(criterion.id(), "name", words.text(criterion.name()));
        put(criterion.id(), "points", points(criterion.points()));
        put(criterion.id(), "channel", words.name("channel", criterion.channel()));
        put(criterion.id(), "certainty", words.name("certainty", criterion.certainty()));
        put(criterion.id(), "evidence", criterion.evidence());
        put(criterion.id(), "effort", words.name("effort", criterion.effort()));
        put(
                criterion.id(),
                "rule",
                criterion.requires().map(words::text).stream().toList());
    }

    private String points(Optional<Points> points) {
        return points.map(words::points).orElse("?");
    }

    private void put(String element, String property, String line) {
        put(element, property, line.isEmpty() ? List.of() : List.of(line));
    }

    private void put(String element, String property, List<String> text) {
        lines.put(new Key(element, property), text);
    }
}
