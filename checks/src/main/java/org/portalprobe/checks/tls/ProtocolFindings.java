package org.portalprobe.checks.tls;

import static org.portalprobe.checks.tls.TlsFinding.Area.PROTOCOL;

import java.util.ArrayList;
import java.util.List;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsVersion;

/** Old versions offered, new ones missing. */
final class ProtocolFindings {

    private ProtocolFindings() {}

    static List<TlsFinding> of(TlsSurvey survey) {
        List<TlsFinding> findings = new ArrayList<>();
        old(survey, findings);
        missing(survey, findings);
        if (survey.features().fallbackScsv() == Support.NOT_OFFERED) {
            findings.add(TlsFinding.of("fallback-scsv-missing", PROTOCOL, Severity.INFO, "RFC 7507"));
        }
        return findings;
    }

    private static void old(TlsSurvey survey, List<TlsFinding> findings) {
        if (survey.offers(TlsVersion.SSL_2)) {
            findings.add(found("ssl2", Severity.HIGH, "RFC 6176").capping(TlsGrade.F));
        }
        if (survey.offers(TlsVersion.SSL_3)) {
            boolean cbc = survey.protocol(TlsVersion.SSL_3).suites().stream().anyMatch(CipherSuite::cbc);
            TlsGrade cap = isBest(survey, TlsVersion.SSL_3) ? TlsGrade.F : cbc ? TlsGrade.C : TlsGrade.B;
            findings.add(found("ssl3", Severity.HIGH, "RFC 7568").capping(cap));
        }
        if (survey.offers(TlsVersion.TLS_1_0)) {
            findings.add(found("tls1.0", Severity.MEDIUM, "RFC 8996").capping(TlsGrade.B));
        }
        if (survey.offers(TlsVersion.TLS_1_1)) {
            findings.add(found("tls1.1", Severity.MEDIUM, "RFC 8996").capping(TlsGrade.B));
        }
    }

    private static boolean isBest(TlsSurvey survey, TlsVersion version) {
        return survey.protocols().stream()
                .noneMatch(seen -> seen.offered() && seen.version().compareTo(version) > 0);
    }

    private static TlsFinding found(String rule, Severity severity, String clause) {
        return TlsFinding.of(rule, PROTOCOL, severity, clause, "SSL Labs 2009r", "Mozilla 6.0", "NCSC 2025");
    }

    private static void missing(TlsSurvey survey, List<TlsFinding> findings) {
        boolean lacks13 = survey.protocol(TlsVersion.TLS_1_3).support() == Support.NOT_OFFERED;
        boolean lacks12 = survey.protocol(TlsVersion.TLS_1_2).support() == Support.NOT_OFFERED;
        if (lacks12 && lacks13) {
            findings.add(TlsFinding.of("no-tls1.2", PROTOCOL, Severity.HIGH, "RFC 9325 section 3.1.1", "SSL Labs 2009r")
                    .capping(TlsGrade.C));
        } else if (lacks13) {
            findings.add(
                    TlsFinding.of("no-tls1.3", PROTOCOL, Severity.LOW, "SSL Labs 2009r", "Mozilla 6.0", "NCSC 2025")
                            .capping(TlsGrade.A_MINUS));
        }
    }
}
