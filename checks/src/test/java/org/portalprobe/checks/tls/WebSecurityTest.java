package org.portalprobe.checks.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portalprobe.checks.Visits;
import org.portalprobe.config.Language;
import org.portalprobe.crawler.artifact.Exchange;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.SecurityText;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.artifact.WebLook;

class WebSecurityTest {

    private static final String[] GOOD = {
        "content-type: text/html",
        "strict-transport-security: max-age=63072000; includeSubDomains",
        "content-security-policy: default-src 'self'; frame-ancestors 'self'",
        "x-content-type-options: nosniff",
        "referrer-policy: no-referrer"
    };

    private static final Hop SOUND = Visits.hop(Visits.HOME, 200, GOOD);

    @Test
    void aSoundPortalHasNothingToMend() {
        Visit visit = new Visits()
                .entry(SOUND)
                .plainHttp(Visits.hop(Visits.PLAIN_HOME, 301, "location: " + Visits.HOME), SOUND)
                .web(web(Seen.missing(Visits.NOTHING), List.of()))
                .build();

        assertThat(WebSecurity.findings(visit)).isEmpty();
    }

    @Test
    void anUnprotectedPageIsToldEverythingAtOnce() {
        assertThat(rules(entry(
                        200, "content-type: text/html", "server: Apache/2.2.15", "set-cookie: JSESSIONID=; Path=/")))
                .containsExactly(
                        "cookie-insecure",
                        "csp-missing",
                        "framing-open",
                        "hsts-missing",
                        "nosniff-missing",
                        "referrer-policy-missing",
                        "cookie-samesite",
                        "server-version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "content-security-policy-report-only: default-src 'self' | csp-report-only",
                "content-security-policy: img-src 'self'                 | csp-no-scripts",
                "content-security-policy: script-src 'unsafe-inline'     | csp-unsafe-inline",
                "content-security-policy: script-src https:              | csp-wide",
                "content-security-policy: script-src 'unsafe-eval'       | csp-unsafe-eval",
                "x-frame-options: ALLOW-FROM https://a.test              | framing-obsolete",
                "referrer-policy: unsafe-url                             | referrer-policy-unsafe",
                "strict-transport-security: max-age=86400                | hsts-short",
                "strict-transport-security: max-age=16000000             | hsts-below-a-year",
                "x-powered-by: PHP/5.6.40                                | server-version",
                "set-cookie: __Host-a=; Secure; HttpOnly                 | cookie-prefix",
                "set-cookie: theme=                                      | cookie-plain",
            })
    void namesEachFault(String header, String rule) {
        assertThat(rules(entry(200, "content-type: text/html", header))).contains(rule);
    }

    @Test
    void aPolicyInThePageCountsButCannotStopFraming() {
        Visit visit = new Visits()
                .entry(Visits.hop(Visits.HOME, 200, "content-type: text/html"))
                .web(web(Seen.missing(Visits.NOTHING), List.of("default-src 'self'; frame-ancestors 'self'")))
                .build();

        assertThat(rules(visit)).contains("framing-in-meta").doesNotContain("csp-missing", "framing-open");
    }

    @Test
    void errorPagesAreAskedForHstsAndCookiesAlone() {
        assertThat(rules(entry(404, "content-type: text/html"))).containsExactly("hsts-missing-on-errors");
    }

    @Test
    void everyHostOfTheWayIsAsked() {
        URI other = URI.create("http://sso.example/");
        WebLook web = new WebLook(
                Map.of("sso.example", Seen.got(Visits.chain(Visits.hop(other, 200, "set-cookie: sessionid=")))),
                Seen.missing(Visits.NOTHING),
                Seen.missing(Visits.NOTHING),
                List.of(),
                List.of(Visits.hop(URI.create("https://dvc.example/robots.txt"), 200, "content-type: text/plain")),
                0);

        assertThat(WebSecurity.findings(new Visits().entry(SOUND).web(web).build()))
                .extracting(WebFinding::host, found -> found.finding().rule())
                .containsExactly(
                        tuple("dvc.example", "hsts-missing-on-files"),
                        tuple("sso.example", "cookie-over-http"),
                        tuple("sso.example", "no-https-redirect"));
    }

