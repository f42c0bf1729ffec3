package org.portalprobe.checks.pageload;

import java.util.Optional;
import org.portalprobe.crawler.artifact.LoadTiming;

/** The numbers of a timed load, in the words of Navigation Timing, Web Vitals and Lighthouse. */
public enum LoadMetric {
    TIME_TO_FIRST_BYTE("timeToFirstByte", Scale.MILLISECONDS),
    FIRST_CONTENTFUL_PAINT("firstContentfulPaint", Scale.MILLISECONDS),
    LARGEST_CONTENTFUL_PAINT("largestContentfulPaint", Scale.MILLISECONDS),
    SPEED_INDEX("speedIndex", Scale.MILLISECONDS),
    VISUALLY_COMPLETE("visuallyComplete", Scale.MILLISECONDS),
    TOTAL_BLOCKING_TIME("totalBlockingTime", Scale.MILLISECONDS),
    CUMULATIVE_LAYOUT_SHIFT("cumulativeLayoutShift", Scale.SCORE),
    DOM_CONTENT_LOADED("domContentLoaded", Scale.MILLISECONDS),
    LOAD("load", Scale.MILLISECONDS),
    REQUESTS("requests", Scale.COUNT),
    FAILED_REQUESTS("failedRequests", Scale.COUNT),
    TRANSFER_BYTES("transferBytes", Scale.BYTES);

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

    LoadMetric(String id, Scale scale) {
        this.id = id;
        this.scale = scale;
    }

    public String id() {
        return id;
    }

    public Scale scale() {
        return scale;
    }

    /** Empty when the browser did not report it. */
    public Optional<Double> of(LoadTiming timing) {
        return switch (this) {
            case TIME_TO_FIRST_BYTE -> timing.timeToFirstByte();
            case FIRST_CONTENTFUL_PAINT -> timing.firstContentfulPaint();
            case LARGEST_CONTENTFUL_PAINT -> timing.largestContentfulPaint();
            case SPEED_INDEX -> timing.speedIndex();
            case VISUALLY_COMPLETE -> timing.visuallyComplete();
            case TOTAL_BLOCKING_TIME -> timing.totalBlockingTime();
            case CUMULATIVE_LAYOUT_SHIFT -> timing.cumulativeLayoutShift();
            case DOM_CONTENT_LOADED -> timing.domContentLoaded();
            case LOAD -> timing.load();
            case REQUESTS -> Optional.of((double) timing.requests());
            case FAILED_REQUESTS -> Optional.of((double) timing.failedRequests());
            case TRANSFER_BYTES -> Optional.of((double) timing.transferBytes());
        };
    }
}
