package org.portalprobe.reports.store;

import java.time.LocalDate;
import java.util.List;
import org.portalprobe.config.PortalId;

/**
 * The pulses of one portal, vantage and day, summed up.
 *
 * @param format names the scale of the buckets; a new scale gets a new number
 * @param answered pulses answered well
 * @param failed through a fault of the portal
 * @param excluded in announced maintenance
 * @param unknown not asked, or our own fault
 * @param counts how often each bucket of response time was hit, fastest first; empty ones at the end may be left out
 */
public record PulseHistogram(
        PortalId portal,
        String vantage,
        LocalDate day,
        int format,
        long answered,
        long failed,
        long excluded,
        long unknown,
        List<Long> counts) {

    public PulseHistogram {
        counts = List.copyOf(counts);
        if (answered < 0
                || failed < 0
                || excluded < 0
                || unknown < 0
                || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("pulses are not negative");
        }
    }
}
