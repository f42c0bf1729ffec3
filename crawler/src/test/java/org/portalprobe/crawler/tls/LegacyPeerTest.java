package org.portalprobe.crawler.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.DhParameters;
import org.portalprobe.crawler.artifact.ProtocolSeen;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsSurvey.Depth;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.artifact.WeakSuites;

/** The old half of the lab without its programs: what no OpenSSL of today serves any more. */
class LegacyPeerTest {

    @Test
    void listsEverySuiteOfAnOldServer() throws IOException {
        Process server = start();
        try (BufferedReader says = server.inputReader()) {
            int port = Integer.parseInt(says.readLine());
            TlsSurvey full = survey(port, Depth.FULL);
            TlsSurvey light = survey(port, Depth.LIGHT);

            List<String> expected = LegacyServer.SUITES.stream()
                    .map(name -> name.replace("SSL_", "TLS_"))
                    .sorted()
                    .toList();
            assertThat(full.protocols())
                    .filteredOn(ProtocolSeen::offered)
                    .extracting(ProtocolSeen::version)
                    .containsExactlyInAnyOrder(TlsVersion.SSL_3, TlsVersion.TLS_1_0);
            for (TlsVersion version : List.of(TlsVersion.SSL_3, TlsVersion.TLS_1_0)) {
                assertThat(full.protocol(version).suites())
                        .extracting(CipherSuite::name)
                        .isEqualTo(expected);
                assertThat(full.protocol(version).suitesComplete()).isTrue();
            }
            assertThat(full.keyExchange().dh().getFirst())
                    .extracting(DhParameters::bits)
                    .isEqualTo(512);
            assertThat(List.of(full, light)).allSatisfy(survey -> {
                assertThat(survey.weak(WeakSuites.NULL)).isEqualTo(Support.NOT_OFFERED);
                assertThat(List.of(
                                survey.weak(WeakSuites.ANONYMOUS),
                                survey.weak(WeakSuites.EXPORT),
                                survey.weak(WeakSuites.DES_OR_RC2),
                                survey.weak(WeakSuites.RC4),
                                survey.weak(WeakSuites.TRIPLE_DES),
                                survey.weak(WeakSuites.RSA_KEY_EXCHANGE)))
                        .containsOnly(Support.OFFERED);
            });
            assertThat(light.connections()).isLessThan(full.connections()).isLessThanOrEqualTo(20);
        } finally {
            server.destroy();
        }
    }

    private static TlsSurvey survey(int port, Depth depth) {
        return Surveys.of(port, depth, Surveys.POLICY, TrustRoots::shipped)
                .toOptional()
                .orElseThrow();
    }

    private static Process start() throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        path,
                        "-XX:TieredStopAtLevel=1",
                        LegacyServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
