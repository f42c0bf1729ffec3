package org.portalprobe.checks.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.Visits.HOME;
import static org.portalprobe.checks.Visits.PLAIN_HOME;
import static org.portalprobe.checks.Visits.hop;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.CheckContract;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Subject;
import org.portalprobe.checks.Visits;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.artifact.WebLook;

class HttpsRedirectCheckTest extends CheckContract {

    private static final Hop TO_HTTPS = hop(PLAIN_HOME, 301, "location: https://dvc.example/");
    private static final Hop SECURE = hop(HOME, 200);

    @Override
    protected Check<Visit> check() {
        return new HttpsRedirectCheck();
    }

    @Test
    void passesWhenHttpLeadsToHttps() {
        assertThat(outcomes(new Visits().entry(SECURE).plainHttp(TO_HTTPS, SECURE)))
                .containsOnlyKeys("dvc.example")
                .containsValue(new Outcome.Passed(Remark.of(RemarkCode.REDIRECTED_TO_HTTPS, PLAIN_HOME, HOME)));
    }

    @Test
    void otherHostsOfTheWayAnswerForThemselves() {
        URI sso = URI.create("http://sso.example/");
        Fault closed = Fault.of(Cause.CONNECTION_REFUSED, "seen twice");
        WebLook web = new WebLook(
                Map.of("sso.example", Seen.got(Visits.chain(hop(sso, 200))), "cdn.example", Seen.missing(closed)),
                Seen.missing(Visits.NOTHING),
                Seen.missing(Visits.NOTHING),
                List.of(),
                List.of(),
                0);
        assertThat(outcomes(
                        new Visits().entry(SECURE).plainHttp(TO_HTTPS, SECURE).web(web)))
                .containsEntry("sso.example", new Outcome.Failed(Remark.of(RemarkCode.STAYS_ON_HTTP, sso, sso, 200)))
                .containsEntry(
                        "cdn.example", new Outcome.Passed(Remark.of(RemarkCode.HTTP_PORT_CLOSED, closed.detail())));
    }

    @Test
    void failsWhenTheVisitStaysOnHttp() {
        assertThat(outcomes(new Visits().entry(SECURE).plainHttp(hop(PLAIN_HOME, 200))))
                .containsValue(new Outcome.Failed(Remark.of(RemarkCode.STAYS_ON_HTTP, PLAIN_HOME, PLAIN_HOME, 200)));
    }

    @Test
    void failsWhenHttpsIsLeftAgain() {
        Visits visits = new Visits()
                .entry(hop(HOME, 302, "location: http://dvc.example/"), hop(PLAIN_HOME, 200))
                .plainHttp(TO_HTTPS, SECURE);

        assertThat(outcomes(visits).get("dvc.example")).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void answersForEveryHostThatWasAskedOverHttp() {
        URI www = URI.create("http://www.dvc.example/");
        Visits visits = new Visits()
                .entry(SECURE)
                .plainHttp(hop(PLAIN_HOME, 301, "location: " + www), hop(www, 301, "location: " + HOME), SECURE);

        assertThat(outcomes(visits)).hasSize(2).allSatisfy((host, outcome) -> assertThat(outcome)
                .isInstanceOf(Outcome.Passed.class));
    }

    @Test
    void passesWhenNothingListensOnHttpWhileHttpsAnswers() {
        Fault refused = Fault.of(Cause.CONNECTION_REFUSED, "192.0.2.10:80 refused twice");

        assertThat(outcomes(new Visits().entry(SECURE).plainHttp(Seen.missing(refused)))
                        .get("dvc.example"))
                .isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void cannotTellWhenHttpWasNotAnsweredForAnotherReason() {
        Fault timeout = Fault.of(Cause.CONNECT_TIMEOUT, "10 s");
        Fault once = Fault.unconfirmed(Cause.CONNECTION_REFUSED, "once");

        assertThat(outcomes(new Visits().entry(SECURE).plainHttp(Seen.missing(timeout))))
                .containsValue(new Outcome.CannotTell(timeout));
        assertThat(outcomes(new Visits().entry(SECURE).plainHttp(Seen.missing(once))))
                .containsValue(new Outcome.CannotTell(once));
    }

    @Test
    void takesNeitherAnOverloadedServerNorAFirewallForAnAnswer() {
        assertThat(outcomes(new Visits().entry(SECURE).plainHttp(hop(PLAIN_HOME, 503)))
                        .get("dvc.example"))
                .isInstanceOf(Outcome.CannotTell.class);
        assertThat(outcomes(new Visits().entry(SECURE).plainHttp(hop(PLAIN_HOME, 403)))
                        .get("dvc.example"))
                .isInstanceOf(Outcome.CannotTell.class);
        assertThat(outcomes(new Visits().entry(SECURE).plainHttp(hop(PLAIN_HOME, 404)))
                        .get("dvc.example"))
                .isInstanceOf(Outcome.Failed.class);
    }

    private Map<String, Outcome> outcomes(Visits visits) {
        return check().observe(visits.build()).stream()
                .collect(Collectors.toMap(seen -> ((Subject.OfHost) seen.subject()).host(), Observation::outcome));
    }
}
