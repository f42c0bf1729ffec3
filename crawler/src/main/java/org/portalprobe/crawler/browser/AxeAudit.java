package org.portalprobe.crawler.browser;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.Cause;

/**
 * Runs axe-core, through its Selenium binding, over the page that Playwright has open: WCAG 2.0 levels A and AA, frames
 * included. A run that failed, or met a page that went away under it, is a fault and never a clean page.
 */
final class AxeAudit {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa");
    private static final int SCRIPT_SECONDS = 15;
    private static final Duration FRAME_LOAD = Duration.ofSeconds(5);
    private static final Duration FRAME_QUIET = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final PageScript LOAD_LAZY_FRAMES = new PageScript("load-lazy-frames.js");

    private AxeAudit() {}

    static AxeRun run(RunningBrowser browser, OpenPage page) throws IOException {
        Object loaded = loadLazyFrames(page);
        try {
            Results results = builder().analyze(browser.driver().on(page.targetId()));
            if (results.isErrored()) {
                throw PageFault.unconfirmed(Cause.AUDIT_FAILED, "axe-core failed: " + results.getErrorMessage());
            }
            if (!Objects.equals(loaded, timeOrigin(page))) {
                throw PageFault.unconfirmed(Cause.AUDIT_FAILED, "the page went to another while it was audited");
            }
            return AxeMapping.map(results);
        } catch (WebDriverException failed) {
            throw PageFault.unconfirmed(Cause.AUDIT_FAILED, "axe-core could not run: " + failed.getRawMessage());
        }
    }

    private static AxeBuilder builder() {
        AxeRunOnlyOptions tags = new AxeRunOnlyOptions();
        tags.setType("tag");
        tags.setValues(TAGS);
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(tags);
        options.setRules(Map.of(AxeMapping.FRAME_RULE, on));
        return new AxeBuilder().withOptions(options).setTimeout(SCRIPT_SECONDS);
    }

    /** A frame that is never loaded holds up every WebDriver command until its read timeout. */
    private static @Nullable Object loadLazyFrames(OpenPage page) {
        Map<String, @Nullable Object> answer = LOAD_LAZY_FRAMES
                .answer(page.page(), 0, LIMIT)
                .orElseThrow(() -> PageFault.unconfirmed(Cause.AUDIT_FAILED, "the page's scripts keep it busy"));
        if (answer.get("frames") instanceof Number frames && frames.intValue() > 0) {
            awaitQuiet(page);
        }
        return answer.get("timeOrigin");
    }

    private static void awaitQuiet(OpenPage page) {
        try {
            page.page()
                    .waitForCondition(
                            () -> page.traffic().quietFor(FRAME_QUIET),
                            new Page.WaitForConditionOptions().setTimeout((double) FRAME_LOAD.toMillis()));
        } catch (TimeoutError stillLoading) {
            // Audited as it stands: axe says which frames it could not enter.
        }
    }

    private static @Nullable Object timeOrigin(OpenPage page) {
        return LOAD_LAZY_FRAMES
                .answer(page.page(), 0, LIMIT)
                .map(answer -> answer.get("timeOrigin"))
                .orElse(null);
    }

    /** Version of the engine that comes with the binding. */
    static Optional<String> engineVersion() {
        Matcher version = Pattern.compile("axe v([0-9.]+)").matcher(head());
        return version.find() ? Optional.of(version.group(1)) : Optional.empty();
    }

    private static String head() {
        try (java.io.InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return script == null ? "" : new String(script.readNBytes(200), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
