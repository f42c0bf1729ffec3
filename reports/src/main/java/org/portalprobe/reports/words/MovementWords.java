package org.portalprobe.reports.words;

import java.util.List;
import java.util.stream.Collectors;
import org.portalprobe.checks.assessment.change.CriterionChange;
import org.portalprobe.config.model.Points;

/** How far points moved and what moved them, in words. */
public final class MovementWords {

    private MovementWords() {}

    /** {@code +1,25}. */
    public static String signed(int quarters, Words words) {
        return (quarters < 0 ? "−" : "+") + words.points(new Points(Math.abs(quarters)));
    }

    /** Which criteria did it and why: "LCP, di động +1,25 (Do cổng)". */
    public static String why(List<CriterionChange> changes, Words words) {
        return changes.stream()
                .map(one -> words.text(
                        "paper.moved",
                        words.text(one.name()),
                        signed(one.quarters(), words),
                        within(ChangeWords.why(one.steps().getLast(), words), words)))
                .collect(Collectors.joining("; "));
    }

    /** A sentence as part of another. */
    private static String within(String sentence, Words words) {
        String open = sentence.replaceAll("\\.$", "");
        return open.substring(0, 1).toLowerCase(words.language().locale()) + open.substring(1);
    }
}
