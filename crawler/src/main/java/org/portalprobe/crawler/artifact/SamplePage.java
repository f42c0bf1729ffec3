package org.portalprobe.crawler.artifact;

import java.net.URI;

/**
 * A page of the sample.
 *
 * @param inclusionProbability 1 for certainty strata, else the chance the draw gave it
 */
public record SamplePage(URI url, Stratum stratum, double inclusionProbability) {}
