package org.portalprobe.checks.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.CheckContract;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Subject;
import org.portalprobe.checks.Visits;
import org.portalprobe.crawler.artifact.Visit;

class WebHygieneCheckTest extends CheckContract {

    @Override
    protected Check<Visit> check() {
        return WebHygieneCheck.all().getFirst();
    }

    @Test
    void failsOnTheHostThatShowsAFault() {
        Visit visit = new Visits().entry(Visits.hop(Visits.HOME, 200)).build();

        Observation answer = check().observe(visit).getFirst();

        assertThat(answer.subject()).isEqualTo(new Subject.OfHost("dvc.example"));
        assertThat(answer.outcome()).isEqualTo(new Outcome.Failed(Remark.of(RemarkCode.WEB_FAULTS, 1)));
        assertThat(answer.findings()).extracting(Finding::rule).containsExactly("hsts-missing");
    }

    @Test
    void whatIsOnlyWorthKnowingDoesNotFail() {
        Visit visit = new Visits()
                .entry(Visits.hop(Visits.HOME, 200, "strict-transport-security: max-age=63072000"))
                .build();

        assertThat(check().observe(visit))
                .extracting(Observation::outcome)
                .containsExactly(new Outcome.Passed(Remark.of(RemarkCode.WEB_IN_ORDER)));
    }

    @Test
    void eachTopicAsksForItsOwn() {
        Visit visit = new Visits().entry(Visits.hop(Visits.HOME, 200)).build();
        List<String> failed = WebHygieneCheck.all().stream()
                .filter(check -> check.observe(visit).getFirst().outcome() instanceof Outcome.Failed)
                .map(check -> check.id().value())
                .toList();

        assertThat(failed)
                .containsExactly(
                        "hsts-everywhere",
                        "content-policy",
                        "framing-everywhere",
                        "nosniff-everywhere",
                        "referrer-policy-everywhere");
    }
}