    @Test
    void redirectsBackToHttpAndToOtherHostsFirstAreNamed() {
        Visit visit = new Visits()
                .entry(Visits.hop(Visits.HOME, 302, "location: http://dvc.example/x", GOOD[1]), SOUND)
                .plainHttp(Visits.hop(Visits.PLAIN_HOME, 301, "location: https://www.dvc.example/"), SOUND)
                .build();

        assertThat(rules(visit)).containsExactly("redirect-downgrade", "redirect-off-host");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "404 | text/plain | -                                                        | security-txt-missing",
                "200 | text/html  | <html>                                                   | security-txt-missing",
                "200 | text/plain | Contact: mailto:a@a.test;Expires: 2027-03-01T00:00:00Z   | -",
                "200 | text/plain | CONTACT: a@a.test;expires: 2027-03-01T00:00:00+07:00     | security-txt-bad-contact",
                "200 | text/plain | Expires: 2027-03-01T00:00:00Z                            | security-txt-no-contact",
                "200 | text/plain | Contact: https://a.test;Expires: tomorrow                | security-txt-no-expires",
                "200 | text/plain | Contact: tel:+84;Expires: 2026-01-01T00:00:00Z           | security-txt-expired",
                "200 | text/plain | Contact: tel:+84;Expires: 2031-01-01T00:00:00Z           | security-txt-far-expires",
                "200 | text/xml   | Contact: tel:+84;Expires: 2027-03-01T00:00:00Z           | security-txt-type",
            })
    void readsSecurityText(int status, String type, String text, String rule) {
        URI url = URI.create("https://dvc.example/.well-known/security.txt");
        Exchange exchange =
                Visits.chain(Visits.hop(url, status, "content-type: " + type, GOOD[1], GOOD[2], GOOD[3], GOOD[4]));
        String lines = Optional.ofNullable(text).orElse("").replace(';', '\n');
        WebLook web = web(Seen.got(new SecurityText(exchange, lines)), List.of());

        assertThat(rules(new Visits().entry(SOUND).web(web).build()))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void theSameFaultOnManyAnswersIsOneFinding() {
        Hop bare = Visits.hop(Visits.HOME.resolve("/a"), 301, "location: /");
        Visit visit = new Visits()
                .entry(bare, Visits.hop(Visits.HOME.resolve("/b"), 301, "location: /"), SOUND)
                .build();

        assertThat(WebSecurity.findings(visit))
                .singleElement()
                .extracting(found -> found.finding().rule(), WebFinding::times)
                .containsExactly("hsts-missing", 2);
    }

    @Test
    void everythingItCanSayHasWordsInBothLanguages() {
        List<WebFinding> found = WebSecurity.findings(
                entry(200, "content-type: text/html", "set-cookie: PHPSESSID=x", "server: nginx/1.0"));
        for (Language language : Language.values()) {
            assertThat(found).allSatisfy(one -> {
                assertThat(TlsAdvice.of(one.finding().rule(), language).change())
                        .isNotBlank();
                assertThat(TlsAdvice.seen(one.finding(), language)).doesNotContain("{");
            });
        }
    }

    private static Visit entry(int status, String... headers) {
        return new Visits().entry(Visits.hop(Visits.HOME, status, headers)).build();
    }

    private static List<String> rules(Visit visit) {
        return WebSecurity.findings(visit).stream()
                .map(found -> found.finding().rule())
                .toList();
    }

    private static WebLook web(Seen<SecurityText> text, List<String> metaPolicies) {
        return new WebLook(
                Map.of(), Seen.missing(Fault.of(Visits.NOTHING.cause(), "")), text, metaPolicies, List.of(), 0);
    }
}
