package org.portalprobe.crawler.browser;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private AxeAudit() {}

    static AxeRun run(RunningBrowser browser, OpenPage page) throws IOException {
        AuditedFrames frames = AuditedFrames.prepare(page);
        try {
            Results results = builder(frames).analyze(browser.driver().on(page.targetId()));
            if (results.isErrored()) {
                throw PageFault.unconfirmed(Cause.AUDIT_FAILED, "axe-core failed: " + results.getErrorMessage());
            }
            if (!frames.standStill(page)) {
                throw PageFault.unconfirmed(Cause.AUDIT_FAILED, "the page went to another while it was audited");
            }
            return AxeMapping.map(results, frames.closed());
        } catch (WebDriverException failed) {
            throw PageFault.unconfirmed(Cause.AUDIT_FAILED, "axe-core could not run: " + failed.getRawMessage());
        }
    }

    private static AxeBuilder builder(AuditedFrames frames) {
        AxeRunOnlyOptions tags = new AxeRunOnlyOptions();
        tags.setType("tag");
        tags.setValues(TAGS);
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(tags);
        options.setRules(Map.of(AxeMapping.FRAME_RULE, on));
        AxeBuilder builder = new AxeBuilder().withOptions(options).setTimeout(SCRIPT_SECONDS);
        return frames.closed().isEmpty() ? builder : builder.exclude(AuditedFrames.CLOSED);
    }

    /** Version of the engine that comes with the binding. */
    static Optional<String> engineVersion() {
        Matcher version = Pattern.compile("axe v([0-9.]+)").matcher(head());
        return version.find() ? Optional.of(version.group(1)) : Optional.empty();
    }

    private static String head() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return script == null ? "" : new String(script.readNBytes(200), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
