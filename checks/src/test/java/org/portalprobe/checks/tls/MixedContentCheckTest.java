package org.portalprobe.checks.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.Visits.NO_EMC;
import static org.portalprobe.checks.Visits.PLAIN_HOME;
import static org.portalprobe.checks.Visits.facts;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.CheckContract;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Visits;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.PageFacts;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Visit;

class MixedContentCheckTest extends CheckContract {

    private static final Seen<AxeRun> NO_AXE = Seen.missing(Visits.NOTHING);
    private static final URI PLAIN_IMAGE = URI.create("http://cdn.example/logo.png");

    @Override
    protected Check<Visit> check() {
        return new MixedContentCheck();
    }

    @Test
    void judgesEveryInspectedPage() {
        Visits visits = new Visits()
                .page("/", 200, Seen.got(facts(NO_EMC)), NO_AXE)
                .page("/tin", 200, Seen.got(facts(NO_EMC, PLAIN_IMAGE)), NO_AXE);

        assertThat(outcomes(visits))
                .containsExactly(
                        new Outcome.Passed(Remark.of(RemarkCode.NO_MIXED_CONTENT)),
                        new Outcome.Failed(Remark.of(RemarkCode.MIXED_CONTENT, 1)));
    }

    @Test
    void showsWhatWasAskedOverHttp() {
        Visits visits = new Visits().page("/tin", 200, Seen.got(facts(NO_EMC, PLAIN_IMAGE)), NO_AXE);

        assertThat(check().observe(visits.build()).getFirst().findings())
                .extracting(Finding::evidence)
                .containsExactly(PLAIN_IMAGE.toString());
    }

    @Test
    void failsAPageThatItselfComesOverHttp() {
        assertThat(outcomes(new Visits().of(PLAIN_HOME).page("/", 200, Seen.got(facts(NO_EMC)), NO_AXE)))
                .containsExactly(new Outcome.Failed(Remark.of(RemarkCode.PAGE_OVER_HTTP)));
    }

    @Test
    void cannotTellFromErrorPagesAndPagesNotSeen() {
        Fault timeout = Fault.of(Cause.PAGE_TIMEOUT, "30 s");
        Visits visits = new Visits()
                .page("/404", 404, Seen.got(facts(NO_EMC)), NO_AXE)
                .page("/500", 500, Seen.got(facts(NO_EMC)), NO_AXE)
                .page("/slow", 200, Seen.<PageFacts>missing(timeout), NO_AXE);

        assertThat(outcomes(visits))
                .containsExactly(
                        new Outcome.CannotTell(
                                Fault.unconfirmed(Cause.HTTP_CLIENT_ERROR, "HTTP 404 https://dvc.example/404")),
                        new Outcome.CannotTell(
                                Fault.unconfirmed(Cause.HTTP_SERVER_ERROR, "HTTP 500 https://dvc.example/500")),
                        new Outcome.CannotTell(timeout));
    }

    private List<Outcome> outcomes(Visits visits) {
        return check().observe(visits.build()).stream()
                .map(Observation::outcome)
                .toList();
    }
}
