package org.portalprobe.crawler.egress;

import java.util.concurrent.TimeUnit;
import org.portalprobe.crawler.artifact.Stopwatch;

/** One direction of a {@link Link}: says when bytes that set out now have crossed it. Shared by all connections; thread-safe. */
final class Lane {

    private final Stopwatch watch = Stopwatch.start();
    private final double nanosPerByte;
    private final long delay;
    private long freeAt;

    Lane(long bitsPerSecond, long delayNanos) {
        this.nanosPerByte = 8.0 * TimeUnit.SECONDS.toNanos(1) / bitsPerSecond;
        this.delay = delayNanos;
    }

    /** Nanoseconds on this lane's clock. */
    long now() {
        return watch.elapsed().toNanos();
    }

    /** When the last of these bytes is across; bytes of others queue behind them. */
    synchronized long reserve(int bytes) {
        freeAt = Math.max(now(), freeAt) + Math.round(bytes * nanosPerByte);
        return freeAt + delay;
    }
}
