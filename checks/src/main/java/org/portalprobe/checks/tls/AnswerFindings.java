package org.portalprobe.checks.tls;

import static org.portalprobe.checks.tls.TlsFinding.Area.HTTP;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.portalprobe.crawler.artifact.Hop;

/** What one answer shows, whatever it is: page, redirect, error. */
final class AnswerFindings {

    /** Half a year of 365 days, in seconds: below, SSL Labs takes the policy for too short. */
    static final long LONG = 15_768_000;

    private static final long YEAR = 31_536_000;
    private static final String COOKIES = "RFC 6265 section 4.1.2";
    private static final List<String> VERSIONED =
            List.of("server", "x-powered-by", "x-aspnet-version", "x-aspnetmvc-version", "x-generator");
    private static final Set<String> TYPES = Set.of("text/html", "application/xhtml+xml");

    private final Hop answer;
    private final boolean secure;
    private final List<TlsFinding> findings = new ArrayList<>();

    private AnswerFindings(Hop answer) {
        this.answer = answer;
        this.secure = Hosts.overHttps(answer.url());
    }

    /** @param metaPolicies that the page names in its own head; empty for what is no page */
    static List<TlsFinding> of(Hop answer, List<String> metaPolicies) {
        AnswerFindings asked = new AnswerFindings(answer);
        asked.transport();
        if (asked.isPage()) {
            asked.findings.addAll(PageHeaderFindings.of(answer, metaPolicies));
        }
        answer.values("set-cookie").stream().map(SentCookie::parse).forEach(asked::cookie);
        asked.versions();
        return asked.findings;
    }

    /** A page that somebody reads: an error page often comes from a proxy, a redirect shows nothing. */
    private boolean isPage() {
        String type = answer.value("content-type").orElse("text/html").toLowerCase(Locale.ROOT);
        return secure && answer.status() < 300 && TYPES.stream().anyMatch(type::startsWith);
    }

    private void transport() {
        List<String> fields = answer.values("strict-transport-security");
        if (!secure) {
            if (!fields.isEmpty()) {
                add("hsts-over-http", Severity.INFO, "RFC 6797 section 7.2");
            }
        } else if (Hosts.isAddress(Hosts.of(answer.url()))) {
            // Browsers ignore it there (RFC 6797 section 8.1.1).
            return;
        } else if (fields.isEmpty()) {
            missingPolicy();
        } else {
            policy(fields);
        }
    }

    /** Browsers learn it from any answer; who only ever met a file or an error page did not. */
    private void missingPolicy() {
        if (answer.status() >= 400) {
            add("hsts-missing-on-errors", Severity.LOW, "RFC 6797");
        } else if (answer.status() >= 300 || isPage()) {
            add("hsts-missing", Severity.MEDIUM, "RFC 6797");
        } else {
            add("hsts-missing-on-files", Severity.LOW, "RFC 6797");
        }
    }

    private void policy(List<String> fields) {
        String value = fields.getFirst();
        long maxAge = HstsCheck.maxAge(value).orElse(0L);
        if (maxAge < LONG) {
            findings.add(TlsFinding.of("hsts-short", HTTP, Severity.MEDIUM, "RFC 6797", "SSL Labs 2009r")
                    .capping(TlsGrade.A_MINUS)
                    .seen(value));
        } else if (maxAge < YEAR) {
            findings.add(TlsFinding.of("hsts-below-a-year", HTTP, Severity.LOW, "NCSC 2025")
                    .seen(value));
        }
        if (!value.toLowerCase(Locale.ROOT).contains("includesubdomains")) {
            add("hsts-without-subdomains", Severity.INFO, "RFC 6797 section 6.1.2");
        }
        if (fields.size() > 1) {
            findings.add(TlsFinding.of("hsts-twice", HTTP, Severity.LOW, "RFC 6797 section 8.1")
                    .seen(fields.size()));
        }
    }

    private void cookie(SentCookie cookie) {
        if (!secure && cookie.carriesSession()) {
            findings.add(TlsFinding.of("cookie-over-http", HTTP, Severity.HIGH, COOKIES + ".5")
                    .seen(cookie.name()));
        } else if (!cookie.missing().isEmpty()) {
            Severity severity = cookie.carriesSession() ? Severity.MEDIUM : Severity.INFO;
            findings.add(
                    TlsFinding.of(cookie.carriesSession() ? "cookie-insecure" : "cookie-plain", HTTP, severity, COOKIES)
                            .seen(cookie.name(), String.join(", ", cookie.missing())));
        }
        if (cookie.breaksItsPrefix()) {
            findings.add(TlsFinding.of("cookie-prefix", HTTP, Severity.LOW, "RFC 6265bis section 4.1.3")
                    .seen(cookie.name()));
        }
        if (secure && cookie.carriesSession() && !cookie.attributes().contains("samesite")) {
            findings.add(TlsFinding.of("cookie-samesite", HTTP, Severity.INFO, "RFC 6265bis section 4.1.2.7")
                    .seen(cookie.name()));
        }
    }

    private void versions() {
        VERSIONED.forEach(name -> answer.values(name).stream()
                .filter(value -> value.matches(name.equals("server") ? "(?s).*/\\s*\\d.*" : "(?s).*\\d.*"))
                .forEach(value ->
                        findings.add(TlsFinding.of("server-version", HTTP, Severity.INFO, "RFC 9110 section 10.2.4")
                                .seen(name + ": " + value))));
    }

    private void add(String rule, Severity severity, String clause) {
        findings.add(TlsFinding.of(rule, HTTP, severity, clause));
    }
}
