package org.portalprobe.crawler.browser;

import java.time.Duration;
import org.portalprobe.crawler.artifact.Stopwatch;

/**
 * How long a browser has served: by pages, since memory grows a little with every context (findings-browser section 5), by the memory
 * that it holds, whatever the reason, and by age.
 */
final class BrowserWear {

    private static final int LOOK_EVERY = 10;

    private final Limits limits;
    private final Stopwatch since = Stopwatch.start();
    private int pages;

    BrowserWear(Limits limits) {
        this.limits = limits;
    }

    /** @param memory of all its processes, bytes */
    record Limits(int pages, long memory, Duration age) {

        static final Limits USUAL = new Limits(100, 1_500L << 20, Duration.ofHours(1));
    }

    void page() {
        pages++;
    }

    /** Reading the memory of a dozen processes costs some milliseconds: not before every page. */
    boolean isOver(ProcessTree processes) {
        return pages >= limits.pages()
                || since.elapsed().compareTo(limits.age()) >= 0
                || (pages % LOOK_EVERY == LOOK_EVERY - 1 && processes.memory() > limits.memory());
    }
}
