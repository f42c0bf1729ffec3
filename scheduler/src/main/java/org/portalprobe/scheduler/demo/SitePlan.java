package org.portalprobe.scheduler.demo;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackRequest;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.crawler.loopback.LoopbackResponse.Header;

/**
 * What sets one portal apart: its looks, its server's conduct and its faults.
 *
 * @param theme style sheet laid over the common one
 * @param redirectsToHttps whether plain HTTP only points to HTTPS, or serves the portal
 * @param pageHeaders sent with every page
 * @param statisticsAge how far behind the statistics are
 * @param thinking how long the server takes before the first byte of a path
 * @param ownAnswers answers that replace or extend the common pages
 */
record SitePlan(
        Province province,
        String theme,
        CertificateRequest certificate,
        boolean redirectsToHttps,
        List<Header> pageHeaders,
        Period statisticsAge,
        Function<String, Duration> thinking,
        Function<LoopbackRequest, Optional<LoopbackResponse>> ownAnswers,
        List<Fault> faults) {

    SitePlan {
        pageHeaders = List.copyOf(pageHeaders);
        faults = List.copyOf(faults);
    }
}
