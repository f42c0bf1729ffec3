package org.portalprobe.crawler.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.artifact.ChainSeen;
import org.portalprobe.crawler.artifact.ChainTrust;
import org.portalprobe.crawler.artifact.StapleSeen;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackAuthority;
import org.portalprobe.crawler.loopback.LoopbackIdentity;
import org.portalprobe.crawler.tls.wire.Octets;

class ChainJudgeTest {

    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    private Path folder;

    private final LoopbackAuthority authority = LoopbackAuthority.create(CLOCK);
    private TrustRoots roots = TrustRoots.shipped();

    @BeforeEach
    void trustTheAuthority() throws IOException {
        authority.writeCa(folder.resolve("root.pem"));
        roots = TrustRoots.shipped().plus(folder.resolve("root.pem"), true);
    }

    @Test
    void followsAChainToItsRoot() throws Exception {
        ChainSeen seen = judge(der(authority.issue(CertificateRequest.of("portal.test"))), "portal.test");
        assertThat(seen.trust()).isEqualTo(ChainTrust.TRUSTED);
        assertThat(seen.publicRoot()).isTrue();
        assertThat(seen.leaf().matchesHost()).isTrue();
        assertThat(seen.staple().status()).isEqualTo(StapleSeen.Status.NONE);
        assertThat(seen.sent().getFirst().names()).containsExactly("portal.test");
    }

    @Test
    void tellsAnExpiredLeafFromAnUntrustedIssuer() throws Exception {
        CertificateRequest expired = CertificateRequest.of("portal.test").expired(Duration.ofDays(5));
        CertificateRequest early = CertificateRequest.of("portal.test").notYetValid(Duration.ofDays(5));
        assertThat(judge(der(authority.issue(expired)), "portal.test").trust()).isEqualTo(ChainTrust.TRUSTED);
        assertThat(judge(der(authority.issue(early)), "portal.test").trust()).isEqualTo(ChainTrust.TRUSTED);
    }

    @Test
    void namesASelfSignedLeafAndAnotherHost() throws Exception {
        List<Octets> own =
                der(authority.issue(CertificateRequest.of("portal.test").signedByItself()));
        assertThat(judge(own, "portal.test").trust()).isEqualTo(ChainTrust.SELF_SIGNED);
        List<Octets> other = der(authority.issue(CertificateRequest.of("other.test")));
        assertThat(judge(other, "portal.test").leaf().matchesHost()).isFalse();
    }

    @Test
    void doesNotTrustAnUnknownRootAlsoWhenItIsSent() throws Exception {
        LoopbackAuthority stranger = LoopbackAuthority.create(CLOCK);
        List<Octets> chain = new ArrayList<>(der(stranger.issue(CertificateRequest.of("portal.test"))));
        assertThat(judge(chain, "portal.test").trust()).isEqualTo(ChainTrust.UNTRUSTED);
        chain.add(Octets.of(stranger.certificate().getEncoded()));
        assertThat(judge(chain, "portal.test").trust()).isEqualTo(ChainTrust.UNTRUSTED);
    }

    @Test
    void countsWhatIsSentInVainAndEndsOnAChainOfFifty() throws Exception {
        List<Octets> chain = new ArrayList<>(der(authority.issue(CertificateRequest.of("portal.test"))));
        chain.addAll(Collections.nCopies(49, Octets.of(authority.certificate().getEncoded())));
        ChainSeen seen = judge(chain, "portal.test");
        assertThat(seen.trust()).isEqualTo(ChainTrust.TRUSTED);
        assertThat(seen.extra()).isEqualTo(49);
    }

    @Test
    void keepsWhatCannotBeRead() throws Exception {
        List<Octets> chain = new ArrayList<>(der(authority.issue(CertificateRequest.of("portal.test"))));
        chain.add(Octets.of(new byte[] {0x30, 1, 2}));
        assertThat(judge(chain, "portal.test").unreadable()).hasSize(1);
        ChainSeen garbled = judge(List.of(Octets.of(new byte[] {1, 2, 3})), "portal.test");
        assertThat(garbled.trust()).isEqualTo(ChainTrust.UNREADABLE);
        assertThat(garbled.unreadable().getFirst()).startsWith("039058c6f2c0cb49");
    }

    @Test
    void callsAStapleOfRubbishInvalid() throws Exception {
        List<Octets> chain = der(authority.issue(CertificateRequest.of("portal.test")));
        ChainSeen seen = new ChainJudge(roots, CLOCK.instant())
                .judge(chain, Octets.of(new byte[] {0x30, 3, 10, 1, 6}), "portal.test");
        assertThat(seen.staple().status()).isEqualTo(StapleSeen.Status.INVALID);
    }

    private ChainSeen judge(List<Octets> chain, String host) {
        return new ChainJudge(roots, CLOCK.instant()).judge(chain, Octets.NONE, host);
    }

    private static List<Octets> der(LoopbackIdentity identity) throws CertificateEncodingException {
        List<Octets> der = new ArrayList<>();
        for (X509Certificate certificate : identity.chain()) {
            der.add(Octets.of(certificate.getEncoded()));
        }
        return der;
    }
}
