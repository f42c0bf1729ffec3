package org.portalprobe.reports;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.config.Endpoint;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.CertificateSeen;
import org.portalprobe.crawler.artifact.ChainSeen;
import org.portalprobe.crawler.artifact.ChainTrust;
import org.portalprobe.crawler.artifact.CipherSuite;
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

/** Hand-made light surveys: a host of grade B whose chain lacks a certificate, and one that did not answer. */
final class Surveys {

    private static final Support NO = Support.NOT_OFFERED;

    private Surveys() {}

    static Map<String, Seen<TlsSurvey>> seen(String host, CertificateSeen leaf) {
        return Map.of(
                host,
                Seen.got(survey(host, leaf)),
                "sso.example.gov.vn:8443",
                Seen.missing(Fault.unconfirmed(Cause.CONNECT_TIMEOUT, "no answer <in> 4 s")));
    }

    private static TlsSurvey survey(String host, CertificateSeen leaf) {
        return new TlsSurvey(
                TlsSurvey.FORMAT,
                new Endpoint(host, 443),
                "127.0.0.1",
                Optional.of(host),
                TlsSurvey.Depth.LIGHT,
                Visits.START,
                Duration.ofMillis(612),
                9,
                Stream.of(TlsVersion.values()).map(Surveys::protocol).toList(),
                Arrays.stream(WeakSuites.values())
                        .map(kind -> new WeakSuitesSeen(kind, NO))
                        .toList(),
                new KeyExchangeSeen(List.of("x25519"), false, List.of(), NO, List.of(), NO, List.of()),
                new TlsFeatures(NO, NO, Support.OFFERED, NO, NO, Support.OFFERED, NO, NO, NO),
                List.of(new ChainSeen(
                        List.of(leaf),
                        List.of(),
                        ChainTrust.INCOMPLETE,
                        "the issuer CN=Ví dụ CA was not sent",
                        "",
                        false,
                        0,
                        new LeafFacts(true, true, false, false, 0, false),
                        new StapleSeen(StapleSeen.Status.NONE, ""))),
                Seen.got(new HttpsAnswer(
                        200,
                        List.of(
                                new Header("content-type", "text/html"),
                                new Header("server", "Apache/2.2.15 <script>")))),
                List.of(),
                0,
                "Mozilla 2026-11-01",
                Optional.empty(),
                List.of());
    }

    private static ProtocolSeen protocol(TlsVersion version) {
        return switch (version) {
            case TLS_1_0, TLS_1_2 ->
                new ProtocolSeen(
                        version,
                        Support.OFFERED,
                        "negotiated",
                        List.of(new CipherSuite("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")),
                        false);
            default -> new ProtocolSeen(version, NO, "protocol_version(70)", List.of(), true);
        };
    }
}
