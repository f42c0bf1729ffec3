package org.portalprobe.crawler.browser;

import java.util.Optional;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/** Tells a page's own hosts from others by registrable domain; an address literal or a bare name is a party of its own. */
record Parties(String own) {

    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

    static Parties of(String page) {
        return new Parties(TrackerAnswers.hostOf(page).map(Parties::party).orElse(""));
    }

    boolean isThird(String url) {
        return TrackerAnswers.hostOf(url)
                .filter(host -> !party(host).equals(own))
                .isPresent();
    }

    private static String party(String host) {
        return host.matches("[0-9.]+|\\[.*]")
                ? host
                : Optional.ofNullable(SUFFIXES.getDomainRoot(host)).orElse(host);
    }
}
