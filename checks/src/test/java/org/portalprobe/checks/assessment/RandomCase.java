package org.portalprobe.checks.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.model.Aggregate;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Comparison;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Exemption;
import org.portalprobe.config.model.Group;
import org.portalprobe.config.model.Impact;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.model.Unit;
import org.portalprobe.crawler.artifact.Cause;

/** A random model with sane rules (levels best first, more points for better values) and random observations; the seed tells all. */
record RandomCase(AssessmentModel model, Portal portal, Set<CheckId> served, List<Observation> observations) {

    private static final int CHECKS = 6;

    static RandomCase of(long seed) {
        return new Dice(new Random(seed)).roll();
    }

    Assessment assess() {
        return assess(observations);
    }

    Assessment assess(List<Observation> seen) {
        return Assessor.assess(model, portal, Given.NOVEMBER, seen, served);
    }

    /** The checks that statistics read answer with samples, all others with verdicts. */
    static boolean isMeasured(CheckId check) {
        return check.value().startsWith("m-");
    }

    List<Observation> changed(Function<Observation, Observation> change) {
        return observations.stream().map(change).toList();
    }

    private record Dice(Random random) {

        RandomCase roll() {
            AssessmentModel model = Given.model(IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(this::group)
                    .toArray(Group[]::new));
            Set<CheckId> named = model.criteria()
                    .flatMap(c -> c.rule().checks().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<CheckId> served = named.stream().filter(check -> !chance(0.1)).collect(Collectors.toSet());
            List<Observation> seen = new ArrayList<>();
            served.stream().sorted().forEach(check -> seen.addAll(observations(check)));
            return new RandomCase(model, portal(), served, seen);
        }

        private Portal portal() {
            PortalStatus status = chance(0.1) ? pick(PortalStatus.values()) : PortalStatus.ACTIVE;
            return Given.portal(chance(0.05) ? PortalKind.INFORMATION_PORTAL : PortalKind.SERVICE_PORTAL, status);
        }

        private Group group(int number) {
            String id = number == 0 ? "F" : "G" + number;
            return Given.group(
                    id,
                    IntStream.range(0, 1 + random.nextInt(3))
                            .mapToObj(index -> criterion(id + index))
                            .toArray(Criterion[]::new));
        }

        private Criterion criterion(String id) {
            Points points = new Points(1 + random.nextInt(40));
            boolean attested = chance(0.1);
            Criterion criterion = Given.criterion(
                    id,
                    points.toString(),
                    attested ? Channel.ATTESTED : Channel.MEASURED,
                    attested ? new Rule.Attested(List.of()) : rule(points, true));
            return chance(0.2) ? criterion.exempt(Set.of(pick(Exemption.values()))) : criterion;
        }

        private Rule rule(Points max, boolean sums) {
            return switch (random.nextInt(sums ? 5 : 4)) {
                case 0 -> statistic(max);
                case 1 -> share(max);
                case 2 -> ladder(max);
                case 3 -> worst(max);
                default -> sum(max);
            };
        }

        private Rule statistic(Points max) {
            Aggregate statistic = pick(Aggregate.values());
            List<Double> limits = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(index -> (double) (1 + random.nextInt(50)))
                    .sorted()
                    .toList();
            List<Points> points = descending(max, limits.size());
            List<Rule.StatisticLevel> levels = IntStream.range(0, limits.size())
                    .mapToObj(index -> Given.level(
                            statistic,
                            chance(0.5) ? Comparison.BELOW : Comparison.AT_MOST,
                            limits.get(index),
                            points.get(index).toString()))
                    .toList();
            return new Rule.Statistic(
                    measuredCheck(),
                    chance(0.5) ? Optional.of(pick(FormFactor.values())) : Optional.empty(),
                    chance(0.7) ? Optional.of(pick(Aggregate.values())) : Optional.empty(),
                    1 + random.nextInt(4),
                    1 + random.nextInt(3),
                    Unit.MILLISECONDS,
                    levels);
        }

        private Rule share(Points max) {
            Rule.Counting of = pick(Rule.Counting.values());
            List<Double> limits = new ArrayList<>(IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(index -> random.nextInt(21) / 20.0)
                    .sorted()
                    .toList());
            if (of == Rule.Counting.PASSED) {
                Collections.reverse(limits);
            }
            List<Points> points = descending(max, limits.size());
            Comparison comparison = of == Rule.Counting.PASSED ? Comparison.AT_LEAST : Comparison.AT_MOST;
            return new Rule.Share(
                    verdictCheck(),
                    of,
                    random.nextInt(8),
                    IntStream.range(0, limits.size())
                            .mapToObj(index -> new Rule.ShareLevel(comparison, limits.get(index), points.get(index)))
                            .toList());
        }

        private Rule ladder(Points max) {
            List<Points> points = descending(max, 1 + random.nextInt(3));
            return new Rule.Ladder(points.stream()
                    .map(step -> new Rule.Step(
                            IntStream.range(0, 1 + random.nextInt(2))
                                    .mapToObj(index -> verdictCheck())
                                    .collect(Collectors.toSet()),
                            step))
                    .toList());
        }

        private Rule worst(Points max) {
            Points mild = new Points(random.nextInt(max.quarters() + 1));
            return new Rule.WorstFinding(verdictCheck(), random.nextInt(6), max, pick(Impact.values()), mild);
        }

        private Rule sum(Points max) {
            int first = random.nextInt(max.quarters() + 1);
            List<Points> parts = List.of(new Points(first), max.minus(new Points(first)));
            return new Rule.Sum(IntStream.range(0, 2)
                    .mapToObj(index ->
                            Given.part("part" + index, parts.get(index).toString(), rule(parts.get(index), false)))
                    .toList());
        }

        private List<Points> descending(Points max, int count) {
            return IntStream.range(0, count)
                    .mapToObj(index -> index == 0 ? max : new Points(random.nextInt(max.quarters() + 1)))
                    .sorted(Comparator.<Points>reverseOrder())
                    .toList();
        }

        private CheckId measuredCheck() {
            return Given.check("m-" + random.nextInt(CHECKS));
        }

        private CheckId verdictCheck() {
            return Given.check("v-" + random.nextInt(CHECKS));
        }

        private List<Observation> observations(CheckId check) {
            return IntStream.range(0, random.nextInt(12))
                    .mapToObj(index -> isMeasured(check) ? timing(check) : verdict(check))
                    .toList();
        }

        private Observation timing(CheckId check) {
            Sight sight = sight(check).keyPage(pick(KeyPageRole.values())).on(pick(FormFactor.values()));
            return switch (random.nextInt(12)) {
                case 0 -> sight.cannotTell(pick(Cause.values()));
                case 1 -> sight.failed();
                case 2 -> sight.profile("slow-4g").measured(1);
                case 3 -> sight.inapplicable();
                default ->
                    sight.measured(random.doubles(1 + random.nextInt(3), 0, 60).toArray());
            };
        }

        private Observation verdict(CheckId check) {
            Sight sight = sight(check).page(random.nextInt(6));
            return switch (random.nextInt(10)) {
                case 0 -> sight.cannotTell(pick(Cause.values()));
                case 1 -> sight.failed(pick(Impact.values()));
                case 2 -> sight.failed(Impact.MINOR);
                case 3 -> sight.counted(random.nextInt(20), random.nextInt(3), 1, 1);
                case 4 -> sight.inapplicable();
                case 5 -> sight.passedWithReview(pick(Impact.values()));
                default -> sight.passed();
            };
        }

        private Sight sight(CheckId check) {
            // Few enough moments that many observations share one, as those of one visit do.
            Instant within = Given.NOVEMBER.from().plusSeconds(random.nextInt(40) * 61_200L);
            return Sight.by(check.value()).at(chance(0.03) ? Given.NOVEMBER.to().plusSeconds(60) : within);
        }

        private boolean chance(double probability) {
            return random.nextDouble() < probability;
        }

        private <T> T pick(T[] values) {
            return values[random.nextInt(values.length)];
        }
    }

    /** The same look that could not tell. */
    static Observation inDoubt(Observation seen) {
        Outcome doubt =
                new Outcome.CannotTell(org.portalprobe.crawler.artifact.Fault.of(Cause.HOST_OVERLOADED, "load 9"));
        return new Observation(seen.check(), seen.revision(), seen.subject(), seen.provenance(), doubt, List.of());
    }
}
