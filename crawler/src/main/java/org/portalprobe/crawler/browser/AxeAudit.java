package org.portalprobe.crawler.browser;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.WebDriverException;
import org.portalprobe.crawler.artifact.AxeResult;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.Cause;

/**
 * Runs axe-core, through its Selenium binding, over the page that Playwright has open: WCAG 2.0 levels A and AA, frames
 * included. A run that failed, or met a page that went away under it, is a fault and never a clean page.
 *
 * <p>A page without frames is asked in one step, what the binding calls its legacy mode: its other one opens a second tab to put the
 * frames' answers together, and carries every answer three times. Passed rules are named with one element: nobody reads the rest.
 */
final class AxeAudit {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa");
    /** Experimental rules that see faults no other rule sees; what they say is for a person to judge. */
    private static final List<String> EXPERIMENTAL = List.of("td-has-header", "p-as-heading", "table-fake-caption");
    /** Newer than the one in the binding, with its licence (MPL-2.0) beside it. */
    private static final String SCRIPT = PageScript.read("axe-core-4.14.1.min.js");

    private static final List<String> JUDGED = List.of("violations", "incomplete");

    private static final int SCRIPT_SECONDS = 15;
    /** Looks at what lies behind every text: on a vast page it takes the time of all others. */
    private static final String CONTRAST = "color-contrast";

    private AxeAudit() {}

    @SuppressWarnings(
            "deprecation") // Upstream's reason is frames of other origins; this one is asked where there are no frames.
    static AxeRun run(RunningBrowser browser, OpenPage page, Set<AuditExtra> extras) throws IOException {
        AuditedFrames frames = AuditedFrames.prepare(page);
        try {
            boolean oneDocument = page.page().frames().size() == 1;
            Results results = builder(frames, extras)
                    .setLegacyMode(oneDocument)
                    .analyze(browser.driver().on(page.targetId()));
            if (results.isErrored()) {
                throw PageFault.unconfirmed(Cause.AUDIT_FAILED, "axe-core failed: " + results.getErrorMessage());
            }
            if (!frames.standStill(page)) {
                throw PageFault.unconfirmed(Cause.AUDIT_FAILED, "the page went to another while it was audited");
            }
            AxeRun run = AxeMapping.map(results, frames.closed());
            return frames.isVast() ? withoutContrast(run, frames.elements()) : run;
        } catch (WebDriverException failed) {
            throw PageFault.unconfirmed(Cause.AUDIT_FAILED, "axe-core could not run: " + failed.getRawMessage());
        }
    }

    /** What was left out for its cost is for a person, all of it. */
    private static AxeRun withoutContrast(AxeRun run, int elements) {
        AxeResult left =
                new AxeResult(CONTRAST, Optional.empty(), List.of("wcag2aa", "wcag143"), "", elements, List.of());
        return new AxeRun(
                run.engineVersion(),
                run.url(),
                run.violations(),
                Stream.concat(run.needsReview().stream(), Stream.of(left)).toList(),
                run.passedRules(),
                run.inapplicableRules(),
                run.framesNotAnalysed());
    }

    private static AxeBuilder builder(AuditedFrames frames, Set<AuditExtra> extras) {
        AxeRunOnlyOptions tags = new AxeRunOnlyOptions();
        tags.setType("tag");
        tags.setValues(Stream.concat(TAGS.stream(), extras.stream().map(AuditExtra::tag))
                .toList());
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(tags);
        Map<String, AxeRuleOptions> rules = Stream.concat(Stream.of(AxeMapping.FRAME_RULE), EXPERIMENTAL.stream())
                .collect(Collectors.toMap(Function.identity(), rule -> on));
        if (frames.isVast()) {
            AxeRuleOptions off = new AxeRuleOptions();
            off.setEnabled(false);
            rules.put(CONTRAST, off);
        }
        options.setRules(rules);
        options.setResultTypes(JUDGED);
        AxeBuilder builder = new AxeBuilder().withOptions(options).setTimeout(SCRIPT_SECONDS);
        builder.setAxeScriptProvider(() -> SCRIPT);
        return frames.closed().isEmpty() ? builder : builder.exclude(AuditedFrames.CLOSED);
    }

    /** Version of the engine that audits. */
    static Optional<String> engineVersion() {
        Matcher version = Pattern.compile("axe v([0-9.]+)").matcher(SCRIPT.substring(0, 200));
        return version.find() ? Optional.of(version.group(1)) : Optional.empty();
    }
}
