package org.portalprobe.crawler.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.Cause;

/**
 * Makes a page's frames ready for the audit: a lazy one that was never loaded holds up every WebDriver command until its
 * read timeout, and one whose sandbox allows no script costs the audit's whole script timeout and answers nothing.
 *
 * @param closed selectors of the frames that allow no script
 * @param elements of the page's own document
 * @param timeOrigin of the document, the same as long as no other has come
 */
record AuditedFrames(
        List<String> closed, int elements, @Nullable Object timeOrigin) {

    static final String CLOSED = "iframe[sandbox]:not([sandbox~='allow-scripts'])";

    private static final int VAST = 15_000;
    private static final Duration LOAD = Duration.ofSeconds(5);
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final PageScript READY_FRAMES = new PageScript("ready-frames.js");

    static AuditedFrames prepare(OpenPage page) {
        Map<String, @Nullable Object> answer = ask(page)
                .orElseThrow(() -> PageFault.unconfirmed(Cause.AUDIT_FAILED, "the page's scripts keep it busy"));
        if (answer.get("lazy") instanceof Number lazy && lazy.intValue() > 0) {
            awaitQuiet(page);
        }
        List<String> closed = answer.get("closed") instanceof Collection<?> selectors
                ? selectors.stream().map(String::valueOf).toList()
                : List.of();
        int elements = answer.get("elements") instanceof Number many ? many.intValue() : 0;
        return new AuditedFrames(closed, elements, answer.get("timeOrigin"));
    }

    /** Too large for rules whose cost grows faster than the page. */
    boolean isVast() {
        return elements > VAST;
    }

    /** The document is still the one that was prepared. */
    boolean standStill(OpenPage page) {
        return shows(page, timeOrigin);
    }

    /** Whether the page answers and still shows the document that began then. */
    static boolean shows(OpenPage page, @Nullable Object timeOrigin) {
        return Objects.equals(
                timeOrigin, ask(page).map(now -> now.get("timeOrigin")).orElse(null));
    }

    private static Optional<Map<String, @Nullable Object>> ask(OpenPage page) {
        return READY_FRAMES.answer(page.page(), 0, LIMIT);
    }

    private static void awaitQuiet(OpenPage page) {
        try {
            page.page()
                    .waitForCondition(
                            () -> page.traffic().quietFor(QUIET),
                            new Page.WaitForConditionOptions().setTimeout((double) LOAD.toMillis()));
        } catch (TimeoutError stillLoading) {
            // Audited as it stands: axe says which frames it could not enter.
        }
    }
}
