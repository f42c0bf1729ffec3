package org.portalprobe.reports.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.CriterionResult;
import org.portalprobe.checks.assessment.CriterionState;
import org.portalprobe.checks.assessment.GroupResult;
import org.portalprobe.checks.assessment.PartResult;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.model.Effort;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.model.Points;

/** Sentences about a card that every output says in the same way. */
public final class CardWords {

    private CardWords() {}

    /** "từ 9,5 đến 96,25 trên 100 điểm, từ E đến A". */
    public static String range(Assessment card, Words words) {
        String from = words.points(card.known());
        String to = words.points(card.known().plus(card.unknown()));
        String max = words.points(card.applicable());
        String points =
                from.equals(to) ? words.text("range.exact", from, max) : words.text("range.span", from, to, max);
        return card.letters().size() < 2 ? points : points + ", " + letters(card, words);
    }

    /** "từ E đến C"; the card's letters stand best first. */
    private static String letters(Assessment card, Words words) {
        Letter best = card.letters().getFirst();
        Letter worst = card.letters().getLast();
        return words.text("range.letters", worst, best);
    }

    public static String period(Period period, Words words) {
        String from = words.date(period.from());
        // The end is exclusive: the last day is the one before.
        String to = words.date(period.to().minusMillis(1));
        String days = from.equals(to) ? from : words.text("period.days", from, to);
        return period.provisional() ? words.text("period.provisional", days) : days;
    }

    /** Known points of a group; a dash while nothing of it is known, since a zero would be read as an answer. */
    public static String known(GroupResult group, Words words) {
        boolean nothing = group.known().quarters() == 0 && group.unknown().equals(group.applicable());
        return nothing ? "–" : words.points(group.known());
    }

    /** "Ai khắc phục được bao nhiêu điểm: …"; empty when nothing is lost. */
    public static Optional<String> byEffort(Map<Effort, Points> lost, Words words) {
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("mend.by") + " "
                        + lost.entrySet().stream()
                                .map(one -> words.text(
                                        "mend.share", words.name("effort", one.getKey()), words.points(one.getValue())))
                                .collect(Collectors.joining("; ")));
    }

    /** Why points are lost; a sum says what is wrong with those of its parts that lost some. */
    public static List<Said> whyLost(CriterionResult result, Words words) {
        List<Said> ofParts = result.parts().stream()
                .filter(part -> part.state() == CriterionState.NONE || part.state() == CriterionState.PARTIAL)
                .map(part -> part(part, words))
                .toList();
        return ofParts.isEmpty() ? result.reasons().stream().map(words::reason).toList() : ofParts;
    }

    private static Said part(PartResult part, Words words) {
        String name = words.text(part.part().name());
        return part.reasons().isEmpty()
                ? Said.plainly(name)
                : words.reason(part.reasons().getFirst()).of(name);
    }
}
