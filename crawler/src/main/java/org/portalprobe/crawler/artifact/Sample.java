package org.portalprobe.crawler.artifact;

import java.util.List;

/**
 * The pages that stand for the portal.
 *
 * @param pages key pages first
 * @param frameSize how many distinct pages in scope were known when the sample was drawn
 * @param frameCut there were more links than we followed or kept
 * @param skipped pages left out, with reasons
 */
public record Sample(List<SamplePage> pages, int frameSize, boolean frameCut, long seed, List<SkippedPage> skipped) {

    public Sample {
        pages = List.copyOf(pages);
        skipped = List.copyOf(skipped);
    }
}
