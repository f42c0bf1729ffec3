package org.portalprobe.scheduler.plan;

import java.time.Duration;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How slow the portals of a registry are: their largest contentful paint, log-normal over portals; all pages of a portal are alike.
 *
 * @param p50 half of the portals are faster
 * @param p90 nine of ten are; not below {@code p50}
 */
public record LoadTimes(Duration p50, Duration p90) {

    /** Spreads any number of portals evenly over the distribution, neighbours far apart. */
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private static final double NINETY = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.9);

    public LoadTimes {
        if (p50.isNegative() || p50.isZero() || p90.compareTo(p50) < 0) {
            throw new IllegalArgumentException("no load times: " + p50 + ", " + p90);
        }
    }

    /** Seconds of the portal with this index. */
    double of(int portal) {
        double share = (portal + 0.5) * GOLDEN % 1;
        double median = seconds(p50);
        double spread = Math.log(seconds(p90) / median) / NINETY;
        return spread == 0
                ? median
                : new LogNormalDistribution(null, Math.log(median), spread).inverseCumulativeProbability(share);
    }

    LoadTimes halved() {
        return new LoadTimes(p50.dividedBy(2), p90.dividedBy(2));
    }

    static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
