package org.portalprobe.scheduler.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * One night over all portals, as workers go about it: first looks side by side; then, group by group, key pages timed one after the
 * other with nothing beside them (one permit a host), and the other pages inspected side by side. Portals are dealt out to workers
 * evenly; a worker is a host of its own.
 */
public record NightPlan(NightWork work, NightCosts costs, LoadTimes times) {

    /** More would be asked for nothing: a portal is never divided. */
    private static final int MOST_WORKERS = 1_000;

    private static final double HOUR = 3_600;

    /** Parts of a worker's time. */
    public enum Part {
        LOOKS,
        TIMED_LOADS,
        KEY_INSPECTIONS,
        PAUSES,
        OTHER_PAGES
    }

    /** What a plan can be made cheaper by. */
    public enum Input {
        LOAD_TIMES,
        RUNS,
        SAMPLE,
        LOAD_COST,
        INSPECT_COST,
        LOOK_COST,
        PAUSE
    }

    /** @param saved share of the worker-hours that half of the input saves */
    public record Effect(Input input, double saved) {}

    /** Hours of one worker that does everything, by what it does. */
    public Map<Part, Double> parts() {
        Map<Part, Double> seconds = new EnumMap<>(Part.class);
        add(seconds, IntStream.range(0, work.portals()).boxed().toList());
        seconds.replaceAll((part, spent) -> spent / HOUR);
        return seconds;
    }

    public double workerHours() {
        return hours(1);
    }

    /** Hours until the last of so many workers has finished. */
    public double hours(int workers) {
        double longest = 0;
        for (int worker = 0; worker < Math.min(workers, work.portals()); worker++) {
            Map<Part, Double> seconds = new EnumMap<>(Part.class);
            add(seconds, dealt(worker, workers));
            longest = Math.max(
                    longest,
                    seconds.values().stream().mapToDouble(Double::doubleValue).sum());
        }
        return longest / HOUR;
    }

    private List<Integer> dealt(int worker, int workers) {
        return IntStream.iterate(worker, portal -> portal < work.portals(), portal -> portal + workers)
                .boxed()
                .toList();
    }

    /** The fewest workers that finish in time; empty when even one portal takes longer. */
    public OptionalInt workersFor(double hours) {
        return IntStream.rangeClosed(1, Math.min(MOST_WORKERS, work.portals()))
                .filter(workers -> hours(workers) <= hours)
                .findFirst();
    }

    /** What half of each input would save, the most first. */
    public List<Effect> effects() {
        double now = workerHours();
        List<Effect> effects = new ArrayList<>();
        for (Input input : Input.values()) {
            effects.add(new Effect(input, 1 - half(input).workerHours() / now));
        }
        effects.sort(Comparator.comparingDouble(Effect::saved).reversed());
        return effects;
    }

    public NightPlan withRuns(double runs) {
        return new NightPlan(work.withRuns(runs), costs, times);
    }

    private NightPlan half(Input input) {
        return switch (input) {
            case LOAD_TIMES -> new NightPlan(work, costs, times.halved());
            case RUNS -> withRuns(work.runs() / 2);
            case SAMPLE -> new NightPlan(work.withSample(work.sample() / 2), costs, times);
            case LOAD_COST -> with(costs.withLoad(costs.load().dividedBy(2)));
            case INSPECT_COST -> with(costs.withInspect(costs.inspect().dividedBy(2)));
            case LOOK_COST -> with(costs.withLook(costs.look().dividedBy(2)));
            case PAUSE -> with(costs.withPause(costs.pause().dividedBy(2)));
        };
    }

    private NightPlan with(NightCosts given) {
        return new NightPlan(work, given, times);
    }

    /** Seconds of one worker with these portals. */
    private void add(Map<Part, Double> seconds, List<Integer> portals) {
        double look = LoadTimes.seconds(costs.look()) + LoadTimes.seconds(costs.tls());
        // The last few do not fill the places: whole rounds, as nobody knows which look is long.
        double rounds = Math.ceil((double) portals.size() / costs.looksAtOnce());
        seconds.merge(Part.LOOKS, rounds * look, Double::sum);
        // The first portal goes alone, so that a person sees a card early.
        for (int from = 0; from < portals.size(); from = from == 0 ? 1 : from + costs.browsers()) {
            int to = from == 0 ? 1 : Math.min(from + costs.browsers(), portals.size());
            group(seconds, portals.subList(from, to));
        }
    }

    private void group(Map<Part, Double> seconds, List<Integer> group) {
        double slowest = 0;
        for (int portal : group) {
            double load = costs.loadSeconds(times.of(portal));
            double timed = work.timedLoads() * costs.loadsForOne();
            seconds.merge(Part.TIMED_LOADS, timed * load, Double::sum);
            seconds.merge(Part.PAUSES, timed * LoadTimes.seconds(costs.pause()), Double::sum);
            seconds.merge(Part.KEY_INSPECTIONS, work.keyPages() * LoadTimes.seconds(costs.inspect()), Double::sum);
            double page = load + LoadTimes.seconds(costs.inspect()) + LoadTimes.seconds(costs.pause());
            slowest = Math.max(slowest, work.otherPages() * page);
        }
        seconds.merge(Part.OTHER_PAGES, slowest, Double::sum);
    }
}
