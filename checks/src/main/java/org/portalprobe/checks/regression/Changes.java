package org.portalprobe.checks.regression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What differs between a release and what it is held against; in the order in which people want to read it. */
public final class Changes {

    private Changes() {}

    /**
     * @param baseline empty when there is none: then every fault counts as new
     * @param now what the release is
     */
    public static List<Change> between(Optional<Baseline> baseline, Snapshot now) {
        Optional<Snapshot> before = baseline.map(Baseline::snapshot);
        Budget budget = baseline.map(Baseline::budget).orElse(Budget.NONE);
        PageChanges pages = new PageChanges(before, now);
        DefectChanges defects = new DefectChanges(before, now);
        List<Change> found = defects.all();
        Stream<Change> answers = new AnswerChanges(before, now, defects.explained()).all();
        return Stream.of(
                        pages.all(),
                        found.stream(),
                        answers,
                        pages.figures(),
                        pages.grades(),
                        BudgetChanges.of(budget, now))
                .flatMap(changes -> changes)
                .toList();
    }
}
