package org.portalprobe.reports.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.PulseDay;

/**
 * The pulses of one portal, vantage and day, summed up.
 *
 * @param format names the scale of the buckets; a new scale gets a new number
 * @param answered pulses answered well
 * @param failed through a fault of the portal
 * @param excluded in announced maintenance
 * @param unknown not asked, or our own fault
 * @param counts how often each bucket of response time was hit, fastest first; empty ones at the end may be left out
 */
public record PulseHistogram(
        PortalId portal,
        String vantage,
        LocalDate day,
        int format,
        long answered,
        long failed,
        long excluded,
        long unknown,
        List<Long> counts) {

    public PulseHistogram {
        counts = List.copyOf(counts);
        if (answered < 0
                || failed < 0
                || excluded < 0
                || unknown < 0
                || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("pulses are not negative");
        }
    }

    /** The scale written today: bucket i holds times up to 10^(i/40) ms, so neighbours lie 6 % apart; the last one all above. */
    static final int FORTY_A_DECADE = 1;

    private static final int BUCKETS = 201;

    /**
     * What the checks said of a day, or of a part of one.
     *
     * @param observations of the day, by {@code availability} and {@code response-time}
     */
    static PulseHistogram of(PulseDay day, List<Observation> observations) {
        List<Outcome> pulses = outcomes(observations, "availability");
        long[] counts = new long[BUCKETS];
        for (Outcome outcome : outcomes(observations, "response-time")) {
            if (outcome instanceof Outcome.Measured measured) {
                measured.samples().forEach(millis -> counts[bucket(millis)]++);
            }
        }
        return new PulseHistogram(
                day.portal(),
                day.vantage(),
                LocalDate.ofInstant(day.start(), ZoneId.of("Asia/Ho_Chi_Minh")),
                FORTY_A_DECADE,
                sum(pulses, Outcome.Counted::ok),
                sum(pulses, Outcome.Counted::failed),
                sum(pulses, Outcome.Counted::excluded),
                sum(pulses, Outcome.Counted::unknown),
                Arrays.stream(counts).boxed().toList());
    }

    private static List<Outcome> outcomes(List<Observation> observations, String check) {
        return observations.stream()
                .filter(seen -> seen.check().value().equals(check))
                .map(Observation::outcome)
                .toList();
    }

    private static long sum(List<Outcome> outcomes, ToLongFunction<Outcome.Counted> part) {
        return outcomes.stream()
                .mapToLong(outcome -> outcome instanceof Outcome.Counted counted ? part.applyAsLong(counted) : 0)
                .sum();
    }

    private static int bucket(double millis) {
        return millis <= 1 ? 0 : (int) Math.clamp(Math.ceil(40 * Math.log10(millis)), 0, BUCKETS - 1.0);
    }

    /**
     * Both parts of a day together.
     *
     * @throws IllegalArgumentException when they are of different days or scales
     */
    PulseHistogram plus(PulseHistogram other) {
        if (!portal.equals(other.portal)
                || !vantage.equals(other.vantage)
                || !day.equals(other.day)
                || format != other.format) {
            throw new IllegalArgumentException("not parts of one day: " + this + ", " + other);
        }
        List<Long> both = new ArrayList<>();
        for (int i = 0; i < Math.max(counts.size(), other.counts.size()); i++) {
            both.add((i < counts.size() ? counts.get(i) : 0) + (i < other.counts.size() ? other.counts.get(i) : 0));
        }
        return new PulseHistogram(
                portal,
                vantage,
                day,
                format,
                answered + other.answered,
                failed + other.failed,
                excluded + other.excluded,
                unknown + other.unknown,
                both);
    }
}
