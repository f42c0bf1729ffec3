package org.portalprobe.reports.html;

import java.util.List;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.CriterionResult;
import org.portalprobe.reports.card.Mending;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.Said;
import org.portalprobe.reports.words.Words;

/**
 * One lost criterion with what to do about it.
 *
 * @param findings the few that matter most; all stand with the criterion
 */
public record MendView(
        String id, String name, String lost, String effort, List<Said> reasons, List<FindingView> findings) {

    private static final int MOST_FINDINGS = 3;

    /** What to mend, most points first. */
    public static List<MendView> all(Assessment card, Words words) {
        return Mending.of(card).stream().map(result -> of(result, words)).toList();
    }

    private static MendView of(CriterionResult result, Words words) {
        return new MendView(
                result.criterion().id(),
                words.text(result.criterion().name()),
                words.points(result.lost()),
                words.name("effort", result.criterion().effort()),
                CardWords.whyLost(result, words),
                FindingView.all(result.observations(), Portraits.NONE, words).stream()
                        .filter(finding -> !finding.needsReview())
                        .limit(MOST_FINDINGS)
                        .toList());
    }
}
