package org.portalprobe.checks.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.Visits.HOME;
import static org.portalprobe.checks.Visits.hop;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.CheckContract;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Visits;
import org.portalprobe.crawler.artifact.Visit;

class BaselineHeadersCheckTest extends CheckContract {

    private static final String NOSNIFF = "x-content-type-options: nosniff";
    private static final String REFERRER = "referrer-policy: strict-origin-when-cross-origin";

    @Override
    protected Check<Visit> check() {
        return new BaselineHeadersCheck();
    }

    @Test
    void passesWithBothHeadersAndProtectedSessionCookies() {
        assertThat(observe(NOSNIFF, REFERRER, "set-cookie: JSESSIONID=s3cret; Path=/; secure; HTTPONLY")
                        .outcome())
                .isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void namesEachThingThatIsMissing() {
        Observation seen = observe("set-cookie: PHPSESSID=s3cret; path=/");

        assertThat(remarks(seen))
                .containsExactly(
                        Remark.of(RemarkCode.NOSNIFF_ABSENT),
                        Remark.of(RemarkCode.REFERRER_POLICY_ABSENT),
                        Remark.of(RemarkCode.SESSION_COOKIE_EXPOSED, "PHPSESSID", "Secure"),
                        Remark.of(RemarkCode.SESSION_COOKIE_EXPOSED, "PHPSESSID", "HttpOnly"));
        assertThat(seen.outcome())
                .isEqualTo(new Outcome.Failed(Remark.of(
                        RemarkCode.BASELINE_HEADERS_LACKING,
                        "X-Content-Type-Options",
                        "Referrer-Policy",
                        "Set-Cookie")));
    }

    @Test
    void neverPrintsACookiesValue() {
        assertThat(observe("set-cookie: PHPSESSID=s3cret; path=/").toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=vi", "XSRF-TOKEN=abc", "theme=dark; Max-Age=3600", "_ga=1"})
    void asksNothingOfCookiesThatCarryNoSession(String cookie) {
        assertThat(observe(NOSNIFF, REFERRER, "set-cookie: " + cookie).outcome())
                .isInstanceOf(Outcome.Passed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"connect.sid=1", "ASP.NET_SessionId=1", "laravel_session=1; Secure", "auth_token=1; HttpOnly"})
    void knowsTheSessionCookiesOfCommonFrameworks(String cookie) {
        assertThat(observe(NOSNIFF, REFERRER, "set-cookie: " + cookie).outcome())
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void readsTheFirstContentTypeOptionAndTheLastKnownReferrerPolicy() {
        assertThat(observe(
                                "x-content-type-options: NoSniff, foo",
                                "referrer-policy: unsafe-url, same-origin, future-word")
                        .outcome())
                .isInstanceOf(Outcome.Passed.class);
        assertThat(observe("x-content-type-options: foo, nosniff", "referrer-policy: same-origin, unsafe-url")
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("nosniff", "referrer-policy");
    }

    @Test
    void readsCookiesAlongTheRedirects() {
        Visit visit = new Visits()
                .entry(
                        hop(HOME, 302, "location: /vi", "set-cookie: sid=1; HttpOnly"),
                        hop(HOME.resolve("/vi"), 200, NOSNIFF, REFERRER))
                .build();

        assertThat(remarks(check().observe(visit).getFirst()))
                .containsExactly(Remark.of(RemarkCode.SESSION_COOKIE_EXPOSED, "sid", "Secure"));
    }

    private static List<Remark> remarks(Observation seen) {
        return seen.findings().stream()
                .flatMap(finding -> finding.remark().stream())
                .toList();
    }

    private Observation observe(String... headers) {
        return check().observe(new Visits()
                        .entry(hop(HOME, 200, Stream.of(headers).toArray(String[]::new)))
                        .build())
                .getFirst();
    }
}
