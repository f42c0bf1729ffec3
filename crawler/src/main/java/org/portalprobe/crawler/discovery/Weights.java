package org.portalprobe.crawler.discovery;

import java.util.HashMap;
import java.util.Map;

/** The lexicon's weights for one role, each page weighed once: frames have thousands and are sorted. */
final class Weights {

    private final String role;
    private final Map<FoundPage, Integer> known = new HashMap<>();

    Weights(String role) {
        this.role = role;
    }

    int of(FoundPage page) {
        return known.computeIfAbsent(page, found -> Lexicon.weight(role, found));
    }
}
