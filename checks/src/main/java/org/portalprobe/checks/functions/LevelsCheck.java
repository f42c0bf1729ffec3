package org.portalprobe.checks.functions;

import java.util.Comparator;
import java.util.Optional;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.functions.Found.State;

/** F01: does every procedure that the longest list shows say its level? Lists of a few popular ones are not asked. */
final class LevelsCheck extends FunctionCheck {

    LevelsCheck(LastReading reading) {
        super("procedure-levels", Feature.LEVELS, Optional.of(Feature.CATALOGUE), reading);
    }

    @Override
    Answer ask(VisitReading read) {
        Optional<SeenPage> longest = read.pages().stream()
                .filter(seen -> seen.of(Feature.CATALOGUE).is(State.SHOWN))
                .max(Comparator.comparingInt(LevelsCheck::rows));
        return longest.filter(seen -> !seen.of(Feature.LEVELS).is(State.UNCLEAR))
                .map(seen -> seen.of(Feature.LEVELS).is(State.SHOWN)
                        ? Verdicts.shown(seen, seen.of(Feature.LEVELS))
                        : Verdicts.broken(rule(), Feature.LEVELS, seen, seen.of(Feature.LEVELS)))
                .orElseGet(() -> super.ask(read));
    }

    private static int rows(SeenPage seen) {
        return CatalogueDetector.best(seen.view())
                .map(list -> list.rows().size())
                .orElse(0);
    }
}
