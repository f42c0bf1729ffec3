package org.portalprobe.reports.edition;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.List;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.checks.assessment.change.ChangeCause;
import org.portalprobe.checks.assessment.change.CriterionChange;
import org.portalprobe.reports.words.VietnameseOrder;

/**
 * How far a portal's known points moved since the month before.
 *
 * @param quarters known points now less known points then
 */
public record Movement(Entry entry, CardChange change, int quarters) {

    /** Who rose, the furthest first. */
    public static List<Movement> risen(List<Entry> entries) {
        return moved(entries).stream()
                .filter(one -> one.quarters > 0)
                .sorted(comparingInt((Movement one) -> -one.quarters)
                        .thenComparing(Movement::name, new VietnameseOrder()))
                .toList();
    }

    /** Who fell, the furthest first. */
    public static List<Movement> fallen(List<Entry> entries) {
        return moved(entries).stream()
                .filter(one -> one.quarters < 0)
                .sorted(comparingInt(Movement::quarters).thenComparing(Movement::name, new VietnameseOrder()))
                .toList();
    }

    private static List<Movement> moved(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.since().stream()
                        .map(change -> new Movement(
                                entry,
                                change,
                                change.after().known().quarters()
                                        - change.before().known().quarters())))
                .toList();
    }

    private static String name(Movement one) {
        return one.entry.name().vi();
    }

    /** The criteria that moved it most, in its direction. */
    public List<CriterionChange> most(int limit) {
        return change.changes().stream()
                .filter(one -> Integer.signum(one.quarters()) == Integer.signum(quarters))
                .sorted(comparing(one -> -Math.abs(one.quarters())))
                .limit(limit)
                .toList();
    }

    /** The portal itself did it, and nothing else can have. */
    public boolean byThePortal() {
        return most(1).stream()
                .flatMap(one -> one.steps().stream())
                .anyMatch(step -> step.certain() && step.causes().contains(ChangeCause.SITE));
    }
}
