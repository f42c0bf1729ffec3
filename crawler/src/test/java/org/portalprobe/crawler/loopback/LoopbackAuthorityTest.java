package org.portalprobe.crawler.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopbackAuthorityTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final LoopbackAuthority authority = LoopbackAuthority.create(InstantSource.fixed(NOW));

    @Test
    void signsALeafThatLeadsToItsOwnCertificate() {
        X509Certificate leaf = leaf(CertificateRequest.of("a.test", "127.0.0.1"));

        assertThatCode(() -> leaf.verify(authority.certificate().getPublicKey()))
                .doesNotThrowAnyException();
        assertThatCode(() -> leaf.checkValidity(Date.from(NOW))).doesNotThrowAnyException();
        assertThat(leaf.getPublicKey().getAlgorithm()).isEqualTo("EC");
        assertThat(authority.certificate().getBasicConstraints()).isZero();
        assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void namesHostsAndAddressesApart() throws Exception {
        X509Certificate leaf = leaf(CertificateRequest.of("a.test", "127.0.0.1"));

        assertThat(leaf.getSubjectAlternativeNames()).containsExactly(List.of(2, "a.test"), List.of(7, "127.0.0.1"));
    }

    @Test
    void makesExpiredAndFutureCertificatesOnDemand() {
        X509Certificate expired = leaf(CertificateRequest.of("a.test").expired(Duration.ofDays(40)));
        X509Certificate future = leaf(CertificateRequest.of("a.test").notYetValid(Duration.ofDays(3)));

        assertThatThrownBy(() -> expired.checkValidity(Date.from(NOW))).isInstanceOf(CertificateExpiredException.class);
        assertThat(expired.getNotAfter()).isEqualTo(Date.from(NOW.minus(Duration.ofDays(40))));
        assertThatThrownBy(() -> future.checkValidity(Date.from(NOW)))
                .isInstanceOf(CertificateNotYetValidException.class);
    }

    @Test
    void makesRsaAndSelfSignedCertificatesOnDemand() {
        X509Certificate leaf = leaf(CertificateRequest.of("a.test")
                .withKey(CertificateRequest.KeyType.RSA)
                .signedByItself());

        assertThat(leaf.getPublicKey().getAlgorithm()).isEqualTo("RSA");
        assertThat(leaf.getIssuerX500Principal()).isEqualTo(leaf.getSubjectX500Principal());
        assertThatCode(() -> leaf.verify(leaf.getPublicKey())).doesNotThrowAnyException();
    }

    @Test
    void refusesARequestThatMakesNoSense() {
        assertThatThrownBy(CertificateRequest::of).hasMessageContaining("host name");
        assertThatThrownBy(() -> new CertificateRequest(
                        List.of("a.test"),
                        Duration.ofDays(2),
                        Duration.ofDays(1),
                        CertificateRequest.KeyType.EC,
                        false))
                .hasMessageContaining("end after it begins");
    }

    @Test
    void writesItsCertificateForAClientToTrust(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ca.pem");
        authority.writeCa(file);

        assertThat(Files.readString(file)).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(readCertificate(file)).isEqualTo(authority.certificate());
    }

    private X509Certificate leaf(CertificateRequest request) {
        return authority.issue(request).chain().getFirst();
    }

    private static X509Certificate readCertificate(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
