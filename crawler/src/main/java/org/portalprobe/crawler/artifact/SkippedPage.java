package org.portalprobe.crawler.artifact;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A page that was found or sampled and then not looked at, and why. */
public record SkippedPage(URI url, Fault fault) {

    private static final String LEADS_TO = "leads to ";

    /**
     * A page that turned out to be another site's. Of the address there only the host is kept: logins append a number to it that is
     * another one each time.
     */
    public static SkippedPage leadingTo(URI url, URI landed) {
        return new SkippedPage(url, Fault.of(Cause.LEADS_ELSEWHERE, LEADS_TO + landed.resolve("/")));
    }

    /** The other site, when that is why the page was left out. */
    public Optional<URI> elsewhere() {
        boolean leads = fault.cause() == Cause.LEADS_ELSEWHERE && fault.detail().startsWith(LEADS_TO);
        try {
            return leads ? Optional.of(new URI(fault.detail().substring(LEADS_TO.length()))) : Optional.empty();
        } catch (URISyntaxException otherWords) {
            return Optional.empty();
        }
    }
}
