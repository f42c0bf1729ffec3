package org.portalprobe.crawler.artifact;

import java.util.List;
import java.util.Optional;

/**
 * Timings of one page load in milliseconds since navigation start, as Navigation Timing, Paint Timing and Web Vitals define
 * them. A metric the browser did not report is empty, never zero.
 *
 * @param largestContentElement short description of the element behind the LCP
 * @param cumulativeLayoutShift session windows, no unit
 * @param totalBlockingTime sum of the parts above 50 ms of long tasks between FCP and the end of observation
 * @param speedIndex mean time until a part of the page is shown, by a film of the load; empty when no film was taken
 * @param visuallyComplete when the film first shows what it shows at its end
 * @param marks what the settle rule had to say
 * @param settled the page became quiet (no request, no long task) before the deadline
 * @param transferBytes bytes received over the network, headers included
 */
public record LoadTiming(
        Optional<Double> timeToFirstByte,
        Optional<Double> firstContentfulPaint,
        Optional<Double> largestContentfulPaint,
        Optional<String> largestContentElement,
        Optional<Double> cumulativeLayoutShift,
        Optional<Double> totalBlockingTime,
        Optional<Double> speedIndex,
        Optional<Double> visuallyComplete,
        Optional<Double> domContentLoaded,
        Optional<Double> load,
        boolean settled,
        List<LoadMark> marks,
        int requests,
        int failedRequests,
        long transferBytes) {

    public LoadTiming {
        marks = List.copyOf(marks);
    }
}
