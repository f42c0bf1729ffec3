package org.portalprobe.crawler.artifact;

import java.time.Duration;

/** Measures durations by the monotonic clock; the one place that reads it. */
public final class Stopwatch {

    private final long startNanos = System.nanoTime();

    private Stopwatch() {}

    public static Stopwatch start() {
        return new Stopwatch();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    public double millis() {
        return (System.nanoTime() - startNanos) / 1e6;
    }

    /** What is left of the limit; zero when it has passed. */
    public Duration left(Duration limit) {
        Duration left = limit.minus(elapsed());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
