package org.portalprobe.crawler.browser;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.LoadTiming;

/** Turns what the observers in the page answered into a timing. */
final class LoadReading {

    private LoadReading() {}

    static LoadTiming of(SettleRule.Settled settled, Traffic.Count count) {
        Map<String, @Nullable Object> load = settled.load();
        return new LoadTiming(
                number(load, "timeToFirstByte"),
                number(load, "firstContentfulPaint"),
                number(load, "largestContentfulPaint"),
                Optional.ofNullable(load.get("largestContentElement")).map(Object::toString),
                number(load, "cumulativeLayoutShift"),
                number(load, "totalBlockingTime"),
                number(load, "domContentLoaded"),
                number(load, "load"),
                settled.quiet(),
                count.requests(),
                count.failed(),
                count.bytes());
    }

    private static Optional<Double> number(Map<String, @Nullable Object> load, String name) {
        return load.get(name) instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }
}
