package org.portalprobe.scheduler;

import java.time.InstantSource;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.VisitListener;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.browser.BrowserSettings;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.tls.PortalSurvey;

/** What all visits of one run share. */
record Probe(
        ProbeSettings settings,
        EgressEnvironment network,
        PortalSurvey surveys,
        BrowserSettings browser,
        EvidenceSink sink,
        InstantSource clock,
        VisitListener listener) {}
