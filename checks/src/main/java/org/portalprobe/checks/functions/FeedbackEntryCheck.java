package org.portalprobe.checks.functions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Outcome;

/** F10: two entries, petitions and questions; one that moved to the national portal is asked of nobody. */
final class FeedbackEntryCheck extends FunctionCheck {

    private final FunctionCheck petitions;
    private final FunctionCheck questions;

    FeedbackEntryCheck(LastReading reading) {
        super("feedback-entry", Feature.PETITION, reading);
        this.petitions = new OfferedCheck("feedback-entry", Feature.PETITION, reading);
        this.questions = new OfferedCheck("feedback-entry", Feature.QUESTIONS, reading);
    }

    @Override
    Answer ask(VisitReading read) {
        List<Answer> both = List.of(petitions.ask(read), questions.ask(read));
        List<Outcome> outcomes = both.stream().map(Answer::outcome).toList();
        if (outcomes.stream().allMatch(outcome -> outcome instanceof Outcome.Inapplicable)) {
            return both.getFirst();
        }
        Map<Class<?>, Long> tally =
                outcomes.stream().collect(Collectors.groupingBy(Object::getClass, Collectors.counting()));
        List<Finding> findings =
                both.stream().flatMap(answer -> answer.findings().stream()).toList();
        return new Answer(
                new Outcome.Counted(
                        count(tally, Outcome.Passed.class),
                        count(tally, Outcome.Failed.class),
                        count(tally, Outcome.Inapplicable.class),
                        count(tally, Outcome.CannotTell.class)),
                Stream.of(findings).flatMap(List::stream).toList());
    }

    private static long count(Map<Class<?>, Long> tally, Class<?> outcome) {
        return tally.getOrDefault(outcome, 0L);
    }
}
