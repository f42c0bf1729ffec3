package org.portalprobe.checks.tls;

import java.net.URI;
import java.util.ArrayList;
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

/** Are nosniff, a careful Referrer-Policy and protected session cookies there (scoring section 5, A2b)? All three are needed. */
final class BaselineHeadersCheck extends EntryAnswerCheck {

    /** The policies of the Referrer Policy specification, section 3; a browser skips words it does not know. */
    static final Set<String> REFERRER_POLICIES = Set.of(
            "no-referrer",
            "no-referrer-when-downgrade",
            "same-origin",
            "origin",
            "strict-origin",
            "origin-when-cross-origin",
            "strict-origin-when-cross-origin",
            "unsafe-url");

    BaselineHeadersCheck() {
        super("baseline-headers");
    }

    @Override
    Answer ask(Hop answer, Exchange entry, Look look) {
        List<Finding> findings = new ArrayList<>();
        contentTypeOptions(answer).ifPresent(findings::add);
        referrerPolicy(answer).ifPresent(findings::add);
        entry.hops().forEach(hop -> findings.addAll(cookies(hop)));
        return findings.isEmpty()
                ? Answer.passed(Remark.of(RemarkCode.BASELINE_HEADERS_GOOD))
                : Answer.failed(
                        Remark.of(
                                RemarkCode.BASELINE_HEADERS_LACKING,
                                findings.stream().map(Finding::place).distinct().toList()),
                        findings);
    }

    /** Fetch Standard: the first value of all fields decides. */
    private static Optional<Finding> contentTypeOptions(Hop answer) {
        Optional<String> first = words(answer, "x-content-type-options").findFirst();
        return first.filter("nosniff"::equals).isPresent()
                ? Optional.empty()
                : Optional.of(finding(
                        "nosniff",
                        "Fetch Standard, X-Content-Type-Options",
                        answer.url(),
                        "X-Content-Type-Options",
                        first.map(value -> Remark.of(RemarkCode.NOSNIFF_OTHER, value))
                                .orElseGet(() -> Remark.of(RemarkCode.NOSNIFF_ABSENT))));
    }

    /** The last known word wins (Referrer Policy, section 8.1). */
    private static Optional<Finding> referrerPolicy(Hop answer) {
        Optional<String> policy = words(answer, "referrer-policy")
                .filter(REFERRER_POLICIES::contains)
                .reduce((earlier, later) -> later);
        return policy.filter(value -> !value.equals("unsafe-url")).isPresent()
                ? Optional.empty()
                : Optional.of(finding(
                        "referrer-policy",
                        "Referrer Policy section 8.1",
                        answer.url(),
                        "Referrer-Policy",
                        policy.map(value -> Remark.of(RemarkCode.REFERRER_POLICY_CARELESS, value))
                                .orElseGet(() -> Remark.of(RemarkCode.REFERRER_POLICY_ABSENT))));
    }

    private static Stream<String> words(Hop answer, String header) {
        return answer.values(header).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(value -> value.strip().toLowerCase(Locale.ROOT));
    }

    private static List<Finding> cookies(Hop hop) {
        return hop.values("set-cookie").stream()
                .map(SentCookie::parse)
                .filter(SentCookie::carriesSession)
                .flatMap(cookie -> cookie.missing().stream()
                        .map(attribute -> finding(
                                "session-cookie",
                                "RFC 6265 section 4.1.2",
                                hop.url(),
                                "Set-Cookie",
                                Remark.of(RemarkCode.SESSION_COOKIE_EXPOSED, cookie.name(), attribute))))
                .toList();
    }

    private static Finding finding(String rule, String clause, URI url, String header, Remark remark) {
        return Finding.of(rule, Impact.MODERATE, List.of(clause), url, header, remark);
    }
}
