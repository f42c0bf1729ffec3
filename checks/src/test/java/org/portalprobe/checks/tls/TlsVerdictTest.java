package org.portalprobe.checks.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.ChainTrust;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.TlsVersion;

class TlsVerdictTest {

    @Test
    void givesASoundHostAPlus() {
        TlsVerdict verdict = TlsVerdict.of(new SurveyFixture().build());
        assertThat(verdict.grade()).isEqualTo(TlsGrade.A_PLUS);
        assertThat(verdict.score()).isEqualTo(Optional.of(93));
        assertThat(verdict.ncsc()).isEqualTo(NcscLevel.PHASE_OUT);
        assertThat(verdict.mozilla()).isEqualTo(MozillaProfile.INTERMEDIATE);
    }

    @ParameterizedTest
    @CsvSource({
        "'', A, hsts-missing",
        "max-age=86400, A-, hsts-short",
        "rubbish, A-, hsts-short",
        "max-age=15768000, A+, hsts-below-a-year"
    })
    void readsHsts(String header, String letter, String rule) {
        TlsVerdict verdict = TlsVerdict.of(new SurveyFixture().hsts(header).build());
        assertThat(verdict.grade()).hasToString(letter);
        assertThat(rules(verdict)).contains(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "TLS_1_0, TLS_RSA_WITH_AES_128_CBC_SHA, B, tls1.0",
        "TLS_1_1, TLS_RSA_WITH_AES_128_CBC_SHA, B, tls1.1",
        "SSL_3, TLS_RSA_WITH_AES_128_CBC_SHA, C, ssl3",
        "SSL_3, TLS_RSA_WITH_RC4_128_SHA, B, ssl3",
        "SSL_2, SSL_CK_RC4_128_WITH_MD5, F, ssl2",
        "TLS_1_2, TLS_RSA_WITH_NULL_SHA, F, null-cipher",
        "TLS_1_2, TLS_DH_anon_WITH_AES_128_CBC_SHA, F, anon-cipher",
        "TLS_1_2, TLS_RSA_EXPORT_WITH_RC4_40_MD5, F, export-cipher",
        "TLS_1_2, TLS_RSA_WITH_DES_CBC_SHA, F, des",
        "TLS_1_2, TLS_RSA_WITH_RC4_128_SHA, C, rc4",
        "TLS_1_0, TLS_RSA_WITH_RC4_128_SHA, B, rc4",
        "TLS_1_2, TLS_RSA_WITH_3DES_EDE_CBC_SHA, C, 3des",
        "TLS_1_2, TLS_RSA_WITH_AES_128_GCM_SHA256, A+, no-fs-suites",
        "TLS_1_2, TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, A+, cbc",
    })
    void capsByVersionAndSuite(TlsVersion version, String suite, String letter, String rule) {
        TlsVerdict verdict =
                TlsVerdict.of(new SurveyFixture().also(version, suite).build());
        assertThat(verdict.grade()).hasToString(letter);
        assertThat(rules(verdict)).contains(rule);
    }

    @Test
    void capsWhatIsMissing() {
        SurveyFixture no13 = new SurveyFixture().without(TlsVersion.TLS_1_3);
        assertThat(TlsVerdict.of(no13.build()).grade()).isEqualTo(TlsGrade.A_MINUS);
        no13.offering(TlsVersion.TLS_1_2, List.of("TLS_RSA_WITH_AES_256_CBC_SHA"));
        assertThat(TlsVerdict.of(no13.build()).grade()).isEqualTo(TlsGrade.B);
        assertThat(rules(TlsVerdict.of(no13.build()))).contains("no-fs", "no-aead", "no-ecdhe", "no-tls1.3");
        no13.without(TlsVersion.TLS_1_2).offering(TlsVersion.TLS_1_0, List.of("TLS_RSA_WITH_AES_256_CBC_SHA"));
        assertThat(TlsVerdict.of(no13.build()).grade()).isEqualTo(TlsGrade.C);
    }

    @ParameterizedTest
    @CsvSource({"512, F", "1024, B", "2047, B", "2048, A+"})
    void capsShortPrimes(int bits, String letter) {
        assertThat(TlsVerdict.of(new SurveyFixture().dh(bits).build()).grade()).hasToString(letter);
    }

