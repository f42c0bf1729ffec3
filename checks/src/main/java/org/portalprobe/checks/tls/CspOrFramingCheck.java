package org.portalprobe.checks.tls;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.Exchange;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.Look;

/**
 * Is there a Content-Security-Policy that is enforced (in a header, or in the page's head as it was sent), or protection against framing (scoring section 5, A2b)? A report-only
 * policy protects nobody; ALLOW-FROM is ignored by browsers (HTML Standard, X-Frame-Options).
 */
final class CspOrFramingCheck extends EntryAnswerCheck {

    private static final Set<String> FRAMING = Set.of("deny", "sameorigin");

    CspOrFramingCheck() {
        super("csp-or-framing");
    }

    @Override
    Answer ask(Hop answer, Exchange entry, Look look) {
        Stream<String> inPage = look.web().toOptional().stream().flatMap(web -> web.metaPolicies().stream());
        Optional<String> policy = Stream.concat(answer.values("content-security-policy").stream(), inPage)
                .filter(value -> !value.isBlank())
                .findFirst();
        Optional<String> framing = answer.values("x-frame-options").stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(FRAMING::contains)
                .findFirst();
        return policy.map(value -> Remark.of(RemarkCode.CSP_ENFORCED, value))
                .or(() -> framing.map(value -> Remark.of(RemarkCode.FRAMING_LIMITED, value)))
                .map(Answer::passed)
                .orElseGet(() -> failed(answer));
    }

    private static Answer failed(Hop answer) {
        Remark remark = Remark.of(
                answer.values("content-security-policy-report-only").isEmpty()
                        ? RemarkCode.NEITHER_CSP_NOR_FRAMING
                        : RemarkCode.CSP_REPORTS_ONLY);
        Finding finding = Finding.of(
                "csp-or-framing",
                Impact.MODERATE,
                List.of("Content Security Policy Level 3", "HTML Standard, X-Frame-Options"),
                answer.url(),
                "Content-Security-Policy",
                remark);
        return Answer.failed(remark, List.of(finding));
    }
}
