package org.portalprobe.crawler.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Stopwatch;

/**
 * When a load is over: no request and no long task for one second, at most until the deadline. A page that is quiet and shows
 * nothing yet has some more seconds to open. A page that never gets quiet is measured as it stands and marked; one whose scripts
 * never let go cannot be measured. docs/settle-rule.md has the rule for those who are measured.
 */
final class SettleRule {

    static final Duration QUIET = Duration.ofSeconds(1);

    /** How long a quiet page may show nothing: a splash screen's usual wait. */
    static final Duration OPENING = Duration.ofSeconds(3);

    private static final Duration SLICE = Duration.ofSeconds(2);
    private static final PageScript PAINTED = new PageScript("painted.js");
    private static final PageScript READ_LOAD = new PageScript("read-load.js");

    private final Page page;
    private final Traffic traffic;
    private final PageGuard guard;

    SettleRule(Page page, Traffic traffic, PageGuard guard) {
        this.page = page;
        this.traffic = traffic;
        this.guard = guard;
    }

    /** What the page's observers had seen when it settled, or when its time was over. */
    record Settled(boolean quiet, boolean waitedForPaint, Map<String, @Nullable Object> load) {}

    Settled await(Duration limit) {
        Stopwatch watch = Stopwatch.start();
        boolean waited = false;
        while (!watch.left(limit).isZero()) {
            Optional<Map<String, @Nullable Object>> load =
                    networkQuiet(watch.left(limit)) ? pageQuiet(watch.left(limit)) : Optional.empty();
            guard.check();
            if (load.isPresent() && traffic.quietFor(QUIET)) {
                if (waited || load.get().get("firstContentfulPaint") != null) {
                    return new Settled(true, waited, load.get());
                }
                waited = true;
                awaitPaint(watch.left(limit));
            }
        }
        return overdue(limit, waited);
    }

    /** Returns when something was painted, or when the page had its time. */
    private void awaitPaint(Duration limit) {
        PAINTED.answer(page, 0, limit.compareTo(OPENING) < 0 ? limit : OPENING);
        guard.check();
    }

    private Settled overdue(Duration limit, boolean waited) {
        Map<String, @Nullable Object> load = READ_LOAD
                .answer(page, 0, SLICE)
                .orElseThrow(() -> PageFault.unconfirmed(
                        Cause.PAGE_TIMEOUT, "the page's scripts kept it busy for " + limit.toSeconds() + " s"));
        guard.check();
        if (traffic.documentOpen()) {
            throw PageFault.unconfirmed(
                    Cause.RESPONSE_NEVER_ENDS, "the page began and did not end within " + limit.toSeconds() + " s");
        }
        return new Settled(false, waited, load);
    }

    private boolean networkQuiet(Duration limit) {
        try {
            page.waitForCondition(
                    () -> guard.tripped() || traffic.quietFor(QUIET),
                    new Page.WaitForConditionOptions().setTimeout((double) Math.max(1, limit.toMillis())));
            return !guard.tripped();
        } catch (TimeoutError never) {
            return false;
        }
    }

    private Optional<Map<String, @Nullable Object>> pageQuiet(Duration limit) {
        return READ_LOAD.answer(page, Math.toIntExact(QUIET.toMillis()), limit.compareTo(SLICE) < 0 ? limit : SLICE);
    }
}