    @ParameterizedTest
    @CsvSource({
        "RSA, 1024, SHA256withRSA, 60, TRUSTED, true, B",
        "RSA, 768, SHA256withRSA, 60, TRUSTED, true, F",
        "EC, 256, SHA256withRSA, 60, TRUSTED, true, A+",
        "RSA, 2048, SHA1withRSA, 60, TRUSTED, true, T",
        "RSA, 2048, MD5withRSA, 60, TRUSTED, true, F",
        "RSA, 2048, SHA256withRSA, -1, TRUSTED, true, T",
        "RSA, 2048, SHA256withRSA, 91, TRUSTED, true, T",
        "RSA, 2048, SHA256withRSA, 60, SELF_SIGNED, true, T",
        "RSA, 2048, SHA256withRSA, 60, UNTRUSTED, true, T",
        "RSA, 2048, SHA256withRSA, 60, INCOMPLETE, true, B",
        "RSA, 2048, SHA256withRSA, 60, TRUSTED, false, M",
        "RSA, 2048, SHA256withRSA, 14, TRUSTED, true, A-",
        "RSA, 2048, SHA256withRSA, 20, TRUSTED, true, A+",
    })
    void judgesTheCertificate(
            String algorithm, int bits, String signature, int days, ChainTrust trust, boolean matches, String letter) {
        SurveyFixture fixture =
                new SurveyFixture().chain(SurveyFixture.chain(algorithm, bits, signature, days, trust, matches));
        assertThat(TlsVerdict.of(fixture.build()).grade()).hasToString(letter);
    }

    @Test
    void warnsOfClientRenegotiation() {
        assertThat(TlsVerdict.of(new SurveyFixture().renegotiating().build()).grade())
                .isEqualTo(TlsGrade.A_MINUS);
    }

    @Test
    void saysItDoesNotKnow() {
        Fault blocked = Fault.unconfirmed(Cause.BLOCKED, "no answer any more");
        TlsVerdict verdict = TlsVerdict.of(
                new SurveyFixture().unclear(TlsVersion.SSL_3).cut(blocked).build());
        assertThat(verdict.grade()).isEqualTo(TlsGrade.UNKNOWN);
        assertThat(verdict.score()).isEmpty();
        assertThat(verdict.ncsc()).isEqualTo(NcscLevel.UNKNOWN);
        assertThat(verdict.mozilla()).isEqualTo(MozillaProfile.UNKNOWN);
        assertThat(rules(verdict)).contains("survey-cut", "inconclusive");
    }

    @Test
    void aConfirmedFaultIsNeverUnknown() {
        SurveyFixture expired = new SurveyFixture()
                .unclear(TlsVersion.SSL_3)
                .chain(SurveyFixture.chain("RSA", 2048, "SHA256withRSA", -1, ChainTrust.TRUSTED, true));
        assertThat(TlsVerdict.of(expired.build()).grade()).isEqualTo(TlsGrade.UNTRUSTED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 398, false",
        "2026-01-01, 399, true",
        "2026-04-01, 200, false",
        "2026-04-01, 201, true",
        "2027-04-01, 101, true",
        "2029-04-01, 48, true",
        "2019-01-01, 825, false",
    })
    void limitsLifetimesByTheDayTheyBegin(String begin, int days, boolean over) {
        Instant notBefore = Instant.parse(begin + "T00:00:00Z");
        assertThat(new Lifetime(notBefore, notBefore.plus(Duration.ofDays(days))).overLimit())
                .isEqualTo(over);
    }

    @ParameterizedTest
    @CsvSource({
        "90, 31, ''",
        "90, 30, MEDIUM",
        "90, 14, HIGH",
        "90, 7, CRITICAL",
        "6, 3, ''",
        "6, 2, MEDIUM",
        "45, 16, ''",
        "45, 15, MEDIUM",
        "9, 9, HIGH"
    })
    void alarmsBeforeTheEnd(int life, int left, String severity) {
        Instant end = SurveyFixture.NOW.plus(Duration.ofDays(left));
        assertThat(new Lifetime(end.minus(Duration.ofDays(life)), end)
                        .alarm(SurveyFixture.NOW)
                        .map(Enum::name)
                        .orElse(""))
                .isEqualTo(severity);
    }

    private static List<String> rules(TlsVerdict verdict) {
        return verdict.findings().stream().map(TlsFinding::rule).toList();
    }
}
