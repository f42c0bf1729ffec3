package org.portalprobe.scheduler.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.portalprobe.config.FormFactor;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.artifact.Visit;

/**
 * What recorded visits cost: from the start of one timed load to that of the next, less the pause and the page's own time. Of loads
 * that nothing disturbed; medians, so that a visit that waited for others says nothing wrong.
 *
 * @param load empty without two loads in a row
 * @param inspect of pages that were timed and then inspected; empty without such
 * @param tls surveys of a portal's hosts together
 * @param largest the largest contentful paints seen, all portals and devices; empty without one
 */
public record VisitCosts(
        int visits,
        int loads,
        Optional<Duration> load,
        Optional<Duration> inspect,
        Optional<Duration> tls,
        Optional<LoadTimes> largest,
        double disturbed) {

    /** A timed load, the time until the next began, and whether the page was inspected between. */
    private record Step(double beyond, boolean inspected) {}

    /** @param pause that was kept between two pages of the visit */
    public static VisitCosts of(List<Visit> visits, Function<Visit, Duration> pause) {
        List<Step> steps = visits.stream()
                .flatMap(visit -> steps(visit, LoadTimes.seconds(pause.apply(visit))).stream())
                .toList();
        Optional<Double> load = median(steps, step -> !step.inspected());
        Optional<Double> both = median(steps, Step::inspected);
        List<TimedLoad> loads =
                visits.stream().flatMap(visit -> scored(visit).stream()).toList();
        long disturbed = loads.stream().filter(one -> !one.counts()).count();
        return new VisitCosts(
                visits.size(),
                loads.size(),
                load.map(VisitCosts::duration),
                load.flatMap(plain -> both.map(all -> duration(Math.max(0, all - plain)))),
                middle(visits.stream().flatMap(VisitCosts::surveys).toList(), 0.5)
                        .map(VisitCosts::duration),
                largest(loads),
                loads.isEmpty() ? 0 : (double) disturbed / loads.size());
    }

    /** Loads through an imitated link have another browser and another order. */
    private static List<TimedLoad> scored(Visit visit) {
        return visit.timedLoads().stream()
                .filter(load -> load.profile().equals(visit.profile()))
                .toList();
    }

    private static List<Step> steps(Visit visit, double pause) {
        List<Step> steps = new ArrayList<>();
        List<TimedLoad> loads = scored(visit);
        for (int i = 0; i + 1 < loads.size(); i++) {
            TimedLoad load = loads.get(i);
            double until = LoadTimes.seconds(
                    Duration.between(load.start(), loads.get(i + 1).start()));
            load.timing()
                    .toOptional()
                    .filter(timing -> load.counts())
                    .map(VisitCosts::ownSeconds)
                    .ifPresent(own -> steps.add(new Step(until - pause - own, inspected(load, loads))));
        }
        return steps;
    }

    /** The last load of a page on a desktop is the one that is inspected. */
    private static boolean inspected(TimedLoad load, List<TimedLoad> all) {
        return load.formFactor() == FormFactor.DESKTOP
                && all.stream()
                        .filter(other -> other.role() == load.role() && other.formFactor() == load.formFactor())
                        .allMatch(other -> other.run() <= load.run());
    }

    private static double ownSeconds(LoadTiming timing) {
        return Stream.of(timing.load(), timing.largestContentfulPaint(), timing.visuallyComplete())
                        .flatMap(Optional::stream)
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0)
                / 1_000;
    }

    private static Stream<Double> surveys(Visit visit) {
        double sum = visit.look().toOptional().stream()
                .flatMap(look -> look.tls().values().stream())
                .flatMap(survey -> survey.toOptional().stream())
                .mapToDouble(survey -> LoadTimes.seconds(survey.took()))
                .sum();
        return sum > 0 ? Stream.of(sum) : Stream.empty();
    }

    private static Optional<LoadTimes> largest(List<TimedLoad> loads) {
        List<Double> seen = loads.stream()
                .flatMap(load -> load
                        .timing()
                        .toOptional()
                        .flatMap(LoadTiming::largestContentfulPaint)
                        .filter(millis -> millis > 0)
                        .map(millis -> millis / 1_000)
                        .stream())
                .toList();
        return middle(seen, 0.5)
                .flatMap(p50 -> middle(seen, 0.9).map(p90 -> new LoadTimes(duration(p50), duration(p90))));
    }

    private static Optional<Double> median(List<Step> steps, Predicate<Step> wanted) {
        return middle(steps.stream().filter(wanted).map(Step::beyond).toList(), 0.5)
                .map(seconds -> Math.max(0, seconds));
    }

    /** Nearest rank. */
    private static Optional<Double> middle(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1)));
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.max(1, Math.round(seconds * 1_000)));
    }
}
