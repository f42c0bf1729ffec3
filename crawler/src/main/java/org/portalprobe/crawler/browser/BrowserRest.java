package org.portalprobe.crawler.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;
import org.portalprobe.crawler.artifact.Stopwatch;

/**
 * Waits until a browser has done with opening an empty page. A new context is still being set up when its page is handed over, and a
 * load that starts at once competes with that: on two cores its first paint came 150 ms later. A citizen's browser is open already.
 */
final class BrowserRest {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration WINDOW = Duration.ofMillis(150);
    /** What an idle browser and its driver may use of a window: a tick of the system's clock. */
    private static final Duration IDLE = Duration.ofMillis(10);

    private final ProcessTree browser;
    private Stopwatch window = Stopwatch.start();
    private Duration used;

    private BrowserRest(ProcessTree browser) {
        this.browser = browser;
        this.used = used();
    }

    /** Returns when the browser rests, or after two seconds. */
    static void await(Page page, ProcessTree browser) {
        BrowserRest rest = new BrowserRest(browser);
        try {
            page.waitForCondition(rest::came, new Page.WaitForConditionOptions().setTimeout((double) LIMIT.toMillis()));
        } catch (TimeoutError neverIdle) {
            // Something else takes its time: what the load's own watch over the host is there to notice.
        }
    }

    private boolean came() {
        if (window.elapsed().compareTo(WINDOW) < 0) {
            return false;
        }
        Duration now = used();
        Duration spent = now.minus(used);
        used = now;
        window = Stopwatch.start();
        return spent.compareTo(IDLE) <= 0;
    }

    private Duration used() {
        return browser.all()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
