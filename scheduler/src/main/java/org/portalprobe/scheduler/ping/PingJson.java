package org.portalprobe.scheduler.ping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Phase;
import org.portalprobe.crawler.artifact.Phases;
import org.portalprobe.crawler.artifact.Spent;
import org.portalprobe.crawler.artifact.TimedExchange;
import org.portalprobe.crawler.artifact.TimedHop;
import org.portalprobe.crawler.response.RequestPolicy;
import org.portalprobe.crawler.response.ResponseSummary;

/** The output of {@code ping --json}, described by {@code ping.schema.json}; times in milliseconds. */
final class PingJson {

    private static final int FORMAT = 1;

    private record Ping(
            int format,
            URI url,
            Instant start,
            Limits limits,
            long asked,
            long answered,
            long late,
            ResponseSummary.Figures response,
            Map<Phase, ResponseSummary.Figures> phases,
            Map<Cause, Integer> errors,
            Spent spent,
            List<Request> requests,
            List<TimedHop> lastHops) {}

    private record Limits(double gapMillis, int atOnce) {}

    private record Request(
            Instant start,
            double late,
            double millis,
            int status,
            int redirects,
            Phases phases,
            Optional<Phase> stoppedIn,
            Optional<Fault> fault) {

        static Request of(TimedExchange seen) {
            return new Request(
                    seen.start(),
                    seen.late(),
                    seen.millis(),
                    seen.status(),
                    Math.max(0, seen.hops().size() - 1),
                    seen.phases(),
                    seen.stoppedIn(),
                    seen.fault());
        }
    }

    private PingJson() {}

    static String of(URI url, Instant start, RequestPolicy policy, List<TimedExchange> seen, ResponseSummary summary) {
        Map<Phase, ResponseSummary.Figures> phases = new TreeMap<>();
        for (Phase phase : Phase.values()) {
            phases.put(phase, summary.phase(phase));
        }
        List<TimedHop> hops = seen.stream()
                .map(TimedExchange::hops)
                .filter(way -> !way.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(List.of());
        return write(new Ping(
                FORMAT,
                url,
                start,
                new Limits(policy.gap().toNanos() / 1e6, policy.atOnce()),
                summary.asked(),
                summary.answered(),
                summary.late(),
                summary.response(),
                phases,
                new TreeMap<>(summary.errors()),
                summary.spent(),
                seen.stream().map(Request::of).toList(),
                hops));
    }

    private static String write(Ping ping) {
        try {
            return JsonMapper.builder()
                    .addModules(new Jdk8Module(), new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(ping);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a ping must always be writable", bug);
        }
    }
}
