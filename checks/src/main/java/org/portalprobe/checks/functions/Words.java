package org.portalprobe.checks.functions;

import org.portalprobe.crawler.outline.Phrases;

/** The lists of words.properties. */
final class Words {

    private static final String BUNDLE = "org.portalprobe.checks.functions.words";

    private Words() {}

    static Phrases of(String list) {
        return Phrases.of(BUNDLE, list);
    }
}
