package org.portalprobe.reports.edition;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portalprobe.checks.assessment.CriterionResult;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Points;
import org.portalprobe.reports.card.Mending;

/**
 * A criterion that loses points at several portals.
 *
 * @param portals where points are known to be lost
 * @param lost by all of them together
 */
public record CommonLoss(Criterion criterion, List<Entry> portals, Points lost) {

    public CommonLoss {
        portals = List.copyOf(portals);
    }

    /** Lost by most portals first, then by points. */
    public static List<CommonLoss> of(List<Entry> entries) {
        Map<Criterion, CommonLoss> found = new LinkedHashMap<>();
        for (Entry entry : entries) {
            for (CriterionResult result : Mending.of(entry.card())) {
                found.merge(
                        result.criterion(),
                        new CommonLoss(result.criterion(), List.of(entry), result.lost()),
                        CommonLoss::plus);
            }
        }
        return found.values().stream()
                .sorted(comparing((CommonLoss one) -> one.portals().size(), reverseOrder())
                        .thenComparing(CommonLoss::lost, reverseOrder())
                        .thenComparing(one -> one.criterion().id()))
                .toList();
    }

    private CommonLoss plus(CommonLoss other) {
        var both = new ArrayList<>(portals);
        both.addAll(other.portals);
        return new CommonLoss(criterion, both, lost.plus(other.lost));
    }
}
