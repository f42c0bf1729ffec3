package org.portalprobe.crawler.response;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Phase;
import org.portalprobe.crawler.artifact.Spent;
import org.portalprobe.crawler.artifact.TimedExchange;

/**
 * Sums exchanges up. Response time counts from the intended start to the last byte, of answered ones alone; three digits are kept, up to
 * an hour. Not thread-safe.
 */
public final class ResponseSummary {

    private static final long HIGHEST_MICROS = 3_600_000_000L;

    /** Milliseconds; zeros when nothing was recorded. */
    public record Figures(long count, double mean, double p50, double p90, double p99, double max) {}

    private final Histogram response = histogram();
    private final Map<Phase, Histogram> phases = new EnumMap<>(Phase.class);
    private final Map<Cause, Integer> errors = new TreeMap<>();
    private long asked;
    private long late;
    private long repeated;
    private Spent spent = new Spent(0, 0, 0);

    private static Histogram histogram() {
        return new Histogram(HIGHEST_MICROS, 3);
    }

    public void add(TimedExchange exchange) {
        asked++;
        late += exchange.late() >= 100 ? 1 : 0;
        repeated += exchange.repeated() ? 1 : 0;
        spent = new Spent(
                spent.connections() + exchange.spent().connections(),
                spent.requests() + exchange.spent().requests(),
                spent.bytes() + exchange.spent().bytes());
        if (exchange.fault().isPresent()) {
            errors.merge(exchange.fault().get().cause(), 1, Integer::sum);
            return;
        }
        record(response, exchange.late() + exchange.millis());
        for (Phase phase : Phase.values()) {
            exchange.phases()
                    .of(phase)
                    .ifPresent(millis -> record(phases.computeIfAbsent(phase, unused -> histogram()), millis));
        }
    }

    private static void record(Histogram histogram, double millis) {
        histogram.recordValue(Math.clamp(Math.round(millis * 1000), 0, HIGHEST_MICROS));
    }

    public Figures response() {
        return figures(response);
    }

    /** Of the phase, over the exchanges in which it happened. */
    public Figures phase(Phase phase) {
        return figures(phases.getOrDefault(phase, histogram()));
    }

    private static Figures figures(Histogram seen) {
        return seen.getTotalCount() == 0
                ? new Figures(0, 0, 0, 0, 0, 0)
                : new Figures(
                        seen.getTotalCount(),
                        seen.getMean() / 1000,
                        seen.getValueAtPercentile(50) / 1000.0,
                        seen.getValueAtPercentile(90) / 1000.0,
                        seen.getValueAtPercentile(99) / 1000.0,
                        seen.getMaxValue() / 1000.0);
    }

    /** How many did not count as answered, by cause. */
    public Map<Cause, Integer> errors() {
        return Map.copyOf(errors);
    }

    public long asked() {
        return asked;
    }

    public long answered() {
        return response.getTotalCount();
    }

    /** Started 100 ms or more after their time, because earlier ones were unanswered. */
    public long late() {
        return late;
    }

    /** Failed at first and were asked again. */
    public long repeated() {
        return repeated;
    }

    /** What all of them cost the portal. */
    public Spent spent() {
        return spent;
    }
}
