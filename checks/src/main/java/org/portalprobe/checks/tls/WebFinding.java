package org.portalprobe.checks.tls;

import java.net.URI;

/**
 * One thing that answers over HTTP showed.
 *
 * @param where met first
 * @param times how many of the answers that were kept show it
 */
public record WebFinding(URI where, int times, TlsFinding finding) {

    static WebFinding at(URI where, TlsFinding finding) {
        return new WebFinding(where, 1, finding);
    }

    /** Lower case; empty where the address has none. */
    public String host() {
        return Hosts.of(where);
    }

    WebFinding and(WebFinding again) {
        return new WebFinding(where, times + again.times, finding);
    }
}
