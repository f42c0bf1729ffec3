package org.portalprobe.checks.assessment;

import java.util.List;
import org.portalprobe.checks.uncertainty.PointsDistribution;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.Rule;

/**
 * How often a slot loads each key page (scoring section 2): once where the period so far decides every timing criterion of the form
 * factor, most often where it has samples enough and still does not. More runs steady a slot's value; only more slots widen the sample.
 */
public final class SlotRuns {

    public static final int LEAST = 1;
    public static final int MOST = 7;

    private static final double TAIL = (1 - Uncertainty.CONFIDENCE) / 2;

    private SlotRuns() {}

    /**
     * @param card of the period so far, with its observations
     * @param usual while the period has fewer samples than the rules demand
     */
    public static int of(Assessment card, FormFactor formFactor, int usual) {
        List<CriterionResult> timed = card.criteria()
                .filter(result -> times(result, formFactor))
                .filter(result -> result.state() != CriterionState.NOT_APPLICABLE)
                .toList();
        if (timed.isEmpty()
                || timed.stream().anyMatch(result -> result.unknown().quarters() > 0)) {
            return usual;
        }
        return timed.stream()
                        .map(result -> Likelihood.of(card.model(), result).known())
                        .allMatch(SlotRuns::decided)
                ? LEAST
                : MOST;
    }

    private static boolean times(CriterionResult result, FormFactor formFactor) {
        return result.criterion().channel() == Channel.MEASURED
                && result.criterion().rule() instanceof Rule.Statistic rule
                && rule.formFactor().filter(formFactor::equals).isPresent();
    }

    private static boolean decided(PointsDistribution points) {
        return points.quantile(TAIL).equals(points.quantile(1 - TAIL));
    }
}
