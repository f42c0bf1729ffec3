package org.portalprobe.checks.pageload;

import java.util.Optional;
import java.util.function.Function;
import org.portalprobe.crawler.artifact.LoadTiming;

/** The numbers of a timed load, in the words of Navigation Timing, Web Vitals and Lighthouse. */
public enum LoadMetric {
    TIME_TO_FIRST_BYTE("timeToFirstByte", Scale.MILLISECONDS, LoadTiming::timeToFirstByte),
    FIRST_CONTENTFUL_PAINT("firstContentfulPaint", Scale.MILLISECONDS, LoadTiming::firstContentfulPaint),
    LARGEST_CONTENTFUL_PAINT("largestContentfulPaint", Scale.MILLISECONDS, LoadTiming::largestContentfulPaint),
    SPEED_INDEX("speedIndex", Scale.MILLISECONDS, LoadTiming::speedIndex),
    VISUALLY_COMPLETE("visuallyComplete", Scale.MILLISECONDS, LoadTiming::visuallyComplete),
    TOTAL_BLOCKING_TIME("totalBlockingTime", Scale.MILLISECONDS, LoadTiming::totalBlockingTime),
    CUMULATIVE_LAYOUT_SHIFT("cumulativeLayoutShift", Scale.SCORE, LoadTiming::cumulativeLayoutShift),
    DOM_CONTENT_LOADED("domContentLoaded", Scale.MILLISECONDS, LoadTiming::domContentLoaded),
    LOAD("load", Scale.MILLISECONDS, LoadTiming::load),
    REQUESTS("requests", Scale.COUNT, timing -> Optional.of((double) timing.requests())),
    FAILED_REQUESTS("failedRequests", Scale.COUNT, timing -> Optional.of((double) timing.failedRequests())),
    TRANSFER_BYTES("transferBytes", Scale.BYTES, timing -> Optional.of((double) timing.transferBytes()));

    /** What a number counts. */
    public enum Scale {
        MILLISECONDS("ms"),
        BYTES("B"),
        COUNT(""),
        /** Web Vitals' layout shift score has no unit. */
        SCORE("");

        private final String symbol;

        Scale(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    private final String id;
    private final Scale scale;
    private final Function<LoadTiming, Optional<Double>> reading;

    LoadMetric(String id, Scale scale, Function<LoadTiming, Optional<Double>> reading) {
        this.id = id;
        this.scale = scale;
        this.reading = reading;
    }

    public String id() {
        return id;
    }

    public Scale scale() {
        return scale;
    }

    /** Empty when the browser did not report it. */
    public Optional<Double> of(LoadTiming timing) {
        return reading.apply(timing);
    }
}
