package org.portalprobe.crawler.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;

/**
 * Prints pages of our own as PDF (tagged, A4 unless the style says otherwise). What is printed may hold text from portals: scripts are off and
 * nothing is asked of any network. Not thread-safe; a browser that died stays dead and says so of every page.
 */
public final class Press implements AutoCloseable {

    private static final Duration A_PAGE = Duration.ofSeconds(90);

    /** Lets nothing out. */
    private record Shut() implements BrowserGate {

        @Override
        public List<String> chromiumArguments() {
            return List.of("--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking");
        }

        @Override
        public List<String> trackers() {
            return List.of();
        }

        @Override
        public Reservation reserve(int port) {
            return () -> {};
        }

        @Override
        public Optional<Fault> refusal(String host, int port) {
            return Optional.empty();
        }
    }

    private final RunningBrowser browser;

    private Press(RunningBrowser browser) {
        this.browser = browser;
    }

    /** A running press, or why there is none: a program is missing or does not start. */
    public static Seen<Press> open(BrowserSettings settings) throws IOException {
        Optional<Fault> missing = settings.problem();
        if (missing.isPresent()) {
            return Seen.missing(missing.get());
        }
        RunningBrowser browser = RunningBrowser.prepare(settings, new Shut());
        Optional<Fault> failed = browser.start();
        if (failed.isPresent()) {
            browser.close();
            return Seen.missing(failed.get());
        }
        return Seen.got(new Press(browser));
    }

    /** @param html a whole document with its style and pictures in it */
    public Seen<byte[]> pdf(String html) {
        return browser.call(A_PAGE, () -> {
            try (BrowserContext context = browser.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setJavaScriptEnabled(false)
                            .setOffline(true))) {
                Page page = context.newPage();
                page.setContent(html, new Page.SetContentOptions().setWaitUntil(WaitUntilState.LOAD));
                return page.pdf(new Page.PdfOptions()
                        .setFormat("A4")
                        .setPreferCSSPageSize(true)
                        .setPrintBackground(true)
                        .setTagged(true));
            }
        });
    }

    @Override
    public void close() {
        browser.close();
    }
}
