package org.portalprobe.crawler.browser;

import java.time.Duration;
import org.portalprobe.crawler.artifact.HostState;

/**
 * A page that has arrived, still open in its browser. Closing it gives its context back.
 *
 * @param host what else ran while it arrived
 */
record LoadedPage(RunningBrowser browser, OpenPage page, Device device, Arrival arrival, HostState host)
        implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Override
    public void close() {
        if (browser.isAlive()) {
            browser.call(LIMIT, () -> {
                page.close();
                return true;
            });
        }
    }
}
