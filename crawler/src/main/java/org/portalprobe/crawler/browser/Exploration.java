package org.portalprobe.crawler.browser;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.PageExploration;

/** Asks an arrived page what a scored load must not be asked. The page is not to be measured afterwards. */
final class Exploration {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final PageScript BEGIN = new PageScript("interact-begin.js");
    private static final PageScript READ = new PageScript("interact-read.js");

    private final RunningBrowser browser;
    private final OpenPage page;
    private final Device device;

    private Exploration(LoadedPage loaded) {
        this.browser = loaded.browser();
        this.page = loaded.page();
        this.device = loaded.device();
    }

    /** Missing where the page did not arrive. */
    static PageExploration of(LoadedPage loaded) {
        return loaded.arrival().timing().fold(timing -> new Exploration(loaded).explore(), PageExploration::missing);
    }

    private PageExploration explore() {
        // Coverage before the interactions: it is a question to the load.
        var scripts = browser.call(
                LIMIT, () -> page.coverage().map(ScriptCoverage::take).orElse(List.of()));
        var errors = browser.call(LIMIT, () -> ReplayedLog.of(page).errors());
        return new PageExploration(browser.call(LIMIT.multipliedBy(3), this::interact), scripts, errors);
    }

    /** A press where nothing reacts by itself, and two steps of the focus: what every page must answer, and nothing leads away. */
    private double interact() {
        Page tab = page.page();
        String before = tab.url();
        int documents = page.traffic().documents();
        Map<String, @Nullable Object> spot = BEGIN.answer(tab, 0, LIMIT).orElseThrow(Exploration::silent);
        double x = number(spot.get("x"));
        double y = number(spot.get("y"));
        if (x >= 0 && device.mobile()) {
            tab.touchscreen().tap(x, y);
        } else if (x >= 0) {
            tab.mouse().click(x, y);
        }
        tab.keyboard().press("Tab");
        tab.keyboard().press("Tab");
        Map<String, @Nullable Object> seen = READ.answer(tab, 0, LIMIT).orElseThrow(Exploration::silent);
        if (!tab.url().equals(before) || page.traffic().documents() != documents) {
            throw PageFault.unconfirmed(Cause.AUDIT_FAILED, "the interaction led to another page");
        }
        return number(seen.get("longest"));
    }

    private static PageFault silent() {
        return PageFault.unconfirmed(Cause.AUDIT_FAILED, "the browser reported no interaction");
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : -1;
    }
}
