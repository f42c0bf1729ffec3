package org.portalprobe.crawler.artifact;

import java.util.Optional;

/**
 * Timings of one page load in milliseconds since navigation start, as Navigation Timing, Paint Timing and Web Vitals define
 * them. A metric the browser did not report is empty, never zero.
 *
 * @param largestContentElement short description of the element behind the LCP
 * @param cumulativeLayoutShift session windows, no unit
 * @param totalBlockingTime sum of the parts above 50 ms of long tasks between FCP and the end of observation
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
        Optional<Double> domContentLoaded,
        Optional<Double> load,
        boolean settled,
        int requests,
        int failedRequests,
        long transferBytes) {}
