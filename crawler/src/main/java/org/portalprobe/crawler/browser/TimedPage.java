package org.portalprobe.crawler.browser;

import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.TimedLoad;

/** A key page measured and then inspected in the same load. */
public record TimedPage(TimedLoad load, InspectedPage inspected) {}
