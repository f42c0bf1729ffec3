package org.portalprobe.scheduler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.portalprobe.scheduler.plan.LoadTimes;
import org.portalprobe.scheduler.plan.NightPlan;
import org.portalprobe.scheduler.plan.NightWork;
import org.portalprobe.scheduler.plan.VisitCosts;

/** The output of {@code plan --json}, described by {@code plan.schema.json}; times in seconds, spans of work in hours. */
final class PlanJson {

    private static final int FORMAT = 1;
    private static final int SHOWN_WORKERS = 8;

    private record Document(
            int format,
            NightWork work,
            Times largestPaint,
            double afterLargestPaint,
            Optional<Recorded> recorded,
            Map<String, PlanCosts.Cost> costs,
            Disturbed disturbed,
            double workerHours,
            Map<NightPlan.Part, Double> parts,
            List<Hours> workers,
            Target target,
            List<NightPlan.Effect> halfOf) {}

    private record Times(double p50, double p90) {

        static Times of(LoadTimes times) {
            return new Times(seconds(times.p50()), seconds(times.p90()));
        }

        private static double seconds(Duration time) {
            return time.toMillis() / 1e3;
        }
    }

    private record Recorded(int visits, int loads, Optional<Times> largestPaint) {

        static Recorded of(VisitCosts seen) {
            return new Recorded(seen.visits(), seen.loads(), seen.largest().map(Times::of));
        }
    }

    private record Disturbed(double share, PlanCosts.Source source) {}

    private record Hours(int workers, double hours) {}

    private record Target(double hours, int workers, boolean reached, OptionalInt workersNeeded) {}

    private PlanJson() {}

    static String of(PlanCommand.Planned planned) {
        NightPlan plan = planned.plan();
        PlanCosts.Sourced costs = planned.costs();
        Document document = new Document(
                FORMAT,
                plan.work(),
                Times.of(plan.times()),
                plan.costs().afterLargest(),
                planned.recorded().map(Recorded::of),
                Map.of(
                        "load", costs.load(),
                        "inspect", costs.inspect(),
                        "look", costs.look(),
                        "tls", costs.tls(),
                        "pause", costs.pause()),
                new Disturbed(costs.disturbed(), costs.disturbedFrom()),
                plan.workerHours(),
                plan.parts(),
                IntStream.rangeClosed(1, Math.max(SHOWN_WORKERS, planned.workers()))
                        .mapToObj(workers -> new Hours(workers, plan.hours(workers)))
                        .toList(),
                new Target(planned.night(), planned.workers(), planned.inTime(), plan.workersFor(planned.night())),
                plan.effects());
        try {
            return JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(document);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a plan must always be writable", bug);
        }
    }
}
