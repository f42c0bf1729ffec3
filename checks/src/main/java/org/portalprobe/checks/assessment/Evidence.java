package org.portalprobe.checks.assessment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.portalprobe.checks.Observation;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.crawler.artifact.SightingId;

/**
 * The observations of one portal in one period by check, in one order whatever order they came in. Doubles count once, and of
 * several answers of a check to the same sighting those of its newest revision.
 *
 * @param profile the model's; timings of another one do not count
 */
record Evidence(Map<CheckId, List<Observation>> byCheck, String profile, Set<CheckId> served) {

    private static final Comparator<Observation> ORDER = Comparator.comparing(
                    (Observation seen) -> seen.provenance().instant())
            .thenComparing(seen -> seen.provenance().sighting())
            .thenComparing(Observation::check)
            .thenComparing(SampleFold::page)
            .thenComparing(Observation::toString);

    static Evidence of(
            Collection<Observation> observations, PortalId portal, Period period, String profile, Set<CheckId> served) {
        Map<CheckId, List<Observation>> byCheck = newest(observations.stream()
                        .filter(seen -> seen.provenance().portal().equals(portal))
                        .filter(seen -> period.contains(seen.provenance().instant()))
                        .distinct()
                        .toList())
                .stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(Observation::check));
        return new Evidence(byCheck, profile, Set.copyOf(served));
    }

    private record Answered(CheckId check, SightingId sighting) {
        static Answered of(Observation seen) {
            return new Answered(seen.check(), seen.provenance().sighting());
        }
    }

    private static List<Observation> newest(List<Observation> observations) {
        Map<Answered, Integer> revisions =
                observations.stream().collect(Collectors.toMap(Answered::of, Observation::revision, Math::max));
        return observations.stream()
                .filter(seen -> Integer.valueOf(seen.revision()).equals(revisions.get(Answered.of(seen))))
                .toList();
    }

    /** Stored observations of a check that this version lacks still count. */
    boolean serves(CheckId check) {
        return served.contains(check) || byCheck.containsKey(check);
    }

    List<Observation> of(CheckId check) {
        return byCheck.getOrDefault(check, List.of());
    }

    /** What {@link #of} gives, with one verdict a subject over the period. */
    List<Observation> settled(CheckId check) {
        return Settled.of(of(check));
    }

    List<Observation> all(Set<CheckId> checks) {
        return checks.stream().sorted().flatMap(check -> of(check).stream()).toList();
    }
}
