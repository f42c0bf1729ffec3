package org.portalprobe.crawler.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.Seen;

/** What a visit is made of, piece by piece, to tell what each costs. On the class path beside the product, so that it sees the product's own pieces. */
public final class Scope implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final BrowserPlan plan;
    private final EvidenceSink sink;
    private final RunningBrowser browser;

    public Scope(BrowserSettings settings, BrowserPlan plan, EvidenceSink sink) throws Exception {
        this.plan = plan;
        this.sink = sink;
        this.browser = RunningBrowser.prepare(settings, plan.gate());
        browser.start().ifPresent(fault -> {
            throw new IllegalStateException(fault.toString());
        });
    }

    /** All metrics with their film, the picture, axe-core. */
    public void measured(LoadOrder order) {
        PageOpening opening = new Openings(plan).of(order).apply(browser);
        got(browser.call(LIMIT, () -> {
            try (OpenPage page = OpenPage.open(browser, opening)) {
                BrowserRest.await(page.page(), browser.processes());
                HostWatch host = HostWatch.start(browser.processes());
                page.arrive(order.url(), LIMIT);
                host.end();
                Screenshot.take(page.page(), opening.device(), sink);
                AxeAudit.run(browser, page, Set.of());
                return true;
            }
        }));
    }

    /** A navigation and axe-core with the same rules, nothing else. */
    public void bare(URI url) {
        Device device = Device.desktop(plan, browser.running().version());
        got(browser.call(LIMIT, () -> {
            try (var context = browser.browser().newContext(device.context(false))) {
                Page page = context.newPage();
                page.navigate(url.toString());
                page.waitForLoadState(LoadState.NETWORKIDLE);
                String target = context.newCDPSession(page)
                        .send("Target.getTargetInfo")
                        .getAsJsonObject("targetInfo")
                        .get("targetId")
                        .getAsString();
                AxeBuilder axe = new AxeBuilder().withTags(List.of("wcag2a", "wcag2aa"));
                axe.setAxeScriptProvider(() -> PageScript.read("axe-core-4.14.1.min.js"));
                return axe.analyze(browser.driver().on(target)).violationFree();
            }
        }));
    }

    private static void got(Seen<Boolean> done) {
        done.fold(yes -> yes, fault -> {
            throw new IllegalStateException(fault.toString());
        });
    }

    @Override
    public void close() {
        browser.close();
    }
}
