package org.portalprobe.scheduler.visit;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.LoadProfile;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.VisitListener;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.browser.BrowserSettings;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.tls.PortalSurvey;

/**
 * What all visits of one run share.
 *
 * @param lastSurveys the last full survey of each host of a portal
 * @param timedRuns how often each key page of a portal is loaded in this slot, 1 to 7
 * @param beside profiles under which each key page is loaded once more, beside the scored ones
 * @param version of the product, for what it says of its engines
 */
public record Probe(
        ProbeSettings settings,
        EgressEnvironment network,
        PortalSurvey surveys,
        Function<PortalId, Map<String, TlsSurvey>> lastSurveys,
        Function<Portal, Map<FormFactor, Integer>> timedRuns,
        List<LoadProfile> beside,
        BrowserSettings browser,
        EvidenceSink sink,
        InstantSource clock,
        VisitListener listener,
        String version) {}
