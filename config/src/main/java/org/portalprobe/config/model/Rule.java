package org.portalprobe.config.model;

import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.LocalizedText;

/** How observations of a period become points. Levels stand best first; the first that holds gives its points, none gives zero. */
public sealed interface Rule {

    /** The checks whose observations the rule reads, in the rule's order; empty for attested and imported criteria. */
    Set<CheckId> checks();

    /**
     * Measured samples, folded runs -> slot -> page -> key pages in scoring's fixed order (section 2).
     *
     * @param across statistic over the key pages
     * @param minSamples fewer samples (slots, or requests where {@code across} is absent) are "partly measured"
     * @param minDistinctHours hours of the day the samples must spread over
     * @param workingHours how many of the slots must lie in office hours, where the rule demands it
     */
    record Statistic(
            CheckId check,
            Optional<FormFactor> formFactor,
            Optional<Aggregate> across,
            int minSamples,
            int minDistinctHours,
            Optional<WorkingHours> workingHours,
            Unit unit,
            List<StatisticLevel> levels)
            implements Rule {
        public Statistic {
            levels = List.copyOf(levels);
        }

        /** A rule that takes slots of any hour. */
        public Statistic(
                CheckId check,
                Optional<FormFactor> formFactor,
                Optional<Aggregate> across,
                int minSamples,
                int minDistinctHours,
                Unit unit,
                List<StatisticLevel> levels) {
            this(check, formFactor, across, minSamples, minDistinctHours, Optional.empty(), unit, levels);
        }

        @Override
        public Set<CheckId> checks() {
            return Set.of(check);
        }
    }

    /** All conditions must hold. */
    record StatisticLevel(List<Condition> conditions, Points points) {
        public StatisticLevel {
            conditions = List.copyOf(conditions);
        }
    }

    /** @param threshold in the rule's unit */
    record Condition(Aggregate statistic, Comparison comparison, double threshold) {}

    /**
     * The share of passed (or failed) among counted cases; excluded and unknown ones are left out of both.
     *
     * @param minSamples fewer decided cases are "partly measured"
     */
    record Share(CheckId check, Counting of, int minSamples, List<ShareLevel> levels) implements Rule {
        public Share {
            levels = List.copyOf(levels);
        }

        @Override
        public Set<CheckId> checks() {
            return Set.of(check);
        }
    }

    /** Which cases a share counts. */
    enum Counting {
        PASSED,
        FAILED
    }

    /** @param threshold as a ratio, 0.95 for 95 % */
    record ShareLevel(Comparison comparison, double threshold, Points points) {}

    /** Verdicts: a step holds when all its checks passed over the period. */
    record Ladder(List<Step> steps) implements Rule {
        public Ladder {
            steps = List.copyOf(steps);
        }

        @Override
        public Set<CheckId> checks() {
            return steps.stream()
                    .flatMap(s -> s.passed().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    record Step(Set<CheckId> passed, Points points) {
        public Step {
            passed = Collections.unmodifiableSet(new LinkedHashSet<>(passed));
        }
    }

    /**
     * The worst failure found over the panel of pages (W1-W4; needs-review never counts).
     *
     * @param minPages fewer inspected pages are "partly measured"
     * @param clean points when nothing failed
     * @param mildest the worst impact that is still mild
     * @param mild points when nothing worse than {@code mildest} failed
     */
    record WorstFinding(CheckId check, int minPages, Points clean, Impact mildest, Points mild) implements Rule {
        @Override
        public Set<CheckId> checks() {
            return Set.of(check);
        }
    }

    /** Parts judged apart and added; an unknown part leaves only its own points unknown. */
    record Sum(List<Part> parts) implements Rule {
        public Sum {
            parts = List.copyOf(parts);
        }

        @Override
        public Set<CheckId> checks() {
            return parts.stream()
                    .flatMap(p -> p.rule().checks().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    record Part(String id, LocalizedText name, Points points, Rule rule) {}

    /** A document with number, date, uploader and validity; the level is chosen when it is accepted. */
    record Attested(List<AttestedLevel> levels) implements Rule {
        public Attested {
            levels = List.copyOf(levels);
        }

        @Override
        public Set<CheckId> checks() {
            return Set.of();
        }
    }

    /** A value taken over from another system (EMC side). */
    record Imported(List<AttestedLevel> levels) implements Rule {
        public Imported {
            levels = List.copyOf(levels);
        }

        @Override
        public Set<CheckId> checks() {
            return Set.of();
        }
    }

    /** @param within how old the document may be at the end of the period; an older one earns the next level that allows it */
    record AttestedLevel(String id, LocalizedText name, Points points, Optional<Period> within) {

        /** A level for documents of any age. */
        public AttestedLevel(String id, LocalizedText name, Points points) {
            this(id, name, points, Optional.empty());
        }
    }

    /** The most that a rule can give. */
    static Points best(Rule rule) {
        Stream<Points> levels =
                switch (rule) {
                    case Statistic r -> r.levels().stream().map(StatisticLevel::points);
                    case Share r -> r.levels().stream().map(ShareLevel::points);
                    case Ladder r -> r.steps().stream().map(Step::points);
                    case WorstFinding r -> Stream.of(r.clean(), r.mild());
                    case Attested r -> r.levels().stream().map(AttestedLevel::points);
                    case Imported r -> r.levels().stream().map(AttestedLevel::points);
                    case Sum r -> Stream.of(r.parts().stream().map(Part::points).reduce(Points.ZERO, Points::plus));
                };
        return levels.max(Points::compareTo).orElse(Points.ZERO);
    }

    /** Every rule without parts, depth first. */
    static Stream<Rule> leaves(Rule rule) {
        return rule instanceof Sum sum ? sum.parts().stream().flatMap(p -> leaves(p.rule())) : Stream.of(rule);
    }
}
