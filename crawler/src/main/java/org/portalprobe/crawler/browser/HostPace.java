package org.portalprobe.crawler.browser;

import java.util.concurrent.atomic.AtomicReference;
import org.portalprobe.crawler.artifact.Stopwatch;

/** A fixed piece of work, to see whether this host is as fast as it was. Thread-safe. */
final class HostPace {

    private static final int TRIES = 5;
    private static final int ROUNDS = 400_000;
    private static final int WARM_UP = 50;
    private static final AtomicReference<Double> BEST = new AtomicReference<>(Double.MAX_VALUE);

    static {
        for (int i = 0; i < WARM_UP; i++) {
            millis();
        }
    }

    private HostPace() {}

    /** Time of the work by the best time it ever took in this process; the best of a few tries, so that one interruption does not count. */
    static double slowness() {
        double now = Double.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            now = Math.min(now, millis());
        }
        return now / BEST.accumulateAndGet(now, Math::min);
    }

    private static double millis() {
        Stopwatch watch = Stopwatch.start();
        long value = 88_172_645_463_325_252L;
        for (int i = 0; i < ROUNDS; i++) {
            value ^= value << 13;
            value ^= value >>> 7;
            value ^= value << 17;
        }
        double took = watch.millis();
        if (value == 0) {
            throw new IllegalStateException("a value that is looked at cannot be left out by the compiler");
        }
        return took;
    }
}
