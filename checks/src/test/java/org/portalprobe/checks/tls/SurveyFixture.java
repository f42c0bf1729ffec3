package org.portalprobe.checks.tls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.Endpoint;
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

/** A sound survey, to be spoilt by a test. */
public final class SurveyFixture {

    static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    private static final List<String> NEWEST =
            List.of("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256");
    private static final List<String> STRONG =
            List.of("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");

    private final List<ProtocolSeen> protocols = new ArrayList<>();
    private List<DhParameters> dh = List.of();
    private ChainSeen chain = chain("RSA", 2048, "SHA256withRSA", 89, ChainTrust.TRUSTED, true);
    private String hsts = "max-age=63072000";
    private Optional<Fault> cut = Optional.empty();
    private Support renegotiation = Support.NOT_OFFERED;

    SurveyFixture() {
        for (TlsVersion version : TlsVersion.values()) {
            protocols.add(new ProtocolSeen(version, Support.NOT_OFFERED, "", List.of(), true));
        }
        offering(TlsVersion.TLS_1_3, NEWEST).offering(TlsVersion.TLS_1_2, STRONG);
    }

    public static Seen<TlsSurvey> sound() {
        return Seen.got(new SurveyFixture().build());
    }

    public static Seen<TlsSurvey> untrusted() {
        return Seen.got(new SurveyFixture()
                .chain(chain("RSA", 2048, "SHA256withRSA", 89, ChainTrust.UNTRUSTED, true))
                .build());
    }

    SurveyFixture offering(TlsVersion version, List<String> suites) {
        return with(new ProtocolSeen(
                version,
                Support.OFFERED,
                "",
                suites.stream().map(CipherSuite::new).toList(),
                true));
    }

    SurveyFixture also(TlsVersion version, String... suites) {
        List<String> all = new ArrayList<>(Arrays.asList(suites));
        protocols.stream()
                .filter(seen -> seen.version() == version)
                .flatMap(seen -> seen.suites().stream())
                .forEach(suite -> all.add(suite.name()));
        return offering(version, all);
    }

    SurveyFixture with(ProtocolSeen seen) {
        protocols.set(
                protocols.indexOf(protocols.stream()
                        .filter(known -> known.version() == seen.version())
                        .findFirst()
                        .orElseThrow()),
                seen);
        return this;
    }

    SurveyFixture without(TlsVersion version) {
        return with(new ProtocolSeen(version, Support.NOT_OFFERED, "", List.of(), true));
    }

    SurveyFixture unclear(TlsVersion version) {
        return with(new ProtocolSeen(version, Support.INCONCLUSIVE, "no answer", List.of(), false));
    }

    SurveyFixture dh(int bits) {
        dh = List.of(new DhParameters(bits, "own"));
        return this;
    }

    SurveyFixture chain(ChainSeen other) {
        chain = other;
        return this;
    }

    SurveyFixture hsts(String value) {
        hsts = value;
        return this;
    }

    SurveyFixture renegotiating() {
        renegotiation = Support.OFFERED;
        return this;
    }

    SurveyFixture cut(Fault fault) {
        cut = Optional.of(fault);
        return this;
    }

    static ChainSeen chain(
            String algorithm, int bits, String signature, int daysLeft, ChainTrust trust, boolean matches) {
        Instant end = NOW.plus(Duration.ofDays(daysLeft));
        CertificateSeen leaf = new CertificateSeen(
                "CN=portal.test",
                "CN=authority",
                end.minus(Duration.ofDays(90)),
                end,
                List.of("portal.test"),
                algorithm,
                bits,
                signature,
                "00");
        return new ChainSeen(
                List.of(leaf),
                List.of(),
                trust,
                "",
                "CN=root",
                true,
                0,
                new LeafFacts(matches, true, false, false, 2, false),
                new StapleSeen(StapleSeen.Status.NONE, ""));
    }

    TlsSurvey build() {
        List<WeakSuitesSeen> weak = Arrays.stream(WeakSuites.values())
                .map(kind -> new WeakSuitesSeen(kind, weak(kind)))
                .toList();
        List<Header> headers = hsts.isEmpty() ? List.of() : List.of(new Header("strict-transport-security", hsts));
        return new TlsSurvey(
                TlsSurvey.FORMAT,
                new Endpoint("portal.test", 443),
                "127.0.0.1",
                Optional.of("portal.test"),
                TlsSurvey.Depth.FULL,
                NOW,
                Duration.ofSeconds(1),
                24,
                protocols,
                weak,
                new KeyExchangeSeen(
                        List.of("x25519"),
                        true,
                        List.of("x25519"),
                        Support.NOT_OFFERED,
                        dh,
                        Support.NOT_OFFERED,
                        List.of()),
                new TlsFeatures(
                        Support.NOT_OFFERED,
                        Support.NOT_OFFERED,
                        Support.OFFERED,
                        renegotiation,
                        Support.INCONCLUSIVE,
                        Support.OFFERED,
                        Support.NOT_OFFERED,
                        Support.NOT_OFFERED,
                        Support.NOT_OFFERED),
                List.of(chain),
                Seen.got(new HttpsAnswer(200, headers)),
                List.of(),
                0,
                "test",
                cut,
                List.of());
    }

    private Support weak(WeakSuites kind) {
        boolean met = protocols.stream().flatMap(seen -> seen.suites().stream()).anyMatch(kind::contains);
        boolean clear = protocols.stream().noneMatch(seen -> seen.support() == Support.INCONCLUSIVE);
        return met ? Support.OFFERED : clear ? Support.NOT_OFFERED : Support.INCONCLUSIVE;
    }
}
