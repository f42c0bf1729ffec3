package org.portalprobe.reports.html;

import java.util.List;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.CriterionResult;
import org.portalprobe.checks.assessment.CriterionState;
import org.portalprobe.checks.assessment.PartResult;
import org.portalprobe.reports.card.Mending;
import org.portalprobe.reports.words.Words;

/**
 * One lost criterion with what to do about it.
 *
 * @param findings the few that matter most; all stand with the criterion
 */
public record MendView(
        String id, String name, String lost, String effort, List<String> reasons, List<FindingView> findings) {

    private static final int MOST_FINDINGS = 3;


    static List<MendView> all(Assessment card, Words words) {
        return Mending.of(card).stream().map(result -> of(result, words)).toList();
    }

    private static MendView of(CriterionResult result, Words words) {
        return new MendView(
                result.criterion().id(),
                words.text(result.criterion().name()),
                words.points(result.lost()),
                words.name("effort", result.criterion().effort()),
                reasons(result, words),
                FindingView.all(result.observations(), words).stream()
                        .filter(finding -> !finding.needsReview())
                        .limit(MOST_FINDINGS)
                        .toList());
    }

    /** A sum says what is wrong with those of its parts that lost points. */
    private static List<String> reasons(CriterionResult result, Words words) {
        List<String> ofParts = result.parts().stream()
                .filter(part -> part.state() == CriterionState.NONE || part.state() == CriterionState.PARTIAL)
                .map(part -> reason(part, words))
                .toList();
        return ofParts.isEmpty()
                ? result.reasons().stream().map(words::reason).toList()
                : ofParts;
    }

    private static String reason(PartResult part, Words words) {
        String name = words.text(part.part().name());
        return part.reasons().isEmpty()
                ? name
                : name + ": " + words.reason(part.reasons().getFirst());
    }
}
