package org.portalprobe.reports.paper;

import java.util.stream.Collectors;
import org.portalprobe.checks.assessment.CriterionResult;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.Said;
import org.portalprobe.reports.words.Words;

/** A lost criterion as something to do: how much, what, why, who, by when. */
final class Tasks {

    private Tasks() {}

    static Piece.Item item(CriterionResult result, Edition edition, Words words) {
        String why = CardWords.whyLost(result, words).stream().map(Said::text).collect(Collectors.joining(" "));
        return new Piece.Item(
                "−" + words.points(result.lost()),
                result.criterion().id() + " " + words.text(result.criterion().name()),
                why + " "
                        + words.text(
                                "paper.task",
                                words.name("effort", result.criterion().effort()),
                                words.day(Deadlines.of(result.criterion().effort(), edition.day()))));
    }
}
