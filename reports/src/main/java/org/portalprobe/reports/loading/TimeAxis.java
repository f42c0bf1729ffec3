package org.portalprobe.reports.loading;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * The time axis of a drawing, from the navigation's start.
 *
 * @param end milliseconds; positive
 */
record TimeAxis(double end) {

    /** Units of the drawing; browsers stretch them to the width that there is. */
    static final int WIDTH = 1_000;

    private static final int MOST_TICKS = 5;

    TimeAxis {
        if (!(end > 0)) {
            throw new IllegalArgumentException("an axis without time: " + end);
        }
    }

    /** Place in units; what lies outside stands at the edge. */
    long at(double millis) {
        return Math.round(share(millis) * WIDTH);
    }

    /** Place as SVG writes shares: {@code 43.2%}. */
    String percent(double millis) {
        return String.format(Locale.ROOT, "%.1f%%", share(millis) * 100);
    }

    private double share(double millis) {
        return Math.clamp(millis / end, 0, 1);
    }

    /** Round moments in milliseconds, zero first, at most six. */
    List<Long> ticks() {
        long step = 1;
        for (int i = 0; end / step > MOST_TICKS; i++) {
            // 1, 2, 5, 10, 20, 50 …
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        long width = step;
        return LongStream.iterate(0, tick -> tick <= end, tick -> tick + width)
                .boxed()
                .toList();
    }
}
