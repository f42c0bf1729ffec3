package org.portalprobe.checks.tls;

import java.util.Arrays;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.CertificateSeen;
import org.portalprobe.crawler.artifact.ChainSeen;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.DhParameters;
import org.portalprobe.crawler.artifact.ProtocolSeen;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.artifact.WeakSuites;

/** The worst level of NCSC-NL's TLS guidelines (2025) among everything a host offers, best first. */
public enum NcscLevel {
    GOOD,
    SUFFICIENT,
    PHASE_OUT,
    INSUFFICIENT,
    /** Not everything was seen, and nothing seen is insufficient. */
    UNKNOWN;

    static NcscLevel of(TlsSurvey survey) {
        NcscLevel worst = Stream.of(
                        survey.protocols().stream()
                                .filter(ProtocolSeen::offered)
                                .map(seen -> of(seen.version())),
                        survey.suites().stream().map(NcscLevel::of),
                        survey.chains().stream()
                                .flatMap(chain -> chain.sent().stream().limit(1))
                                .map(NcscLevel::of),
                        survey.chains().stream().map(NcscLevel::of),
                        survey.keyExchange().dh().stream().map(NcscLevel::of),
                        habits(survey))
                .flatMap(levels -> levels)
                .reduce(GOOD, NcscLevel::worse);
        return worst == INSUFFICIENT || isWhole(survey) ? worst : UNKNOWN;
    }

    private static boolean isWhole(TlsSurvey survey) {
        return !survey.chains().isEmpty()
                && survey.protocols().stream().noneMatch(seen -> seen.support() == Support.INCONCLUSIVE)
                && survey.protocols().stream().filter(ProtocolSeen::offered).allMatch(ProtocolSeen::suitesComplete);
    }

    private NcscLevel worse(NcscLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }

    private static NcscLevel of(TlsVersion version) {
        return switch (version) {
            case TLS_1_3 -> GOOD;
            case TLS_1_2 -> SUFFICIENT;
            default -> INSUFFICIENT;
        };
    }

    private static NcscLevel of(CipherSuite suite) {
        boolean weak = Arrays.stream(WeakSuites.values()).anyMatch(kind -> kind.contains(suite));
        if (weak || !suite.forwardSecret() || suite.name().contains("PSK")) {
            return INSUFFICIENT;
        }
        boolean common = suite.name().matches(".*(AES_(128|256)_GCM|CHACHA20).*");
        if (suite.ofTls13()) {
            return !common ? SUFFICIENT : suite.bits() >= 256 ? GOOD : SUFFICIENT;
        }
        if (suite.oldMac()) {
            return INSUFFICIENT;
        }
        return suite.ephemeralEc() && common ? SUFFICIENT : PHASE_OUT;
    }

    private static NcscLevel of(CertificateSeen leaf) {
        if (leaf.keyAlgorithm().equals("RSA")) {
            return leaf.keyBits() >= 3072 ? GOOD : leaf.keyBits() >= 2048 ? PHASE_OUT : INSUFFICIENT;
        }
        return leaf.keyBits() >= 256 ? GOOD : INSUFFICIENT;
    }

    private static NcscLevel of(ChainSeen chain) {
        return switch (chain.trust()) {
            case TRUSTED -> GOOD;
            default -> INSUFFICIENT;
        };
    }

    private static NcscLevel of(DhParameters prime) {
        return prime.bits() < 2048 ? INSUFFICIENT : PHASE_OUT;
    }

    private static Stream<NcscLevel> habits(TlsSurvey survey) {
        return Stream.of(
                        survey.features().compression(),
                        survey.features().clientRenegotiation(),
                        survey.keyExchange().sha1Signature(),
                        survey.keyExchange().weakCurves())
                .filter(habit -> habit == Support.OFFERED)
                .map(habit -> INSUFFICIENT);
    }
}
