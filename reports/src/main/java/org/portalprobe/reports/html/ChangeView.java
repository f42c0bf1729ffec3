package org.portalprobe.reports.html;

import java.util.List;
import java.util.stream.Stream;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.checks.assessment.change.CriterionChange;
import org.portalprobe.reports.words.ChangeWords;
import org.portalprobe.reports.words.Words;

/**
 * What changed since an earlier card of the portal, and why.
 *
 * @param rows one for each criterion and cause that can be told apart; empty when all stands as before
 */
public record ChangeView(String totals, List<Row> rows) {

    /** @param conditions what was not the same when it was measured */
    public record Row(String id, String name, String from, String to, String why, List<String> conditions) {}

    public static ChangeView of(CardChange change, Words words) {
        return new ChangeView(
                ChangeWords.totals(change, words),
                change.changes().stream().flatMap(one -> rows(one, words)).toList());
    }

    private static Stream<Row> rows(CriterionChange change, Words words) {
        return change.steps().stream()
                .map(step -> new Row(
                        change.criterion(),
                        words.text(change.name()),
                        ChangeWords.standing(step.from(), words),
                        ChangeWords.standing(step.to(), words),
                        ChangeWords.why(step, words),
                        ChangeWords.conditions(step, words)));
    }
}
