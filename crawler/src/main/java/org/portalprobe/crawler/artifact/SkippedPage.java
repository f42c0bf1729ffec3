package org.portalprobe.crawler.artifact;

import java.net.URI;

/** A page that was found or sampled and then not looked at, and why. */
public record SkippedPage(URI url, Fault fault) {}
