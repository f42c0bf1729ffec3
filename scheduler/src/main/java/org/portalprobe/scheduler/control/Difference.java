package org.portalprobe.scheduler.control;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** In what a reading of the control pages differs from the trusted one. */
public sealed interface Difference {

    /** Smaller changes of a median are the host's everyday noise. */
    double SHARE = 0.20;

    /** Three frames. */
    double MILLIS = 50;

    /** A figure that moved by more than a fifth and by more than three frames. */
    record Moved(String metric, double trusted, double now) implements Difference {}

    /** A rule that was found broken and no longer is, on a page that breaks it. */
    record Lost(String rule) implements Difference {}

    /** A rule that is newly found broken. */
    record Found(String rule) implements Difference {}

    static List<Difference> between(ControlReading trusted, ControlReading now) {
        List<Difference> all = new ArrayList<>();
        trusted.medians().forEach((metric, before) -> {
            double after = now.medians().getOrDefault(metric, Double.NaN);
            if (!(Math.abs(after - before) <= Math.max(SHARE * before, MILLIS))) {
                all.add(new Moved(metric, before, after));
            }
        });
        without(trusted.rules(), now.rules()).forEach(rule -> all.add(new Lost(rule)));
        without(now.rules(), trusted.rules()).forEach(rule -> all.add(new Found(rule)));
        return List.copyOf(all);
    }

    private static SortedSet<String> without(SortedSet<String> rules, SortedSet<String> others) {
        SortedSet<String> left = new TreeSet<>(rules);
        left.removeAll(others);
        return left;
    }
}
