package org.portalprobe.reports.html;

import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.assessment.GroupResult;
import org.portalprobe.config.model.Points;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.Words;

/**
 * A group of the card: its line in the score table and its criteria.
 *
 * @param points known points; a dash when nothing is known yet
 * @param knownWidth as a CSS percentage of the applicable points
 */
public record GroupView(
        String id,
        String name,
        String points,
        String max,
        String unknown,
        String lost,
        String knownWidth,
        String unknownWidth,
        List<CriterionView> criteria) {

    public static GroupView of(GroupResult result, Words words) {
        return of(result, Portraits.NONE, Optional.empty(), words);
    }

    /** @param apart where evidence stands that is not here */
    public static GroupView of(GroupResult result, Apart apart, Words words) {
        return of(result, Portraits.NONE, Optional.of(apart), words);
    }

    static GroupView of(GroupResult result, Portraits portraits, Optional<Apart> apart, Words words) {
        Points decided = result.known().plus(result.unknown());
        Points lost = result.applicable().minus(decided);
        return new GroupView(
                result.group().id(),
                words.text(result.group().name()),
                CardWords.known(result, words),
                words.points(result.applicable()),
                words.points(result.unknown()),
                words.points(lost),
                RangeView.share(result.known(), result.applicable()),
                RangeView.share(result.unknown(), result.applicable()),
                result.criteria().stream()
                        .map(criterion -> CriterionView.of(criterion, portraits, apart, words))
                        .toList());
    }
}
