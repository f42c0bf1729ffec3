package org.portalprobe.checks.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;

/**
 * Verdicts over a period in the fixed order of scoring section 2: one verdict a slot, one a subject over its slots, each by the
 * majority. In a tie the failure stands, for it was confirmed. So a fault of one night does not decide a month, nor does a mend on
 * its last day.
 */
final class Settled {

    private Settled() {}

    /** One verdict for each subject, its latest observation that says so; what is no verdict stays as it is. */
    static List<Observation> of(Collection<Observation> oneCheck) {
        List<Observation> settled = new ArrayList<>();
        oneCheck.stream()
                .filter(Settled::isVerdict)
                .collect(Collectors.groupingBy(SampleFold::page, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(subject -> settled.add(majority(slots(subject))));
        oneCheck.stream().filter(seen -> !isVerdict(seen)).forEach(settled::add);
        return settled;
    }

    private static List<Observation> slots(List<Observation> subject) {
        Map<Instant, List<Observation>> slots = subject.stream()
                .collect(Collectors.groupingBy(
                        seen -> Hours.slot(seen.provenance().instant()), TreeMap::new, Collectors.toList()));
        return slots.values().stream().map(Settled::majority).toList();
    }

    /** In the order of time, as evidence is. */
    private static Observation majority(List<Observation> verdicts) {
        List<Observation> failed = verdicts.stream().filter(Settled::hasFailed).toList();
        List<Observation> winning = 2 * failed.size() >= verdicts.size()
                ? failed
                : verdicts.stream().filter(seen -> !hasFailed(seen)).toList();
        return winning.getLast();
    }

    private static boolean isVerdict(Observation seen) {
        return seen.outcome() instanceof Outcome.Passed || hasFailed(seen);
    }

    private static boolean hasFailed(Observation seen) {
        return seen.outcome() instanceof Outcome.Failed;
    }
}
