package org.portalprobe.config.loader;

import java.util.List;
import java.util.stream.Stream;
import org.portalprobe.config.model.Aggregate;
import org.portalprobe.config.model.Comparison;
import org.portalprobe.config.model.Rule;

/** Finds levels of which one wants large values and another small ones: between the two both hold, or neither. */
final class Directions {

    private record Way(Aggregate of, boolean upward) {}

    private Directions() {}

    static boolean mixed(Rule rule) {
        return switch (rule) {
            case Rule.Share share -> opposed(share.levels().stream().map(level -> isUpward(level.comparison())));
            case Rule.Statistic statistic -> mixed(statistic.levels());
            case Rule.Ladder ladder -> false;
            case Rule.WorstFinding worst -> false;
            case Rule.Attested attested -> false;
            case Rule.Imported imported -> false;
            case Rule.Sum sum -> false;
        };
    }

    private static boolean mixed(List<Rule.StatisticLevel> levels) {
        List<Way> ways = levels.stream()
                .flatMap(level -> level.conditions().stream())
                .map(condition -> new Way(condition.statistic(), isUpward(condition.comparison())))
                .distinct()
                .toList();
        return ways.stream().map(Way::of).distinct().count() < ways.size();
    }

    private static boolean opposed(Stream<Boolean> upward) {
        return upward.distinct().count() > 1;
    }

    private static boolean isUpward(Comparison comparison) {
        return comparison == Comparison.AT_LEAST;
    }
}
