package org.portalprobe.crawler.browser;

import java.time.Duration;

/** A page that has arrived, still open in its browser. Closing it gives its context back. */
record LoadedPage(RunningBrowser browser, OpenPage page, Arrival arrival) implements AutoCloseable {

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
