package org.portalprobe.reports.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.checks.tls.Severity;
import org.portalprobe.checks.tls.TlsAdvice;
import org.portalprobe.checks.tls.TlsFinding;
import org.portalprobe.checks.tls.WebFinding;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Said;
import org.portalprobe.reports.words.Words;

/**
 * One finding of TLS or web security: what it is, what to change, lines to paste.
 *
 * @param seen measured facts; both texts empty where the title says it all
 * @param where address of the answer that showed it first
 * @param snippets by server; lines that an earlier finding has already are not repeated
 */
public record AdviceView(
        Severity severity,
        String label,
        String look,
        String title,
        Said seen,
        String change,
        String clauses,
        Optional<Link> where,
        String times,
        List<Fact> snippets) {

    private static final int LONGEST = 400;

    boolean info() {
        return severity == Severity.INFO;
    }

    static AdviceView of(TlsFinding finding, Words words) {
        return of(finding, Optional.empty(), "", words);
    }

    static AdviceView of(WebFinding found, Words words) {
        String times = found.times() > 1 ? words.text("security.times", found.times()) : "";
        return of(found.finding(), Optional.of(Link.of(found.where(), words)), times, words);
    }

    private static AdviceView of(TlsFinding finding, Optional<Link> where, String times, Words words) {
        TlsAdvice advice = TlsAdvice.of(finding.rule(), words.language());
        List<Fact> snippets = new ArrayList<>();
        advice.nginx().ifPresent(lines -> snippets.add(new Fact("nginx", lines)));
        advice.apache().ifPresent(lines -> snippets.add(new Fact("Apache", lines)));
        advice.iis().ifPresent(lines -> snippets.add(new Fact("IIS", lines)));
        return new AdviceView(
                finding.severity(),
                words.name("severity", finding.severity()),
                "severity-" + finding.severity().name().toLowerCase(Locale.ROOT),
                advice.title(),
                new Said(
                        ForeignText.line(TlsAdvice.seen(finding, words.language()), LONGEST),
                        ForeignText.line(finding.technical(), LONGEST)),
                advice.change(),
                String.join(", ", finding.clauses()),
                where,
                times,
                snippets);
    }

    static List<AdviceView> snippetsOnce(List<AdviceView> all) {
        Set<Fact> shown = new HashSet<>();
        return all.stream().map(one -> one.without(shown)).toList();
    }

    private AdviceView without(Set<Fact> shown) {
        List<Fact> fresh =
                info() ? List.of() : snippets.stream().filter(shown::add).toList();
        return new AdviceView(severity, label, look, title, seen, change, clauses, where, times, fresh);
    }
}
