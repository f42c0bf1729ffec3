package org.portalprobe.config.loader;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.Comparison;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;

/** Finds a level that can never be chosen, because whenever it holds a better one holds too. */
final class Reach {

    private Reach() {}

    /** The points of the first such level. */
    static Optional<Points> unreached(Rule rule) {
        return switch (rule) {
            case Rule.Share share -> shares(share.levels());
            case Rule.Ladder ladder -> steps(ladder.steps());
            case Rule.Statistic statistic -> statistics(statistic.levels());
            case Rule.WorstFinding worst -> Optional.empty();
            case Rule.Attested attested -> Optional.empty();
            case Rule.Imported imported -> Optional.empty();
            case Rule.Sum sum -> Optional.empty();
        };
    }

    private static Optional<Points> shares(List<Rule.ShareLevel> levels) {
        for (int i = 1; i < levels.size(); i++) {
            Rule.ShareLevel better = levels.get(i - 1);
            Rule.ShareLevel level = levels.get(i);
            if (forestalls(better.comparison(), better.threshold(), level.comparison(), level.threshold())) {
                return Optional.of(level.points());
            }
        }
        return Optional.empty();
    }

    private static Optional<Points> steps(List<Rule.Step> steps) {
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).passed().containsAll(steps.get(i - 1).passed())) {
                return Optional.of(steps.get(i).points());
            }
        }
        return Optional.empty();
    }

    /** A better level forestalls when each of its conditions follows from one of the lower level's. */
    private static Optional<Points> statistics(List<Rule.StatisticLevel> levels) {
        for (int i = 1; i < levels.size(); i++) {
            List<Rule.Condition> lower = levels.get(i).conditions();
            if (levels.get(i - 1).conditions().stream().allMatch(better -> lower.stream()
                    .anyMatch(c -> c.statistic() == better.statistic()
                            && forestalls(better.comparison(), better.threshold(), c.comparison(), c.threshold())))) {
                return Optional.of(levels.get(i).points());
            }
        }
        return Optional.empty();
    }

    private static boolean forestalls(Comparison better, double bound, Comparison lower, double lowerBound) {
        boolean upward = better == Comparison.AT_LEAST;
        if (upward != (lower == Comparison.AT_LEAST)) {
            return false;
        }
        if (upward) {
            return lowerBound >= bound;
        }
        boolean tight = lowerBound == bound && (better == lower || lower == Comparison.BELOW);
        return lowerBound < bound || tight;
    }
}
