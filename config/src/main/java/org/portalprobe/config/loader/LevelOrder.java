package org.portalprobe.config.loader;

import java.util.List;
import java.util.stream.Stream;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.yaml.YamlValue;

/** Holds a rule's levels against its points: the first gives them all, each next one fewer, none gives nothing. */
final class LevelOrder {

    private LevelOrder() {}

    static void check(YamlValue at, Rule rule, Points full) {
        if (rule instanceof Rule.Sum sum) {
            parts(at, sum, full);
        } else {
            steps(at, points(rule), full, rule instanceof Rule.Attested || rule instanceof Rule.Imported);
        }
        if (Directions.mixed(rule)) {
            at.wrong(
                    "has levels that overlap: some ask for at least, others for at most",
                    "let all levels of a statistic look the same way");
            return;
        }
        Reach.unreached(rule)
                .ifPresent(level -> at.wrong(
                        "has a level of " + level + " points that a better one always forestalls",
                        "make the thresholds easier from level to level"));
    }

    private static void parts(YamlValue at, Rule.Sum sum, Points full) {
        Points all = sum.parts().stream().map(Rule.Part::points).reduce(Points.ZERO, Points::plus);
        if (!all.equals(full)) {
            at.wrong("has parts of " + all + " points, but its criterion gives " + full, "make both the same");
        }
    }

    /** @param equals two documents may be worth the same, two thresholds may not */
    private static void steps(YamlValue at, List<Points> levels, Points full, boolean equals) {
        if (!levels.getFirst().equals(full)) {
            at.wrong(
                    "gives " + levels.getFirst() + " at its best level, but its criterion or part " + full,
                    "make both the same");
        }
        for (int i = 1; i < levels.size(); i++) {
            int step = levels.get(i - 1).compareTo(levels.get(i));
            if (step < 0 || (step == 0 && !equals)) {
                at.wrong(
                        "gives " + levels.get(i) + " points after " + levels.get(i - 1), "order its levels best first");
            }
        }
        if (levels.getLast().equals(Points.ZERO)) {
            at.wrong("has a level of 0 points", "leave it out; where no level holds there are none");
        }
    }

    private static List<Points> points(Rule rule) {
        Stream<Points> levels =
                switch (rule) {
                    case Rule.Statistic r -> r.levels().stream().map(Rule.StatisticLevel::points);
                    case Rule.Share r -> r.levels().stream().map(Rule.ShareLevel::points);
                    case Rule.Ladder r -> r.steps().stream().map(Rule.Step::points);
                    case Rule.WorstFinding r -> Stream.of(r.clean(), r.mild());
                    case Rule.Attested r -> r.levels().stream().map(Rule.AttestedLevel::points);
                    case Rule.Imported r -> r.levels().stream().map(Rule.AttestedLevel::points);
                    case Rule.Sum r -> Stream.empty();
                };
        return levels.toList();
    }
}
