package org.portalprobe.checks.tls;

import static org.portalprobe.checks.tls.TlsFinding.Area.CONFIGURATION;

import java.util.ArrayList;
import java.util.List;
import org.portalprobe.crawler.artifact.AddressCompared;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsFeatures;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsVersion;

/** Habits of the server that are neither version nor suite. */
final class ConfigurationFindings {

    private ConfigurationFindings() {}

    static List<TlsFinding> of(TlsSurvey survey) {
        List<TlsFinding> findings = new ArrayList<>();
        TlsFeatures features = survey.features();
        boolean older = survey.protocols().stream()
                .anyMatch(seen -> seen.offered()
                        && seen.version().compareTo(TlsVersion.TLS_1_3) < 0
                        && seen.version().compareTo(TlsVersion.SSL_2) > 0);
        if (features.compression() == Support.OFFERED) {
            findings.add(found("compression", Severity.HIGH, "CVE-2012-4929").capping(TlsGrade.C));
        }
        if (older && features.secureRenegotiation() == Support.NOT_OFFERED) {
            findings.add(found("no-secure-renegotiation", Severity.MEDIUM, "RFC 5746")
                    .capping(TlsGrade.A_MINUS));
        }
        if (features.clientRenegotiation() == Support.OFFERED) {
            findings.add(
                    found("client-renegotiation", Severity.MEDIUM, "NCSC 2025").capping(TlsGrade.A_MINUS));
        }
        if (older && features.extendedMasterSecret() == Support.NOT_OFFERED) {
            findings.add(found("no-extended-master-secret", Severity.INFO, "RFC 7627"));
        }
        if (features.heartbeat() == Support.OFFERED) {
            findings.add(found("heartbeat-offered", Severity.INFO, "RFC 6520"));
        }
        if (features.clientCertificate() == Support.OFFERED) {
            findings.add(found("client-certificate-required", Severity.INFO, "RFC 8446 section 4.3.2"));
        }
        if (features.serverNameNeeded() == Support.OFFERED) {
            findings.add(found("sni-required", Severity.INFO, "RFC 6066 section 3"));
        }
        survey.addresses().stream()
                .filter(address -> !address.same())
                .forEach(address -> findings.add(differs(address)));
        return findings;
    }

    private static TlsFinding differs(AddressCompared address) {
        return TlsFinding.of("addresses-differ", CONFIGURATION, Severity.MEDIUM)
                .seen(address.address())
                .said(address.result());
    }

    private static TlsFinding found(String rule, Severity severity, String clause) {
        return TlsFinding.of(rule, CONFIGURATION, severity, clause);
    }
}
