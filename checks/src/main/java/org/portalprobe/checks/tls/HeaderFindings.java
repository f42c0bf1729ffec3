package org.portalprobe.checks.tls;

import static org.portalprobe.checks.tls.TlsFinding.Area.HTTP;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portalprobe.crawler.artifact.HttpsAnswer;

/** Headers of the one answer that the survey's own handshake brought; the visit asks more pages and hosts. */
final class HeaderFindings {

    /** Half a year of 365 days, in seconds: below, SSL Labs takes the policy for too short. */
    static final long LONG = 15_768_000;

    private static final long YEAR = 31_536_000;

    private static final Map<String, String> EXPECTED = new TreeMap<>(Map.of(
            "content-security-policy", "Content-Security-Policy",
            "x-content-type-options", "X-Content-Type-Options",
            "referrer-policy", "Referrer-Policy"));

    private HeaderFindings() {}

    static Optional<Long> maxAge(HttpsAnswer answer) {
        return answer.values("strict-transport-security").stream().findFirst().flatMap(HstsCheck::maxAge);
    }

    static List<TlsFinding> of(HttpsAnswer answer) {
        List<TlsFinding> findings = new ArrayList<>();
        List<String> hsts = answer.values("strict-transport-security");
        if (hsts.isEmpty()) {
            findings.add(found("hsts-missing", Severity.MEDIUM, "no Strict-Transport-Security", "RFC 6797"));
        } else {
            hsts(hsts, maxAge(answer), findings);
        }
        List<String> missing = EXPECTED.entrySet().stream()
                .filter(header -> answer.values(header.getKey()).isEmpty())
                .map(Map.Entry::getValue)
                .toList();
        if (!missing.isEmpty()) {
            findings.add(found("headers-missing", Severity.LOW, String.join(", ", missing), "CSP Level 3"));
        }
        answer.values("set-cookie").stream()
                .map(SentCookie::parse)
                .filter(cookie -> !cookie.missing().isEmpty())
                .forEach(cookie -> findings.add(found(
                        "cookie-insecure",
                        Severity.LOW,
                        cookie.name() + " lacks " + String.join(", ", cookie.missing()),
                        "RFC 6265 section 4.1.2")));
        answer.values("server").stream()
                .filter(value -> value.matches(".*/\\d.*"))
                .forEach(value ->
                        findings.add(found("server-version", Severity.INFO, value, "RFC 9110 section 10.2.4")));
        return findings;
    }

    private static void hsts(List<String> values, Optional<Long> maxAge, List<TlsFinding> findings) {
        String value = values.getFirst();
        if (maxAge.isEmpty() || maxAge.get() < LONG) {
            findings.add(found("hsts-short", Severity.MEDIUM, value, "RFC 6797", "SSL Labs 2009r")
                    .capping(TlsGrade.A_MINUS));
        } else if (maxAge.get() < YEAR) {
            findings.add(found("hsts-below-a-year", Severity.LOW, value, "NCSC 2025"));
        }
        if (values.size() > 1) {
            findings.add(found("hsts-twice", Severity.LOW, values.size() + " headers", "RFC 6797 section 8.1"));
        }
    }

    private static TlsFinding found(String rule, Severity severity, String evidence, String... clauses) {
        return TlsFinding.of(rule, HTTP, severity, evidence, clauses);
    }
}
