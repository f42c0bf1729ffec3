package org.portalprobe.checks.tls;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.CertificateSeen;
import org.portalprobe.crawler.artifact.ChainSeen;
import org.portalprobe.crawler.artifact.ProtocolSeen;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsVersion;

/** The strictest of Mozilla's server side profiles (6.0) that a host keeps to; groups are not compared. */
public enum MozillaProfile {
    MODERN,
    INTERMEDIATE,
    NONE,
    /** Not everything was seen. */
    UNKNOWN;

    private static final Set<String> SUITES = Set.of(
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private static final long HSTS = 63_072_000;

    static MozillaProfile of(TlsSurvey survey) {
        boolean known = survey.protocols().stream().noneMatch(seen -> seen.support() == Support.INCONCLUSIVE)
                && survey.protocols().stream().filter(ProtocolSeen::offered).allMatch(ProtocolSeen::suitesComplete)
                && !survey.chains().isEmpty();
        if (!known) {
            return UNKNOWN;
        }
        List<TlsVersion> versions = survey.protocols().stream()
                .filter(ProtocolSeen::offered)
                .map(ProtocolSeen::version)
                .toList();
        if (!promisesHttps(survey) || !versions.contains(TlsVersion.TLS_1_3)) {
            return NONE;
        }
        if (versions.size() == 1 && leaves(survey).allMatch(MozillaProfile::isModern)) {
            return MODERN;
        }
        boolean intermediate = Set.of(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3).containsAll(versions)
                && survey.suites().stream().allMatch(suite -> suite.ofTls13() || SUITES.contains(suite.name()))
                && leaves(survey).allMatch(MozillaProfile::isIntermediate);
        return intermediate ? INTERMEDIATE : NONE;
    }

    private static Stream<CertificateSeen> leaves(TlsSurvey survey) {
        return survey.chains().stream().map(ChainSeen::sent).flatMap(sent -> sent.stream()
                .limit(1));
    }

    private static boolean promisesHttps(TlsSurvey survey) {
        return survey.http().toOptional().flatMap(HeaderFindings::maxAge).orElse(0L) >= HSTS;
    }

    private static boolean isModern(CertificateSeen leaf) {
        return leaf.keyAlgorithm().equals("EC")
                && (leaf.keyBits() == 256 || leaf.keyBits() == 384)
                && days(leaf) <= 90
                && isIntermediate(leaf);
    }

    private static boolean isIntermediate(CertificateSeen leaf) {
        boolean rsa = leaf.keyAlgorithm().equals("RSA");
        return leaf.keyBits() >= (rsa ? 2048 : 256)
                && days(leaf) <= 366
                && !leaf.signatureAlgorithm().startsWith("SHA1")
                && !leaf.signatureAlgorithm().startsWith("MD5");
    }

    private static long days(CertificateSeen leaf) {
        return Duration.between(leaf.notBefore(), leaf.notAfter()).toDays();
    }
}
