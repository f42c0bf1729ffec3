package org.portalprobe.reports.html;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.model.Unit;
import org.portalprobe.reports.words.Words;

/**
 * One hour of the day in the heat strip: how the system answered in it, over all days of the card.
 *
 * @param hour of Vietnam, two digits
 * @param answered of asked, e.g. {@code 11/12}; a dash when nothing was asked
 * @param median response time; a dash without one
 * @param heat style of the cell: {@code none}, {@code failed}, or {@code t0} (quick) to {@code t3} (slow); never the only sign
 */
public record HourView(String hour, String answered, String median, String heat) {

    private static final String NOTHING = "–";

    /** Upper ends of the shades in milliseconds; they shade, they judge nothing. */
    private static final List<Integer> SHADES = List.of(500, 1_000, 2_500);

    /** All 24 hours, or none when the system was never asked. */
    static List<HourView> all(Assessment card, Words words) {
        List<Observation> seen = card.criteria()
                .flatMap(result -> result.observations().stream())
                .filter(HourView::isOfResponses)
                .filter(one -> !(one.outcome() instanceof Outcome.CannotTell))
                .distinct()
                .toList();
        return seen.isEmpty()
                ? List.of()
                : IntStream.range(0, 24).mapToObj(hour -> of(hour, seen, words)).toList();
    }

    private static boolean isOfResponses(Observation seen) {
        String check = seen.check().value();
        return check.equals("error-rate") || check.equals("response-time");
    }

    private static HourView of(int hour, List<Observation> seen, Words words) {
        List<Outcome> outcomes = seen.stream()
                .filter(one -> hourOf(one.provenance().instant()) == hour)
                .map(Observation::outcome)
                .toList();
        long answered = outcomes.stream().mapToLong(HourView::answered).sum();
        long failed = outcomes.stream().mapToLong(HourView::failed).sum();
        List<Double> times = outcomes.stream()
                .flatMap(outcome -> outcome instanceof Outcome.Measured measured
                        ? measured.samples().stream()
                        : Stream.<Double>empty())
                .sorted()
                .toList();
        return new HourView(
                "%02d".formatted(hour),
                answered + failed == 0 ? NOTHING : answered + "/" + (answered + failed),
                times.isEmpty() ? NOTHING : words.value(median(times), Unit.MILLISECONDS),
                failed > 0 ? "failed" : times.isEmpty() ? "none" : shade(median(times)));
    }

    private static int hourOf(Instant instant) {
        return instant.atZone(VietnamTime.ZONE).getHour();
    }

    private static long answered(Outcome outcome) {
        return outcome instanceof Outcome.Counted counted ? counted.ok() : 0;
    }

    private static long failed(Outcome outcome) {
        return outcome instanceof Outcome.Counted counted ? counted.failed() : 0;
    }

    private static double median(List<Double> sorted) {
        int upper = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(upper) : (sorted.get(upper - 1) + sorted.get(upper)) / 2;
    }

    private static String shade(double median) {
        return "t" + SHADES.stream().filter(end -> median > end).count();
    }
}
