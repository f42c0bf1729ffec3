package org.portalprobe.checks.assessment;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
 * <p>For one thread: verdicts over the period are settled once.
 *
 * @param profile the model's; timings of another one do not count
 * @param settled what {@link #settled} found already
 */
record Evidence(
        Map<CheckId, List<Observation>> byCheck,
        String profile,
        Set<CheckId> served,
        Map<CheckId, List<Observation>> settled) {

    private static final Comparator<Observation> ORDER = Comparator.comparing(
                    (Observation seen) -> seen.provenance().instant())
            .thenComparing(seen -> seen.provenance().sighting())
            .thenComparing(Observation::check)
            .thenComparing(SampleFold::page)
            .thenComparing(
                    seen -> seen.provenance().formFactor().map(Enum::ordinal).orElse(-1))
            // Some are still alike; writing them out is slow, so it comes last.
            .thenComparing(Observation::toString);

    static Evidence of(
            Collection<Observation> observations, PortalId portal, Period period, String profile, Set<CheckId> served) {
        Map<CheckId, List<Observation>> byCheck = newest(Doubles.without(observations.stream()
                        .filter(seen -> seen.provenance().portal().equals(portal))
                        .filter(seen -> period.contains(seen.provenance().instant()))))
                .stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(Observation::check));
        return of(byCheck, profile, served);
    }

    /** Of observations in one order and without doubles. */
    static Evidence of(Map<CheckId, List<Observation>> byCheck, String profile, Set<CheckId> served) {
        return new Evidence(byCheck, profile, Set.copyOf(served), new HashMap<>());
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
        return settled.computeIfAbsent(check, asked -> Settled.of(of(asked)));
    }

    List<Observation> all(Set<CheckId> checks) {
        return checks.stream().sorted().flatMap(check -> of(check).stream()).toList();
    }
}
