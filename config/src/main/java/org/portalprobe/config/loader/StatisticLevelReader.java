package org.portalprobe.config.loader;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.Aggregate;
import org.portalprobe.config.model.Comparison;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.model.Unit;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/**
 * Reads the levels of one statistic: {@code { below: 4 s, points: 1.25 }} of the rule's own statistic, or {@code { all: [ {
 * statistic: mean, at-most: 2.5 s }, { statistic: p99, at-most: 10 s } ], points: 2.5 }}. Their unit is one and the same.
 */
final class StatisticLevelReader {

    private final Optional<Aggregate> statistic;
    private Optional<Unit> unit = Optional.empty();

    /** @param statistic of levels that name none */
    StatisticLevelReader(Optional<Aggregate> statistic) {
        this.statistic = statistic;
    }

    /** The unit of the thresholds read. */
    Unit unit() {
        return unit.orElseThrow();
    }

    Optional<Rule.StatisticLevel> read(YamlValue value) {
        return value.mapping().flatMap(map -> map.has("all") ? several(map) : single(map));
    }

    private Optional<Rule.StatisticLevel> several(YamlMapping map) {
        map.only(List.of("all", "points"));
        var conditions = map.required("all", v -> v.each(c -> c.mapping().flatMap(this::listed)));
        var points = map.required("points", PointsText::read);
        return map.build(() -> new Rule.StatisticLevel(conditions.orElseThrow(), points.orElseThrow()));
    }

    private Optional<Rule.StatisticLevel> single(YamlMapping map) {
        map.only(Comparisons.and("statistic", "all", "points"));
        var condition = condition(map);
        var points = map.required("points", PointsText::read);
        return condition.flatMap(only -> map.build(() -> new Rule.StatisticLevel(List.of(only), points.orElseThrow())));
    }

    private Optional<Rule.Condition> listed(YamlMapping map) {
        map.only(Comparisons.and("statistic"));
        return condition(map);
    }

    private Optional<Rule.Condition> condition(YamlMapping map) {
        var own = map.has("statistic") || statistic.isEmpty()
                ? map.required("statistic", v -> v.word(Aggregate.class))
                : statistic;
        Optional<Comparison> comparison = Comparisons.of(map);
        var threshold = comparison.flatMap(c -> map.required(Comparisons.key(c), this::threshold));
        if (own.isEmpty() || threshold.isEmpty()) {
            return Optional.empty();
        }
        return map.build(() -> new Rule.Condition(
                own.get(), comparison.orElseThrow(), threshold.get().base()));
    }

    private Optional<Quantity> threshold(YamlValue value) {
        return value.parsed(Quantity::parse).flatMap(read -> {
            if (unit.isPresent() && unit.get() != read.unit()) {
                return value.wrong("is of another unit than the threshold before it", "compare like with like");
            }
            unit = Optional.of(read.unit());
            return Optional.of(read);
        });
    }
}
