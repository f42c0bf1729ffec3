package org.portalprobe.crawler.browser;

import com.microsoft.playwright.BrowserContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Seen;

/** By how much this host's CPU is slowed to run scripts as fast as a mid-range phone: measured once a process. */
final class PhonePace {

    /** Lighthouse calls 125 to 800 of its benchmark index a mid-tier phone, and slows a desktop of 1500 to 2000 by 4. */
    private static final double PHONE_INDEX = 425;

    private static final double STEP = 0.25;
    private static final double MOST = 10;
    private static final int TRIES = 3;
    private static final int MILLIS = 200;
    private static final PageScript CALIBRATE = new PageScript("calibrate.js");

    private static volatile @Nullable Double known;

    private PhonePace() {}

    /** In this browser, unless another one was asked before. */
    static Seen<Double> of(RunningBrowser browser) {
        Double before = known;
        return before == null ? browser.call(Duration.ofSeconds(20), () -> measure(browser)) : Seen.got(before);
    }

    private static double measure(RunningBrowser browser) {
        double best = 0;
        try (BrowserContext context = browser.browser().newContext()) {
            var page = context.newPage();
            for (int i = 0; i < TRIES; i++) {
                // What else runs here makes the host look slower, never faster.
                best = Math.max(
                        best,
                        CALIBRATE
                                .answer(page, MILLIS, Duration.ofSeconds(5))
                                .flatMap(PhonePace::index)
                                .orElse(0.0));
            }
        }
        if (best == 0) {
            throw PageFault.unconfirmed(Cause.AUDIT_FAILED, "the browser did not calibrate");
        }
        double slowdown = slowdown(best);
        known = slowdown;
        return slowdown;
    }

    private static Optional<Double> index(Map<String, @Nullable Object> answer) {
        return answer.get("index") instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    /** In steps, so that two nights of one host do not differ by noise. */
    static double slowdown(double index) {
        return Math.clamp(Math.round(index / PHONE_INDEX / STEP) * STEP, 1, MOST);
    }
}
