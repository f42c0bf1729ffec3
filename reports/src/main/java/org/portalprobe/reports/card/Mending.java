package org.portalprobe.reports.card;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.CriterionResult;
import org.portalprobe.checks.assessment.CriterionState;
import org.portalprobe.config.model.Effort;
import org.portalprobe.config.model.Points;

/** What to mend first: criteria with points known to be lost, most points first, then what a webmaster can do alone. */
public final class Mending {

    private Mending() {}

    /** Lost points by who can mend them; who can mend none is left out. */
    public static Map<Effort, Points> byEffort(Assessment assessment) {
        Map<Effort, Points> lost = new EnumMap<>(Effort.class);
        of(assessment).forEach(result -> lost.merge(result.criterion().effort(), result.lost(), Points::plus));
        return lost;
    }

    public static List<CriterionResult> of(Assessment assessment) {
        return assessment
                .criteria()
                .filter(result -> result.state() != CriterionState.NOT_APPLICABLE)
                .filter(result -> result.lost().quarters() > 0)
                .sorted(comparing(CriterionResult::lost, reverseOrder())
                        .thenComparing(result -> result.criterion().effort()))
                .toList();
    }
}
