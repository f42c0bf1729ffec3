package org.portalprobe.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.crawler.artifact.CertificateProblem;
import org.portalprobe.crawler.artifact.Exchange;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.egress.TrustAnchors;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackResponse;

class CertificateTest {

    @Test
    void findsNothingWrongWithASoundCertificate() {
        assertThat(problems(UnaryOperator.identity())).isEmpty();
        assertThat(problems(sound -> sound.withKey(CertificateRequest.KeyType.RSA)))
                .isEmpty();
        assertThat(problems(sound -> CertificateRequest.of("*.test"))).isEmpty();
    }

    @Test
    void callsAnExpiredCertificateExpiredAndNotUntrusted() {
        assertThat(problems(sound -> sound.expired(Duration.ofDays(3)))).containsExactly(CertificateProblem.EXPIRED);
    }

    @Test
    void callsAFutureCertificateNotYetValid() {
        assertThat(problems(sound -> sound.notYetValid(Duration.ofDays(3))))
                .containsExactly(CertificateProblem.NOT_YET_VALID);
    }

    @Test
    void seesThatACertificateIsForAnotherHost() {
        assertThat(problems(sound -> CertificateRequest.of("other.test")))
                .containsExactly(CertificateProblem.WRONG_HOST);
    }

    @Test
    void seesThatACertificateSignedItself() {
        assertThat(problems(CertificateRequest::signedByItself)).containsExactly(CertificateProblem.SELF_SIGNED);
    }

    @Test
    void namesEveryProblemOfACertificate() {
        assertThat(problems(sound -> CertificateRequest.of("other.test").expired(Duration.ofDays(1))))
                .containsExactly(CertificateProblem.EXPIRED, CertificateProblem.WRONG_HOST);
    }

    @Test
    void doesNotTrustAnAuthorityThatTheEntryDoesNotName() {
        try (LoopbackPortal portal = LoopbackPortal.serving(request -> LoopbackResponse.html(200, "Chào"))) {
            Map<Endpoint, Endpoint> resolve = Map.of(
                    new Endpoint(LoopbackPortal.HOST, 443),
                    new Endpoint("127.0.0.1", portal.origin().httpsPort()));
            NetworkPolicy strangers = new NetworkPolicy(false, resolve, List.of(), false);
            try (Egress egress = Egress.open(strangers, EgressEnvironment.system());
                    HttpLook look = portal.look(egress)) {
                assertThat(problems(look)).containsExactly(CertificateProblem.UNTRUSTED);
            }
        }
    }

    @Test
    void refusesARootFileThatIsNone(@TempDir Path folder) throws IOException {
        Path noRoot = Files.writeString(folder.resolve("root.pem"), "not a certificate");
        Assertions.assertThatThrownBy(() -> TrustAnchors.with(List.of(noRoot)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("root.pem");
        Assertions.assertThatThrownBy(() -> TrustAnchors.with(List.of(folder.resolve("none.pem"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<CertificateProblem> problems(UnaryOperator<CertificateRequest> certificate) {
        try (LoopbackPortal portal =
                        LoopbackPortal.certified(certificate, request -> LoopbackResponse.html(200, "Chào"));
                Egress egress = portal.egress();
                HttpLook look = portal.look(egress)) {
            return problems(look);
        }
    }

    private static List<CertificateProblem> problems(HttpLook look) {
        Exchange entry = look.look().look().entry().toOptional().orElseThrow();
        return entry.last().tls().orElseThrow().problems();
    }
}
