package org.portalprobe.reports.loading;

import java.util.Optional;
import org.portalprobe.crawler.artifact.LoadTiming;

/** Moments of a load that a reader looks for, in the order they are labelled. */
enum LoadMoment {
    FCP,
    LCP,
    DCL,
    LOAD,
    COMPLETE;

    /** Milliseconds since the navigation's start; empty when the load did not come to it. */
    Optional<Double> in(LoadTiming timing) {
        return switch (this) {
            case FCP -> timing.firstContentfulPaint();
            case LCP -> timing.largestContentfulPaint();
            case DCL -> timing.domContentLoaded();
            case LOAD -> timing.load();
            case COMPLETE -> timing.visuallyComplete();
        };
    }

    /** Key of its name in the message bundles. */
    String key() {
        return "load.moment." + name();
    }
}
