package org.portalprobe.reports.words;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.config.model.Comparison;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.model.Unit;

/** A rule of the model in words: what gives how many points, and how much must be seen before it counts. */
public final class RuleWords {

    private final Words words;

    private RuleWords(Words words) {
        this.words = words;
    }

    public static List<String> of(Rule rule, Words words) {
        return new RuleWords(words).lines(rule);
    }

    private List<String> lines(Rule rule) {
        return switch (rule) {
            case Rule.Statistic statistic -> statistic(statistic);
            case Rule.Share share -> share(share);
            case Rule.Ladder ladder -> ladder.steps().stream().map(this::step).toList();
            case Rule.WorstFinding worst -> worst(worst);
            case Rule.Sum sum -> List.of();
            case Rule.Attested attested -> levels(attested.levels());
            case Rule.Imported imported -> levels(imported.levels());
        };
    }

    private List<String> statistic(Rule.Statistic rule) {
        List<String> levels = rule.levels().stream()
                .map(level -> line(
                        level.points(),
                        level.conditions().stream()
                                .map(condition -> condition(condition, rule.unit()))
                                .collect(Collectors.joining(words.text("rule.and")))))
                .toList();
        List<String> demanded = with(levels, words.text("rule.samples", rule.minSamples(), rule.minDistinctHours()));
        return rule.workingHours()
                .map(hours -> with(demanded, words.text("rule.working", hours.minSlots(), hours.from(), hours.until())))
                .orElse(demanded);
    }

    private String condition(Rule.Condition condition, Unit unit) {
        return words.name("aggregate", condition.statistic()) + " " + sign(condition.comparison()) + " "
                + words.value(condition.threshold(), unit);
    }

    private List<String> share(Rule.Share rule) {
        String of = words.name("counting", rule.of());
        List<String> levels = rule.levels().stream()
                .map(level -> line(
                        level.points(),
                        of + " " + sign(level.comparison()) + " " + words.number(level.threshold() * 100, 2) + "%"))
                .toList();
        return with(levels, words.text("rule.cases", rule.minSamples()));
    }

    private String step(Rule.Step step) {
        String checks = step.passed().stream()
                .sorted()
                .map(Object::toString)
                .collect(Collectors.joining(words.text("rule.and")));
        return line(step.points(), words.text("rule.passed", checks));
    }

    private List<String> worst(Rule.WorstFinding rule) {
        return List.of(
                line(rule.clean(), words.text("rule.clean")),
                line(rule.mild(), words.text("rule.mild", words.name("impact", rule.mildest()))),
                words.text("rule.pages", rule.minPages()));
    }

    private List<String> levels(List<Rule.AttestedLevel> levels) {
        return levels.stream()
                .map(level -> line(
                        level.points(),
                        words.text(level.name())
                                + level.within()
                                        .map(age ->
                                                words.text("rule.and") + words.text("rule.within", age.toTotalMonths()))
                                        .orElse("")))
                .toList();
    }

    private String line(Points points, String condition) {
        return words.text("rule.level", words.points(points), condition);
    }

    private static List<String> with(List<String> levels, String demand) {
        return Stream.concat(levels.stream(), Stream.of(demand)).toList();
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case BELOW -> "<";
            case AT_MOST -> "≤";
            case AT_LEAST -> "≥";
        };
    }
}
