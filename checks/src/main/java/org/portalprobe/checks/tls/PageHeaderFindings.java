package org.portalprobe.checks.tls;

import static org.portalprobe.checks.tls.TlsFinding.Area.HTTP;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.Hop;

/** Headers that protect a page once it is there: policy of contents, framing, types, referrer. Asked of pages alone. */
final class PageHeaderFindings {

    private static final String CSP = "Content Security Policy Level 3";
    private static final Set<String> FRAMING = Set.of("deny", "sameorigin");

    private final Hop page;
    private final List<TlsFinding> findings = new ArrayList<>();

    private PageHeaderFindings(Hop page) {
        this.page = page;
    }

    /** @param metaPolicies that the page names in its own head */
    static List<TlsFinding> of(Hop page, List<String> metaPolicies) {
        PageHeaderFindings asked = new PageHeaderFindings(page);
        List<ContentPolicy> sent = ContentPolicy.parse(page.values("content-security-policy"));
        List<ContentPolicy> enforced = Stream.concat(sent.stream(), ContentPolicy.parse(metaPolicies).stream())
                .toList();
        asked.policy(enforced);
        asked.framing(sent, metaPolicies);
        asked.types();
        asked.referrer();
        return asked.findings;
    }

    /** Something is allowed when every policy allows it. */
    private void policy(List<ContentPolicy> enforced) {
        if (enforced.isEmpty()) {
            boolean reported =
                    !page.values("content-security-policy-report-only").isEmpty();
            add(reported ? "csp-report-only" : "csp-missing", Severity.MEDIUM, CSP);
        } else if (enforced.stream().noneMatch(ContentPolicy::restrictsScripts)) {
            add("csp-no-scripts", Severity.LOW, CSP + ", section 6.1");
        } else {
            if (enforced.stream().allMatch(ContentPolicy::allowsInlineScripts)) {
                add("csp-unsafe-inline", Severity.MEDIUM, CSP + ", section 6.7.3.2");
            }
            if (enforced.stream().allMatch(ContentPolicy::allowsScriptsFromAnywhere)) {
                add("csp-wide", Severity.MEDIUM, CSP + ", section 6.7.2");
            }
            if (enforced.stream().allMatch(ContentPolicy::allowsEval)) {
                add("csp-unsafe-eval", Severity.LOW, CSP + ", section 4.4");
            }
        }
    }

    private void framing(List<ContentPolicy> sent, List<String> metaPolicies) {
        List<String> options = words("x-frame-options").toList();
        boolean limited = sent.stream().anyMatch(ContentPolicy::limitsFraming)
                || options.stream().anyMatch(FRAMING::contains);
        if (limited) {
            return;
        }
        if (options.stream().anyMatch(option -> option.startsWith("allow-from"))) {
            add("framing-obsolete", Severity.MEDIUM, "HTML Standard, X-Frame-Options");
        } else {
            boolean inMeta = ContentPolicy.parse(metaPolicies).stream().anyMatch(ContentPolicy::limitsFraming);
            add(inMeta ? "framing-in-meta" : "framing-open", Severity.MEDIUM, CSP + ", section 6.4.2");
        }
    }

    /** Fetch Standard: the first value of all fields decides. */
    private void types() {
        if (words("x-content-type-options")
                .findFirst()
                .filter("nosniff"::equals)
                .isEmpty()) {
            add("nosniff-missing", Severity.LOW, "Fetch Standard, X-Content-Type-Options");
        }
    }

    /** The last known word wins (Referrer Policy, section 8.1). */
    private void referrer() {
        Optional<String> policy = words("referrer-policy")
                .filter(BaselineHeadersCheck.REFERRER_POLICIES::contains)
                .reduce((earlier, later) -> later);
        if (policy.isEmpty()) {
            add("referrer-policy-missing", Severity.LOW, "Referrer Policy section 8.1");
        } else if (policy.get().equals("unsafe-url")) {
            findings.add(TlsFinding.of("referrer-policy-unsafe", HTTP, Severity.LOW, "Referrer Policy section 3.8")
                    .seen(policy.get()));
        }
    }

    private Stream<String> words(String header) {
        return page.values(header).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(value -> value.strip().toLowerCase(Locale.ROOT));
    }

    private void add(String rule, Severity severity, String clause) {
        findings.add(TlsFinding.of(rule, HTTP, severity, clause));
    }
}
