package org.portalprobe.checks.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portalprobe.checks.regression.Answered.State;

/** Checks that passed and do no more, and checks that cannot tell any more. What a fault explains already is not said twice. */
final class AnswerChanges {

    private final Optional<Snapshot> before;
    private final Snapshot now;
    private final Set<Answered.Asked> explained;
    private final List<Change> changes = new ArrayList<>();

    AnswerChanges(Optional<Snapshot> before, Snapshot now, Set<Answered.Asked> explained) {
        this.before = before;
        this.now = now;
        this.explained = explained;
    }

    Stream<Change> all() {
        if (before.isEmpty()) {
            now.answers().stream()
                    .filter(answer -> answer.state() == State.FAILED && !explained.contains(answer.asked()))
                    .forEach(answer ->
                            changes.add(new Change.NoLongerPassed(answer.check(), answer.place(), answer.state())));
            return changes.stream();
        }
        Map<Answered.Asked, Answered> answers = now.byQuestion();
        before.get().answers().forEach(earlier -> compare(earlier, answers.get(earlier.asked())));
        return changes.stream();
    }

    private void compare(Answered earlier, @Nullable Answered answer) {
        boolean told = earlier.state() == State.PASSED || earlier.state() == State.FAILED;
        if (!told || !looked(earlier.place())) {
            return;
        }
        if (answer == null) {
            if (isOwn(earlier.place())) {
                changes.add(new Change.LostCoverage(earlier.check().value(), earlier.place(), Optional.empty()));
            }
        } else if (answer.state() == State.UNKNOWN) {
            changes.add(new Change.LostCoverage(earlier.check().value(), earlier.place(), answer.fault()));
        } else if (earlier.state() == State.PASSED
                && answer.state() != State.PASSED
                && !explained.contains(answer.asked())) {
            changes.add(new Change.NoLongerPassed(answer.check(), answer.place(), answer.state()));
        }
    }

    /** A page that was not seen is told once, not once for every check. */
    private boolean looked(String place) {
        boolean isPage = before.orElseThrow().pages().contains(place);
        return !isPage || now.pages().contains(place);
    }

    /** Another site's host may leave the way without anything being lost. */
    private boolean isOwn(String place) {
        return place.equals(SiteNames.OWN)
                || place.equals(SiteNames.SITE)
                || before.orElseThrow().pages().contains(place);
    }
}
