package org.portalprobe.crawler.loopback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a server certificate shall say. {@link #of} asks for a sound one; the {@code with} methods ask for a fault.
 *
 * @param hosts subject alternative names; an entry of digits and dots is an IP address, {@code *.} opens a wildcard
 * @param notBefore offset of the start of validity from the authority's present
 * @param notAfter offset of the end of validity from the authority's present, negative for an expired certificate
 * @param selfSigned signed with its own key, so that no chain leads to the authority
 */
public record CertificateRequest(
        List<String> hosts, Duration notBefore, Duration notAfter, KeyType keyType, boolean selfSigned) {

    /** EC is P-256 (fast), RSA is 2048 bits. */
    public enum KeyType {
        EC,
        RSA
    }

    public CertificateRequest {
        hosts = List.copyOf(hosts);
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("a server certificate needs at least one host name");
        }
        if (notAfter.compareTo(notBefore) <= 0) {
            throw new IllegalArgumentException("a certificate must end after it begins");
        }
    }

    /** Valid from yesterday for 90 days, EC, signed by the authority. */
    public static CertificateRequest of(String... hosts) {
        return new CertificateRequest(List.of(hosts), Duration.ofDays(-1), Duration.ofDays(90), KeyType.EC, false);
    }

    public CertificateRequest expired(Duration ago) {
        return new CertificateRequest(hosts, ago.negated().minusDays(90), ago.negated(), keyType, selfSigned);
    }

    public CertificateRequest notYetValid(Duration until) {
        return new CertificateRequest(hosts, until, until.plusDays(90), keyType, selfSigned);
    }

    public CertificateRequest withKey(KeyType type) {
        return new CertificateRequest(hosts, notBefore, notAfter, type, selfSigned);
    }

    public CertificateRequest signedByItself() {
        return new CertificateRequest(hosts, notBefore, notAfter, keyType, true);
    }

    Validity validityAt(Instant present) {
        return new Validity(present.plus(notBefore), present.plus(notAfter));
    }

    record Validity(Instant from, Instant to) {}
}
