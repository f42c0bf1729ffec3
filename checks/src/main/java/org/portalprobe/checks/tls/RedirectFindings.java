package org.portalprobe.checks.tls;

import static org.portalprobe.checks.tls.TlsFinding.Area.HTTP;

import java.util.ArrayList;
import java.util.List;
import org.portalprobe.crawler.artifact.Exchange;
import org.portalprobe.crawler.artifact.Hop;

/** How a chain of redirects treats who typed {@code http://}, or came by https. */
final class RedirectFindings {

    private RedirectFindings() {}

    static List<WebFinding> of(Exchange chain) {
        List<WebFinding> findings = new ArrayList<>();
        Hop first = chain.hops().getFirst();
        Hop last = chain.last();
        if (!Hosts.overHttps(last.url()) && HttpsRedirectCheck.isProof(last)) {
            findings.add(WebFinding.at(
                    first.url(),
                    TlsFinding.of("no-https-redirect", HTTP, Severity.HIGH, "RFC 6797 section 7.2")
                            .seen(last.url(), last.status())));
        }
        for (Hop hop : chain.hops()) {
            hop.redirect().ifPresent(next -> {
                if (Hosts.overHttps(hop.url()) && !Hosts.overHttps(next)) {
                    findings.add(WebFinding.at(
                            hop.url(),
                            TlsFinding.of("redirect-downgrade", HTTP, Severity.HIGH, "RFC 9110 section 17.9")
                                    .seen(next)));
                }
            });
        }
        first.redirect()
                .filter(next -> !Hosts.overHttps(first.url()) && !Hosts.of(next).equals(Hosts.of(first.url())))
                .ifPresent(next -> findings.add(WebFinding.at(
                        first.url(),
                        TlsFinding.of("redirect-off-host", HTTP, Severity.LOW, "RFC 6797 section 7.2")
                                .seen(next))));
        return findings;
    }
}
