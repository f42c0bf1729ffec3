package org.portalprobe.crawler.browser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.LayoutShiftSeen;
import org.portalprobe.crawler.artifact.LoadMark;
import org.portalprobe.crawler.artifact.LoadTiming;

/**
 * Turns what the observers in the page answered into a timing.
 *
 * @param redirected milliseconds that scripts of earlier documents took; a citizen waits for them too, so all times begin there
 */
record LoadReading(SettleRule.Settled settled, double redirected, Optional<FilmReading> film) {

    /** A largest content so long after the load event is what a script put there when it was done waiting. */
    private static final double LATE_MILLIS = 2_000;

    LoadTiming timing(Traffic.Count count) {
        return new LoadTiming(
                moment("timeToFirstByte"),
                moment("firstContentfulPaint"),
                moment("largestContentfulPaint"),
                Optional.ofNullable(settled.load().get("largestContentElement")).map(Object::toString),
                number("cumulativeLayoutShift"),
                number("totalBlockingTime"),
                film.map(FilmReading::speedIndex),
                film.map(FilmReading::visuallyComplete),
                moment("domContentLoaded"),
                moment("load"),
                settled.quiet(),
                marks(),
                count.requests(),
                count.failed(),
                count.bytes());
    }

    private List<LoadMark> marks() {
        List<LoadMark> marks = new ArrayList<>();
        if (!settled.quiet()) {
            marks.add(LoadMark.NEVER_SETTLED);
        }
        double late =
                number("largestContentfulPaint").orElse(0.0) - number("load").orElse(Double.MAX_VALUE);
        if (settled.waitedForPaint() || late > LATE_MILLIS) {
            marks.add(LoadMark.OPENED_LATE);
        }
        if (redirected > 0) {
            marks.add(LoadMark.REDIRECTED_BY_SCRIPT);
        }
        return marks;
    }

    /** When the document now shown began, epoch milliseconds; empty when the page did not tell. */
    static Optional<Double> origin(SettleRule.Settled settled) {
        return number(settled.load(), "timeOrigin");
    }

    /** Addresses of what held the first paint back. */
    Set<String> blocking() {
        return settled.load().get("blocking") instanceof Collection<?> names
                ? names.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    List<LayoutShiftSeen> shifts() {
        if (!(settled.load().get("shifts") instanceof Collection<?> all)) {
            return List.of();
        }
        return all.stream()
                .filter(shift -> shift instanceof Map<?, ?>)
                .map(shift -> shift((Map<?, ?>) shift))
                .sorted(Comparator.comparingDouble(LayoutShiftSeen::at))
                .toList();
    }

    private LayoutShiftSeen shift(Map<?, ?> shift) {
        return new LayoutShiftSeen(
                redirected + real(shift.get("at")), real(shift.get("value")), String.valueOf(shift.get("node")));
    }

    private static double real(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private Optional<Double> moment(String name) {
        return number(name).map(millis -> millis + redirected);
    }

    private Optional<Double> number(String name) {
        return number(settled.load(), name);
    }

    private static Optional<Double> number(Map<String, @Nullable Object> load, String name) {
        return load.get(name) instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }
}
