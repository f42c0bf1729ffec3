package org.portalprobe.checks.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.Visits.HOME;
import static org.portalprobe.checks.Visits.hop;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.CheckContract;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Visits;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.artifact.WebLook;

class CspOrFramingCheckTest extends CheckContract {

    @Override
    protected Check<Visit> check() {
        return new CspOrFramingCheck();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content-security-policy: frame-ancestors 'self'",
                "content-security-policy: default-src https:",
                "x-frame-options: DENY",
                "x-frame-options: sameorigin",
                "x-frame-options: SAMEORIGIN, SAMEORIGIN"
            })
    void passesWithAnEnforcedPolicyOrFramingProtection(String header) {
        assertThat(outcome(header)).isInstanceOf(Outcome.Passed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server: nginx",
                "content-security-policy:",
                "x-frame-options: ALLOW-FROM https://other.example",
                "x-frame-options: allowall"
            })
    void failsWithoutEither(String header) {
        assertThat(outcome(header)).isEqualTo(new Outcome.Failed(Remark.of(RemarkCode.NEITHER_CSP_NOR_FRAMING)));
    }

    @Test
    void aPolicyInThePagesHeadIsEnforcedToo() {
        WebLook web = new WebLook(
                Map.of(),
                Seen.missing(Visits.NOTHING),
                Seen.missing(Visits.NOTHING),
                List.of("default-src 'self'"),
                List.of(),
                0);
        assertThat(check().observe(new Visits().entry(hop(HOME, 200)).web(web).build()))
                .extracting(Observation::outcome)
                .containsExactly(new Outcome.Passed(Remark.of(RemarkCode.CSP_ENFORCED, "default-src 'self'")));
    }

    @Test
    void failsWithAPolicyThatOnlyReports() {
        assertThat(outcome("content-security-policy-report-only: default-src 'self'"))
                .isEqualTo(new Outcome.Failed(Remark.of(RemarkCode.CSP_REPORTS_ONLY)));
    }

    @Test
    void readsThePageAfterItsRedirectsAndNoErrorPage() {
        assertThat(check().observe(new Visits()
                                .entry(
                                        hop(HOME, 302, "location: /vi", "x-frame-options: DENY"),
                                        hop(HOME.resolve("/vi"), 200))
                                .build())
                        .getFirst()
                        .outcome())
                .isInstanceOf(Outcome.Failed.class);
        assertThat(check().observe(new Visits().entry(hop(HOME, 503)).build())
                        .getFirst()
                        .outcome())
                .isInstanceOf(Outcome.CannotTell.class);
    }

    private Outcome outcome(String header) {
        return check().observe(new Visits().entry(hop(HOME, 200, header)).build())
                .getFirst()
                .outcome();
    }
}
