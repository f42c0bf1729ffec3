package org.portalprobe.checks.assessment;

import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.uncertainty.Interval;
import org.portalprobe.config.model.Aggregate;
import org.portalprobe.config.model.Rule;

/** How probable the levels of a statistic are, from slots: runs of one slot tell the same thing again. */
record SampleChances(Rule.Statistic rule, List<Observation> counting) {

    /**
     * Conditions of one level read the same samples: what makes one hold makes the others likelier, so the least likely one decides.
     */
    double level(Rule.StatisticLevel level) {
        return level.conditions().stream().mapToDouble(this::condition).min().orElse(1);
    }

    private double condition(Rule.Condition condition) {
        return rule.across()
                .map(across -> new PageChances(pages(), across).chance(condition))
                .orElseGet(() -> new RequestChances(counting).chance(condition));
    }

    /** Of the statistic that the card shows. */
    Optional<Interval> interval() {
        Aggregate shown = StatisticJudge.shown(rule);
        return rule.across()
                .map(across -> new PageChances(pages(), across).interval(shown))
                .orElseGet(() -> new RequestChances(counting).interval(shown));
    }

    private List<List<Double>> pages() {
        return ((Samples.OfPages) new SampleFold(rule, counting).samples())
                .pages().stream().map(Samples.OfPages.Page::values).toList();
    }
}
