package org.portalprobe.checks.tls;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.HttpsAnswer;
import org.portalprobe.crawler.artifact.TlsSurvey;

/** Headers of the one answer that the survey's own handshake brought; a visit asks more pages and hosts. */
final class HeaderFindings {

    private HeaderFindings() {}

    static Optional<Long> maxAge(HttpsAnswer answer) {
        return answer.values("strict-transport-security").stream().findFirst().flatMap(HstsCheck::maxAge);
    }

    static List<TlsFinding> of(TlsSurvey survey) {
        return survey.http()
                .toOptional()
                .map(answer -> AnswerFindings.of(hop(survey, answer), List.of()))
                .orElse(List.of());
    }

    /** The survey's answer as if it had been asked for like any other. */
    static Hop hop(TlsSurvey survey, HttpsAnswer answer) {
        String host = survey.serverName().orElse(survey.target().host());
        String authority = (host.indexOf(':') >= 0 ? "[" + host + "]" : host)
                + (survey.target().port() == 443 ? "" : ":" + survey.target().port());
        return new Hop(
                URI.create("https://" + authority + "/"),
                survey.address(),
                answer.status(),
                answer.headers(),
                Optional.empty(),
                Optional.empty(),
                0,
                0);
    }
}
