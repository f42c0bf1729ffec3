package org.portalprobe.checks.pageload;

import java.util.List;
import org.portalprobe.checks.Check;
import org.portalprobe.crawler.artifact.LoadDetail;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.Visit;

/** The checks of page loading; the metrics are Paint Timing's, Web Vitals' and Lighthouse's. */
public final class PageloadChecks {

    private PageloadChecks() {}

    public static List<Check<Visit>> all() {
        return List.of(
                new LoadMetricCheck("first-contentful-paint", LoadTiming::firstContentfulPaint),
                new LoadMetricCheck("largest-contentful-paint", LoadTiming::largestContentfulPaint),
                new LoadMetricCheck("total-blocking-time", LoadTiming::totalBlockingTime),
                new LoadMetricCheck("speed-index", LoadTiming::speedIndex));
    }

    /** What made this load slow or heavy, the dearest first; empty when nothing is worth a word. */
    public static List<Advice> advice(LoadTiming timing, LoadDetail detail) {
        return LoadAdvice.of(timing, detail);
    }
}
