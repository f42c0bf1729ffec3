package org.portalprobe.checks.regression;

import java.util.List;
import org.portalprobe.checks.pageload.LoadMetric;
import org.portalprobe.config.FormFactor;

/**
 * One metric of one page, measured on two releases in turns in one job.
 *
 * @param page path and query
 * @param before milliseconds of the release that is held against
 * @param now milliseconds of the release that is judged
 */
public record Timing(String page, FormFactor device, LoadMetric metric, List<Double> before, List<Double> now) {

    public Timing {
        before = List.copyOf(before);
        now = List.copyOf(now);
    }
}
