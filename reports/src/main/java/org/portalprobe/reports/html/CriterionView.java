package org.portalprobe.reports.html;

import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.assessment.CriterionResult;
import org.portalprobe.checks.assessment.CriterionState;
import org.portalprobe.checks.assessment.PartResult;
import org.portalprobe.config.model.Points;
import org.portalprobe.reports.words.RuleWords;
import org.portalprobe.reports.words.Said;
import org.portalprobe.reports.words.Words;

/**
 * One criterion of the card, ready to be placed.
 *
 * @param look name of the state for the style sheet and the icon
 * @param unknown points still open beside known ones, in words
 * @param value what was measured, with what it rests on
 * @param levels what gives how many points
 * @param basis channel, who can mend it, where the rule comes from
 * @param apart where the evidence is a page of its own
 */
public record CriterionView(
        String id,
        String name,
        String points,
        String max,
        Optional<String> unknown,
        String look,
        String state,
        List<Said> reasons,
        Optional<String> value,
        List<String> levels,
        List<Fact> basis,
        List<PartView> parts,
        EvidenceView evidence,
        Optional<String> apart) {

    /** One part of a sum. */
    public record PartView(String name, String points, String look, String state, List<Said> reasons) {}

    static CriterionView of(CriterionResult result, Portraits portraits, Optional<Apart> apart, Words words) {
        return of(result, portraits, 0, apart, words);
    }

    /** @param from rows of evidence left out at the beginning */
    static CriterionView of(CriterionResult result, Portraits portraits, int from, Optional<Apart> apart, Words words) {
        return new CriterionView(
                result.criterion().id(),
                words.text(result.criterion().name()),
                points(result.state(), result.known(), words),
                words.points(result.criterion().points()),
                open(result, words),
                look(result.state()),
                words.name("state", result.state()),
                result.reasons().stream().map(words::reason).toList(),
                result.value()
                        .map(value -> words.text(
                                "value.rests",
                                words.value(value.value(), value.unit()),
                                value.samples(),
                                value.distinctHours())),
                RuleWords.of(result.criterion().rule(), words),
                List.of(
                        new Fact(
                                words.text("criterion.channel"),
                                words.name("channel", result.criterion().channel())),
                        new Fact(
                                words.text("criterion.effort"),
                                words.name("effort", result.criterion().effort())),
                        new Fact(
                                words.text("criterion.basis"),
                                result.criterion().evidence())),
                result.parts().stream().map(part -> part(part, words)).toList(),
                EvidenceView.of(result.observations(), from, portraits, words),
                apart.map(to -> to.address(result.criterion().id())));
    }

    static String look(CriterionState state) {
        return switch (state) {
            case FULL -> "full";
            case PARTIAL -> "partial";
            case NONE -> "none";
            case PARTLY_KNOWN, PARTLY_MEASURED -> "partly";
            case NOT_MEASURED -> "unknown";
            case NO_EVIDENCE -> "document";
            case NOT_APPLICABLE -> "outside";
        };
    }

    /** A dash where nothing is known: a zero would be read as an answer. */
    private static String points(CriterionState state, Points known, Words words) {
        return switch (state) {
            case FULL, PARTIAL, NONE, PARTLY_KNOWN -> words.points(known);
            case PARTLY_MEASURED, NOT_MEASURED, NO_EVIDENCE, NOT_APPLICABLE -> "–";
        };
    }

    private static Optional<String> open(CriterionResult result, Words words) {
        // Where nothing at all is known the dash before the maximum says the same.
        boolean partly = result.state() == CriterionState.PARTLY_KNOWN;
        return partly ? Optional.of(words.text("criterion.open", words.points(result.unknown()))) : Optional.empty();
    }

    private static PartView part(PartResult part, Words words) {
        return new PartView(
                words.text(part.part().name()),
                points(part.state(), part.known(), words) + "/"
                        + words.points(part.part().points()),
                look(part.state()),
                words.name("state", part.state()),
                part.reasons().stream().map(words::reason).toList());
    }
}
