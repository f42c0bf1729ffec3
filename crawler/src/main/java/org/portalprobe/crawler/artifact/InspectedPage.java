package org.portalprobe.crawler.artifact;

import java.net.URI;
import java.util.Optional;

/**
 * One page of the sample, loaded and inspected (key pages on their last timed run on desktop, others once).
 *
 * @param status HTTP status of the document; 0 when there was no answer
 * @param own what our gatherers saw beside axe-core
 * @param landed address after redirects
 */
public record InspectedPage(
        SamplePage page,
        URI landed,
        int status,
        Seen<PageFacts> facts,
        Seen<AxeRun> axe,
        AccessibilityFacts own,
        Optional<BlobRef> screenshot) {}
