package org.portalprobe.crawler.artifact;

/**
 * What the leaf says beyond {@link CertificateSeen}.
 *
 * @param matchesHost one of its names is the host asked for (RFC 9525)
 * @param hasNames it has a subjectAltName of host names or addresses; without, browsers refuse it
 * @param mustStaple it demands a staple (RFC 7633)
 * @param statusService it names an OCSP responder
 * @param timestamps embedded by certificate transparency logs (RFC 6962)
 * @param rsaExponentOne its RSA key does not encrypt
 */
public record LeafFacts(
        boolean matchesHost,
        boolean hasNames,
        boolean mustStaple,
        boolean statusService,
        int timestamps,
        boolean rsaExponentOne) {}
