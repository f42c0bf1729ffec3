package org.portalprobe.checks.regression;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All changes of a release after waivers.
 *
 * @param expired waivers that cover a change and no longer hold
 * @param unused waivers that cover nothing any more
 */
public record Judgement(List<Ruling> rulings, List<Waiver> expired, List<Waiver> unused) {

    /** What the job ends with; worse counts more than unknown, since it is certain. */
    public enum Verdict {
        CLEAN,
        WORSE,
        LOST_COVERAGE
    }

    public Judgement {
        rulings = List.copyOf(rulings);
        expired = List.copyOf(expired);
        unused = List.copyOf(unused);
    }

    /** @param day on which waivers must hold */
    public static Judgement of(List<Change> changes, List<Waiver> waivers, LocalDate day) {
        List<Ruling> rulings =
                changes.stream().map(change -> ruling(change, waivers, day)).toList();
        List<Waiver> used = waivers.stream()
                .filter(waiver -> changes.stream().anyMatch(change -> covers(waiver, change)))
                .toList();
        return new Judgement(
                rulings,
                used.stream().filter(waiver -> !waiver.holdsOn(day)).toList(),
                waivers.stream().filter(waiver -> !used.contains(waiver)).toList());
    }

    private static Ruling ruling(Change change, List<Waiver> waivers, LocalDate day) {
        Optional<Waiver> holding = waivers.stream()
                .filter(waiver -> waiver.holdsOn(day) && covers(waiver, change))
                .findFirst();
        Optional<Waiver> any =
                waivers.stream().filter(waiver -> covers(waiver, change)).findFirst();
        return new Ruling(change, holding.or(() -> any), holding.isPresent());
    }

    private static boolean covers(Waiver waiver, Change change) {
        return change.effect() == Change.Effect.WORSE && waiver.covers(change);
    }

    public Verdict verdict() {
        if (rulings.stream().anyMatch(Ruling::fails)) {
            return Verdict.WORSE;
        }
        return rulings.stream().anyMatch(Ruling::losesCoverage) ? Verdict.LOST_COVERAGE : Verdict.CLEAN;
    }
}
