package org.portalprobe.reports.card;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.List;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.CriterionResult;
import org.portalprobe.checks.assessment.CriterionState;

/** What to mend first: criteria with points known to be lost, most points first, then what a webmaster can do alone. */
public final class Mending {

    private Mending() {}

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
