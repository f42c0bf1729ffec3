package org.portalprobe.crawler.artifact;

import java.util.List;

/**
 * What one TLS connection negotiated.
 *
 * @param protocolVersion e.g. {@code TLSv1.3}
 * @param cipherSuite IANA name
 * @param chain as sent, leaf first
 * @param problems empty when a browser would accept the chain
 */
public record TlsSession(
        String protocolVersion, String cipherSuite, List<CertificateSeen> chain, List<CertificateProblem> problems) {

    public TlsSession {
        chain = List.copyOf(chain);
        problems = List.copyOf(problems);
    }
}
