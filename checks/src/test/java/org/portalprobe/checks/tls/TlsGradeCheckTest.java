package org.portalprobe.checks.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
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
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.artifact.Visit;

class TlsGradeCheckTest extends CheckContract {

    @Override
    protected Check<Visit> check() {
        return TlsGradeCheck.ladder(visit -> Map.of()).getFirst();
    }

    @Test
    void eachStepOfTheLadderAsksForItsOwnLetter() {
        Seen<TlsSurvey> old = Seen.got(new SurveyFixture()
                .also(TlsVersion.TLS_1_0, "TLS_RSA_WITH_AES_128_CBC_SHA")
                .build());
        List<Observation> answers = TlsGradeCheck.ladder(visit -> Map.of("portal.test", old)).stream()
                .flatMap(check -> check.observe(Visits.empty()).stream())
                .toList();
        assertThat(answers)
                .extracting(Observation::outcome)
                .containsExactly(
                        new Outcome.Failed(Remark.of(RemarkCode.TLS_GRADE, "B")),
                        new Outcome.Passed(Remark.of(RemarkCode.TLS_GRADE, "B")),
                        new Outcome.Passed(Remark.of(RemarkCode.TLS_GRADE, "B")));
        assertThat(answers.getFirst().findings()).extracting(Finding::rule).containsExactly("tls1.0");
        assertThat(answers)
                .extracting(answer -> answer.check().value())
                .containsExactly("tls-grade-a", "tls-grade-b", "tls-grade-c");
    }

    @Test
    void everyHostAnswersForItself() {
        Map<String, Seen<TlsSurvey>> hosts = Map.of(
                "b.test", Seen.got(new SurveyFixture().build()),
                "a.test", Seen.missing(Fault.unconfirmed(Cause.CONNECT_TIMEOUT, "no answer")));
        assertThat(TlsGradeCheck.ladder(visit -> hosts).getFirst().observe(Visits.empty()))
                .extracting(Observation::subject, Observation::outcome)
                .containsExactly(
                        tuple(
                                new Subject.OfHost("a.test"),
                                new Outcome.CannotTell(Fault.unconfirmed(Cause.CONNECT_TIMEOUT, "no answer"))),
                        tuple(new Subject.OfHost("b.test"), new Outcome.Passed(Remark.of(RemarkCode.TLS_GRADE, "A+"))));
    }

    @Test
    void whoAnswersHttpAndConfirmedNoHttpsHasNoGrade() {
        Fault refused = Fault.of(Cause.CONNECTION_REFUSED, "seen twice, while the host answered http");
        assertThat(TlsGradeCheck.ladder(visit -> Map.of("a.test", Seen.missing(refused))))
                .allSatisfy(check -> assertThat(check.observe(Visits.empty()))
                        .extracting(Observation::outcome)
                        .containsExactly(new Outcome.Failed(Remark.of(RemarkCode.TLS_ABSENT, refused.detail()))));
    }

    @Test
    void whatIsNotWholeCannotBeTold() {
        Fault blocked = Fault.unconfirmed(Cause.BLOCKED, "no answer any more");
        Seen<TlsSurvey> cut = Seen.got(
                new SurveyFixture().unclear(TlsVersion.SSL_3).cut(blocked).build());
        assertThat(TlsGradeCheck.ladder(visit -> Map.of("a.test", cut)))
                .allSatisfy(check -> assertThat(check.observe(Visits.empty()))
                        .extracting(Observation::outcome)
                        .containsExactly(new Outcome.CannotTell(blocked)));
    }
}
