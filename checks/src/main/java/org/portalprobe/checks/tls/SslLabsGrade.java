package org.portalprobe.checks.tls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import org.portalprobe.crawler.artifact.ChainSeen;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.DhParameters;
import org.portalprobe.crawler.artifact.ProtocolSeen;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.artifact.WeakSuites;

/** SSL Labs' rating guide 2009r: 30 % protocols, 30 % key exchange, 40 % ciphers, then the caps that findings carry. */
final class SslLabsGrade {

    private final TlsSurvey survey;
    private final List<TlsFinding> findings;

    SslLabsGrade(TlsSurvey survey, List<TlsFinding> findings) {
        this.survey = survey;
        this.findings = findings;
    }

    /** The letter: what is confirmed and final stands, else nothing that decides may be unknown. */
    TlsGrade grade() {
        TlsGrade worst =
                findings.stream().flatMap(finding -> finding.cap().stream()).reduce(TlsGrade.A_PLUS, TlsGrade::worse);
        if (worst.isFinal()) {
            return worst;
        }
        return isKnown() ? worst.worse(letter(score())).worse(best()) : TlsGrade.UNKNOWN;
    }

    /** Versions, at least one chain, and every weak kind; a survey that was cut off has not tried all that could cost a letter. */
    boolean isKnown() {
        boolean versions = survey.protocols().stream().noneMatch(seen -> seen.support() == Support.INCONCLUSIVE);
        boolean weak = Arrays.stream(WeakSuites.values()).noneMatch(kind -> survey.weak(kind) == Support.INCONCLUSIVE);
        return survey.cut().isEmpty()
                && versions
                && weak
                && !survey.chains().isEmpty()
                && !survey.suites().isEmpty();
    }

    /** A+ needs HSTS for half a year. */
    private TlsGrade best() {
        Optional<Long> maxAge = survey.http().toOptional().flatMap(HeaderFindings::maxAge);
        return maxAge.isPresent() && maxAge.get() >= AnswerFindings.LONG ? TlsGrade.A_PLUS : TlsGrade.A;
    }

    /** 0 to 100; any part of zero makes all of it zero. */
    int score() {
        int protocols = protocols();
        int exchange = keyExchange();
        int ciphers = ciphers();
        boolean zero = protocols == 0 || exchange == 0 || ciphers == 0;
        return zero ? 0 : (30 * protocols + 30 * exchange + 40 * ciphers) / 100;
    }

    private static TlsGrade letter(int score) {
        if (score >= 80) {
            return TlsGrade.A_PLUS;
        }
        return score >= 65
                ? TlsGrade.B
                : score >= 50 ? TlsGrade.C : score >= 35 ? TlsGrade.D : score >= 20 ? TlsGrade.E : TlsGrade.F;
    }

    private int protocols() {
        if (survey.offers(TlsVersion.SSL_2)) {
            return 0;
        }
        IntSummaryStatistics scores = survey.protocols().stream()
                .filter(ProtocolSeen::offered)
                .mapToInt(seen -> of(seen.version()))
                .summaryStatistics();
        return scores.getCount() == 0 ? 0 : (scores.getMin() + scores.getMax()) / 2;
    }

    private static int of(TlsVersion version) {
        return switch (version) {
            case SSL_2 -> 0;
            case SSL_3 -> 80;
            case TLS_1_0 -> 90;
            case TLS_1_1 -> 95;
            case TLS_1_2, TLS_1_3 -> 100;
        };
    }

    private int keyExchange() {
        if (survey.weak(WeakSuites.ANONYMOUS) == Support.OFFERED) {
            return 0;
        }
        List<Integer> scores = new ArrayList<>();
        survey.keyExchange().dh().stream()
                .map(DhParameters::bits)
                .map(KeyScore::ofRsaBits)
                .forEach(scores::add);
        survey.chains().stream()
                .map(ChainSeen::sent)
                .filter(sent -> !sent.isEmpty())
                .map(List::getFirst)
                .map(leaf -> KeyScore.of(leaf.keyAlgorithm(), leaf.keyBits()))
                .forEach(scores::add);
        if (survey.weak(WeakSuites.EXPORT) == Support.OFFERED) {
            scores.add(40);
        }
        return scores.stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    private int ciphers() {
        IntSummaryStatistics scores = survey.suites().stream()
                .mapToInt(CipherSuite::bits)
                .map(bits -> bits >= 256 ? 100 : bits >= 128 ? 80 : bits > 0 ? 20 : 0)
                .summaryStatistics();
        boolean none = scores.getCount() == 0 || scores.getMin() == 0;
        return none ? 0 : (scores.getMin() + scores.getMax()) / 2;
    }
}
