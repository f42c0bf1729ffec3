package org.portalprobe.scheduler.tls;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.tls.TlsVerdict;
import org.portalprobe.config.Endpoint;
import org.portalprobe.crawler.artifact.AddressCompared;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.CertificateSeen;
import org.portalprobe.crawler.artifact.ChainSeen;
import org.portalprobe.crawler.artifact.ChainTrust;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.DhParameters;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Header;
import org.portalprobe.crawler.artifact.HttpsAnswer;
import org.portalprobe.crawler.artifact.KeyExchangeSeen;
import org.portalprobe.crawler.artifact.LeafFacts;
import org.portalprobe.crawler.artifact.ProtocolSeen;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.StapleSeen;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsFeatures;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.artifact.WeakSuites;
import org.portalprobe.crawler.artifact.WeakSuitesSeen;
import org.portalprobe.scheduler.PublishedSchema;

class TlsJsonTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/portalprobe/scheduler/golden/tls.json");
    private static final Support NO = Support.NOT_OFFERED;

    @Test
    void looksLikeTheGoldenFile() throws IOException {
        String actual = json(old()) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void keepsToItsPublishedSchema() {
        assertThat(errors(json(old()))).isEmpty();
        assertThat(errors(TlsJson.of(new Endpoint("a.test", 443), Fault.unconfirmed(Cause.CONNECT_TIMEOUT, "4 s"))))
                .isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNotSaidInIt() {
        assertThat(errors(json(old()).replaceFirst("\"grade\" : \"[^\"]+\"", "\"grade\" : \"Z\"")))
                .isNotEmpty();
        assertThat(errors(json(old()).replaceFirst("\"verdict\"", "\"more\" : 1, \"verdict\"")))
                .isNotEmpty();
    }

    private static String json(TlsSurvey survey) {
        return TlsJson.of(survey, TlsVerdict.of(survey));
    }

    private static List<Error> errors(String document) {
        return PublishedSchema.of("tls.schema.json").problems(document);
    }

    /** A little of everything: an old version, a weak kind, a short prime, a second address, a cut. */
    private static TlsSurvey old() {
        Instant start = Instant.parse("2026-11-21T00:00:00Z");
        CertificateSeen leaf = new CertificateSeen(
                "CN=portal.test",
                "CN=authority",
                start.minus(Duration.ofDays(80)),
                start.plus(Duration.ofDays(10)),
                List.of("portal.test"),
                "RSA",
                2048,
                "SHA256withRSA",
                "00");
        return new TlsSurvey(
                TlsSurvey.FORMAT,
                new Endpoint("portal.test", 443),
                "127.0.0.1",
                Optional.of("portal.test"),
                TlsSurvey.Depth.FULL,
                start,
                Duration.ofMillis(1_250),
                43,
                Stream.of(TlsVersion.values()).map(TlsJsonTest::protocol).toList(),
                Arrays.stream(WeakSuites.values())
                        .map(kind -> new WeakSuitesSeen(kind, kind == WeakSuites.RC4 ? Support.OFFERED : NO))
                        .toList(),
                new KeyExchangeSeen(
                        List.of(),
                        true,
                        List.of("secp256r1"),
                        NO,
                        List.of(new DhParameters(1024, "RFC 2409 group 2")),
                        Support.OFFERED,
                        List.of("rsa_pkcs1_sha1")),
                new TlsFeatures(NO, NO, Support.OFFERED, NO, NO, Support.INCONCLUSIVE, NO, NO, NO),
                List.of(new ChainSeen(
                        List.of(leaf),
                        List.of(),
                        ChainTrust.TRUSTED,
                        "",
                        "CN=root",
                        true,
                        0,
                        new LeafFacts(true, true, false, false, 2, false),
                        new StapleSeen(StapleSeen.Status.NONE, ""))),
                Seen.got(new HttpsAnswer(200, List.of(new Header("server", "nginx/1.0")))),
                List.of(new AddressCompared("127.0.0.2", false, "refused")),
                0,
                "Mozilla 2026-11-01",
                Optional.of(Fault.unconfirmed(Cause.BLOCKED, "no answer any more")),
                List.of());
    }

    private static ProtocolSeen protocol(TlsVersion version) {
        return switch (version) {
            case TLS_1_0 ->
                new ProtocolSeen(
                        version,
                        Support.OFFERED,
                        "negotiated",
                        List.of(
                                new CipherSuite("TLS_DHE_RSA_WITH_AES_128_CBC_SHA"),
                                new CipherSuite("TLS_RSA_WITH_RC4_128_SHA")),
                        true);
            case TLS_1_2 ->
                new ProtocolSeen(
                        version,
                        Support.OFFERED,
                        "negotiated",
                        List.of(new CipherSuite("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")),
                        true);
            default -> new ProtocolSeen(version, NO, "protocol_version(70)", List.of(), true);
        };
    }
}
