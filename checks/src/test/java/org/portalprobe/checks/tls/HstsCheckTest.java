package org.portalprobe.checks.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.Visits.HOME;
import static org.portalprobe.checks.Visits.PLAIN_HOME;
import static org.portalprobe.checks.Visits.hop;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.CheckContract;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Visits;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.CertificateProblem;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Visit;

class HstsCheckTest extends CheckContract {

    private static final String ONE_YEAR = "strict-transport-security: max-age=31536000; includeSubDomains; preload";

    @Override
    protected Check<Visit> check() {
        return new HstsCheck();
    }

    @Test
    void passesWithALongPolicy() {
        assertThat(outcome(hop(HOME, 200, ONE_YEAR)))
                .isEqualTo(new Outcome.Passed(Remark.of(RemarkCode.HSTS_LONG_ENOUGH, 31_536_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max-age=15552000",
                "MAX-AGE = 15552000",
                "includeSubDomains; max-age=\"15552000\"",
                "max-age=15552000;"
            })
    void passesAtExactlySixMonthsHoweverItIsWritten(String policy) {
        assertThat(outcome(hop(HOME, 200, "strict-transport-security: " + policy)))
                .isEqualTo(new Outcome.Passed(Remark.of(RemarkCode.HSTS_LONG_ENOUGH, HstsCheck.SIX_MONTHS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max-age=15551999",
                "max-age=0",
                "includeSubDomains",
                "max-age=-1",
                "max-age=1 year",
                "max-age=31536000; max-age=31536000",
                "max-age=",
                "s-max-age=31536000"
            })
    void failsWithAShortOrInvalidPolicy(String policy) {
        assertThat(outcome(hop(HOME, 200, "strict-transport-security: " + policy)))
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void saysHowShortOrWhatIsNotValid() {
        assertThat(outcome(hop(HOME, 200, "strict-transport-security: max-age=86400")))
                .isEqualTo(new Outcome.Failed(Remark.of(RemarkCode.HSTS_TOO_SHORT, 86_400, HstsCheck.SIX_MONTHS)));
        assertThat(outcome(hop(HOME, 200, "strict-transport-security: max-age=1 year")))
                .isEqualTo(new Outcome.Failed(Remark.of(RemarkCode.HSTS_INVALID, "max-age=1 year")));
    }

    @Test
    void readsTheFirstHeaderOnly() {
        Hop two = hop(HOME, 200, "strict-transport-security: max-age=0", ONE_YEAR);

        assertThat(outcome(two)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void failsWithoutThePolicy() {
        assertThat(outcome(hop(HOME, 200))).isEqualTo(new Outcome.Failed(Remark.of(RemarkCode.HSTS_ABSENT)));
    }

    @Test
    void failsOverACertificateThatBrowsersRefuse() {
        assertThat(outcome(hop(HOME, 200, List.of(CertificateProblem.EXPIRED), ONE_YEAR)))
                .isEqualTo(new Outcome.Failed(Remark.of(RemarkCode.HSTS_CERTIFICATE_REFUSED)));
    }

    @Test
    void failsWhenTheCertificateLetUsSeeNothingElse() {
        Fault refused = Fault.of(Cause.CERTIFICATE_REFUSED, "expired on 2026-01-01");

        assertThat(outcome(new Visits().entry(Seen.missing(refused)))).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void failsOverHttp() {
        Visits visits = new Visits().of(PLAIN_HOME).entry(hop(PLAIN_HOME, 200, ONE_YEAR));

        assertThat(outcome(visits)).isEqualTo(new Outcome.Failed(Remark.of(RemarkCode.HSTS_WITHOUT_HTTPS)));
    }

    @Test
    void failsForAnAddressLiteral() {
        URI literal = URI.create("https://192.0.2.10/");

        assertThat(outcome(new Visits().of(literal).entry(hop(literal, 200, ONE_YEAR))))
                .isEqualTo(new Outcome.Failed(Remark.of(RemarkCode.HSTS_FOR_ADDRESS, "192.0.2.10")));
    }

    @Test
    void asksThePortalsOwnHostEvenWhenItLeadsElsewhere() {
        URI www = URI.create("https://www.dvc.example/");

        assertThat(outcome(new Visits().entry(hop(HOME, 301, ONE_YEAR, "location: " + www), hop(www, 200))))
                .isInstanceOf(Outcome.Passed.class);
        assertThat(outcome(new Visits().entry(hop(HOME, 301, "location: " + www), hop(www, 200, ONE_YEAR))))
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void cannotTellFromAnErrorPage() {
        assertThat(outcome(hop(HOME, 502))).isInstanceOf(Outcome.CannotTell.class);
    }

    private Outcome outcome(Hop hop) {
        return outcome(new Visits().entry(hop));
    }

    private Outcome outcome(Visits visits) {
        return check().observe(visits.build()).getFirst().outcome();
    }
}
