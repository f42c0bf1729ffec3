package org.portalprobe.crawler.artifact;

import java.time.Instant;
import java.util.List;

/**
 * One certificate as the server sent it.
 *
 * @param names subjectAltName DNS names and addresses
 * @param keyBits size of the key; 0 when unknown
 * @param sha256 fingerprint of the DER, lower-case hex
 */
public record CertificateSeen(
        String subject,
        String issuer,
        Instant notBefore,
        Instant notAfter,
        List<String> names,
        String keyAlgorithm,
        int keyBits,
        String signatureAlgorithm,
        String sha256) {

    public CertificateSeen {
        names = List.copyOf(names);
    }
}
