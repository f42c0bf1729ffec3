package org.portalprobe.checks.regression;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.tls.TlsGrade;
import org.portalprobe.config.model.Points;

/** Limits that are not kept, and limits of which nobody can tell. */
final class BudgetChanges {

    private BudgetChanges() {}

    static Stream<Change> of(Budget budget, Snapshot now) {
        Stream<Change> figures = budget.most().entrySet().stream()
                .flatMap(limit -> now.pages().stream().flatMap(page -> figure(limit, page, now)));
        return Stream.of(figures, budget.grade().stream().flatMap(worst -> grades(worst, now)), points(budget, now))
                .flatMap(changes -> changes);
    }

    private static Stream<Change> figure(Map.Entry<Figure.Kind, Long> limit, String page, Snapshot now) {
        String rule = "budget-" + limit.getKey().id();
        Optional<Figure> seen = now.figure(limit.getKey(), page);
        if (seen.isEmpty()) {
            return Stream.of(new Change.LostCoverage(rule, page, Optional.empty()));
        }
        return seen
                .filter(figure -> figure.value() > limit.getValue())
                .map(figure -> (Change)
                        new Change.OverBudget(rule, page, limit.getValue().toString(), Long.toString(figure.value())))
                .stream();
    }

    private static Stream<Change> grades(TlsGrade worst, Snapshot now) {
        String rule = "budget-tls-grade";
        if (now.grades().isEmpty()) {
            return Stream.of(new Change.LostCoverage(rule, SiteNames.OWN, Optional.empty()));
        }
        return now.grades().entrySet().stream()
                .filter(grade -> grade.getValue().compareTo(worst) > 0)
                .map(grade -> grade.getValue() == TlsGrade.UNKNOWN
                        ? new Change.LostCoverage(rule, grade.getKey(), Optional.empty())
                        : new Change.OverBudget(
                                rule,
                                grade.getKey(),
                                worst.letter(),
                                grade.getValue().letter()));
    }

    private static Stream<Change> points(Budget budget, Snapshot now) {
        String rule = "budget-points";
        if (budget.points().isEmpty()) {
            return Stream.empty();
        }
        Points least = budget.points().get();
        return now.points()
                .map(known -> known.compareTo(least) >= 0
                        ? Stream.<Change>empty()
                        : Stream.<Change>of(
                                new Change.OverBudget(rule, SiteNames.SITE, least.toString(), known.toString())))
                .orElseGet(() -> Stream.of(new Change.LostCoverage(rule, SiteNames.SITE, Optional.empty())));
    }
}
