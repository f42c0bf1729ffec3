package org.portalprobe.crawler.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.ChainSeen;
import org.portalprobe.crawler.artifact.ChainTrust;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.ProtocolSeen;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsSurvey.Depth;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.artifact.WeakSuitesSeen;

class TlsSurveyorTest {

    @TempDir
    private Path folder;

    @Test
    void tellsEverythingOfAnOrdinaryServerInSeventeenConnections() throws IOException {
        try (TlsPeer peer = TlsPeer.ordinary()) {
            TlsSurvey survey = survey(peer, Depth.FULL, Surveys.POLICY);

            assertThat(survey.protocols())
                    .filteredOn(ProtocolSeen::offered)
                    .extracting(ProtocolSeen::version)
                    .containsExactly(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3);
            assertThat(survey.protocols()).extracting(ProtocolSeen::support).doesNotContain(Support.INCONCLUSIVE);
            assertThat(survey.protocol(TlsVersion.TLS_1_2).suites())
                    .extracting(CipherSuite::name)
                    .containsExactly(
                            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384");
            assertThat(survey.protocol(TlsVersion.TLS_1_3).suites())
                    .extracting(CipherSuite::name)
                    .containsExactly("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384");
            assertThat(survey.protocols()).allMatch(ProtocolSeen::suitesComplete);
            assertThat(survey.keyExchange().groups()).containsExactlyInAnyOrder("x25519", "secp256r1", "secp384r1");
            assertThat(survey.keyExchange().groupsComplete()).isTrue();
            assertThat(survey.weak()).extracting(WeakSuitesSeen::support).containsOnly(Support.NOT_OFFERED);
            assertThat(survey.chains())
                    .singleElement()
                    .extracting(ChainSeen::trust)
                    .isEqualTo(ChainTrust.TRUSTED);
            assertThat(survey.http().toOptional().orElseThrow().values("strict-transport-security"))
                    .containsExactly("max-age=1");
            assertThat(survey.connections()).isEqualTo(17);
        }
    }

    @Test
    void lightAsksCategoriesFirstInEightConnections() throws IOException {
        try (TlsPeer peer = TlsPeer.ordinary()) {
            TlsSurvey survey = survey(peer, Depth.LIGHT, Surveys.POLICY);
            assertThat(survey.weak()).extracting(WeakSuitesSeen::support).containsOnly(Support.NOT_OFFERED);
            assertThat(survey.protocol(TlsVersion.TLS_1_2).suitesComplete()).isFalse();
            assertThat(survey.chains()).hasSize(1);
            assertThat(survey.connections()).isEqualTo(8);
        }
    }

    @Test
    void spentConnectionsCutTheSurvey() throws IOException {
        try (TlsPeer peer = TlsPeer.ordinary()) {
            // Fewer than there are versions: whatever is asked first, not all of them can be known.
            TlsSurvey survey = survey(peer, Depth.FULL, Surveys.POLICY.withConnections(4));
            assertThat(survey.cut().map(Fault::cause)).contains(Cause.BUDGET_SPENT);
            assertThat(survey.connections()).isEqualTo(4);
            assertThat(survey.protocols()).extracting(ProtocolSeen::support).contains(Support.INCONCLUSIVE);
        }
    }

    @Test
    void anUnknownRootIsNotTrusted() throws IOException {
        try (TlsPeer peer = TlsPeer.ordinary()) {
            TlsSurvey survey = Surveys.of(peer.port(), Depth.LIGHT, Surveys.POLICY, TrustRoots::shipped)
                    .toOptional()
                    .orElseThrow();
            assertThat(survey.chains()).extracting(ChainSeen::trust).isEqualTo(List.of(ChainTrust.UNTRUSTED));
            assertThat(survey.trustBundle()).matches("Mozilla \\d{4}-\\d\\d-\\d\\d");
        }
    }

    private TlsSurvey survey(TlsPeer peer, Depth depth, SurveyPolicy policy) throws IOException {
        Path root = folder.resolve("root.pem");
        peer.authority().writeCa(root);
        Supplier<TrustRoots> roots = () -> {
            try {
                return TrustRoots.shipped().plus(root, false);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
        return Surveys.of(peer.port(), depth, policy, roots).toOptional().orElseThrow();
    }
}
