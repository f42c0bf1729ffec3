package org.portalprobe.crawler.artifact;

import java.util.List;
import java.util.Optional;

/**
 * An HTTP GET followed along its redirects.
 *
 * @param hops every request made, in order; the last is the final answer
 * @param body the final body; empty when there was none or it was not kept
 * @param bodyCut the body was longer than kept
 */
public record Exchange(List<Hop> hops, Optional<BlobRef> body, boolean bodyCut) {

    public Exchange {
        hops = List.copyOf(hops);
        if (hops.isEmpty()) {
            throw new IllegalArgumentException("an exchange has at least one hop");
        }
    }

    public Hop last() {
        return hops.getLast();
    }
}
