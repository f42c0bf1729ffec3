package org.portalprobe.scheduler.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that the machine's clock was set, or stood still with the machine. A timetable reckons when it is due next by the clock of that
 * moment: an hour forward and back again over the beginning of a night, and it would be called for on the day after.
 */
final class ClockWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    /** Slewing, which keeps a clock right, stays far below. */
    private static final Duration SET = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final Stopwatch running = Stopwatch.start();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clock-watch").factory());
    private Instant began;

    ClockWatch(InstantSource clock) {
        this.clock = clock;
        this.began = clock.instant();
    }

    /** Calls {@code changed} after each time the clock was set, as long as this is open. */
    void tell(Runnable changed) {
        var unused = thread.scheduleWithFixedDelay(
                () -> {
                    if (wasSet()) {
                        try {
                            changed.run();
                        } catch (RuntimeException failed) {
                            LOG.warn("the clock was set, and what follows from that failed", failed);
                        }
                    }
                },
                EVERY.toMillis(),
                EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Whether it was since the last time somebody asked. */
    boolean wasSet() {
        Instant beganByNow = clock.instant().minus(running.elapsed());
        Duration by = Duration.between(began, beganByNow);
        if (by.abs().compareTo(SET) < 0) {
            return false;
        }
        LOG.warn("the clock was set by {}: the timetable is reckoned anew", by);
        began = beganByNow;
        return true;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
