package org.portalprobe.reports.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.ConformanceTable;
import org.portalprobe.checks.wcag.Ledger;
import org.portalprobe.checks.wcag.PageVerdict;
import org.portalprobe.checks.wcag.RuleOutcome;
import org.portalprobe.checks.wcag.SampleVerdict;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.channel.AuditBook;
import org.portalprobe.config.channel.HumanVerdict;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/**
 * The success criteria of WCAG 2.0 A and AA one by one over the sample, what programs and what people say side by side: apart from
 * the points, and never saying more than either can.
 *
 * @param lead what the table stands on: pages judged of pages looked at, of how many
 * @param proves what no failure in so many pages can prove; empty where none was judged
 * @param conclusion "does not conform" or "not determined"
 * @param dismissed faults that somebody decided to be none, in words
 * @param beyond what WCAG 2.1 adds, in words
 */
public record ConformanceView(
        String lead,
        String proves,
        String conclusion,
        List<RowView> rows,
        List<String> dismissed,
        List<String> beyond) {

    /** One-sided, 95 %: the share of pages that can still fail when none of n does. */
    private static final double DOUBT = 0.05;

    /**
     * One criterion.
     *
     * @param look style of the state, in lower case; never the only sign
     * @param rules what failed or needs a person's eye, in words
     * @param people what people said, in words
     */
    public record RowView(
            String id, String name, String level, String state, String look, String rules, List<String> people) {}

    static ConformanceView of(Visit visit, AuditBook audits, Words words) {
        List<PageVerdict> pages = visit.pages().stream().map(PageVerdict::of).toList();
        LocalDate day = LocalDate.ofInstant(visit.start(), VietnamTime.ZONE);
        Ledger ledger = Ledger.of(pages, SampleVerdict.of(visit.pages()), audits, day);
        ConformanceTable table = ledger.table();
        int frame =
                visit.sample().toOptional().map(sample -> sample.frameSize()).orElse(table.pages());
        return new ConformanceView(
                words.text("conformance.lead", table.judged(), table.pages(), frame),
                table.judged() == 0
                        ? ""
                        : words.text("conformance.proves", table.judged(), words.percent(mayStillFail(table.judged()))),
                words.text(ledger.conformanceRefuted() ? "conformance.refuted" : "conformance.undetermined"),
                ledger.entries().stream().map(entry -> row(entry, words)).toList(),
                Stream.concat(
                                ledger.dismissed().stream().map(one -> dismissed(one, words)),
                                ledger.lapsed().stream()
                                        .map(one -> words.text(
                                                "conformance.lapsed",
                                                one.fingerprint(),
                                                ForeignText.line(one.owner(), 80),
                                                words.day(one.until()))))
                        .toList(),
                beyond(pages, words));
    }

    private static double mayStillFail(int pages) {
        return 1 - Math.pow(DOUBT, 1.0 / pages);
    }

    public boolean isEmpty() {
        return rows.stream()
                .allMatch(
                        row -> row.look().equals("not_checked") && row.people().isEmpty());
    }

    private static RowView row(Ledger.Entry entry, Words words) {
        ConformanceTable.Row row = entry.automatic();
        String id = row.criterion().id();
        String rules = row.rules().stream()
                .map(rule -> words.find("problem." + rule + ".what").orElse(rule))
                .distinct()
                .collect(Collectors.joining("; "));
        Stream<String> people = entry.human().stream().map(one -> said(one, words));
        Stream<String> contested = entry.contested() ? Stream.of(words.text("conformance.contested")) : Stream.empty();
        return new RowView(
                id,
                words.text("criterion." + id),
                row.criterion().level().name(),
                entry.state() == Ledger.State.PASSED
                        ? words.text("conformance.PASSED")
                        : words.text("conformance." + key(row), row.failing(), row.reviewing()),
                entry.state().name().toLowerCase(Locale.ROOT),
                rules,
                Stream.concat(people, contested).toList());
    }

    private static String said(HumanVerdict one, Words words) {
        String where = one.page().map(words::address).orElseGet(() -> words.text("conformance.wholeSite"));
        String remark =
                one.remark().map(text -> ": " + ForeignText.line(text, 200)).orElse("");
        return words.text(
                        "conformance.person.said",
                        words.name("conformance.verdict", one.finding()),
                        where,
                        ForeignText.line(one.auditor(), 80),
                        words.day(one.on()))
                + remark;
    }

    private static String dismissed(Ledger.Dismissed one, Words words) {
        String rule = one.cluster().fingerprint().rule();
        return words.text(
                "conformance.dismissed",
                words.find("problem." + rule + ".what").orElse(rule),
                one.cluster().places().size(),
                ForeignText.line(one.decision().owner(), 80),
                ForeignText.line(one.decision().reason(), 200),
                words.day(one.decision().until()),
                one.decision().fingerprint());
    }

    private static List<String> beyond(List<PageVerdict> pages, Words words) {
        return pages.stream()
                .flatMap(page -> page.beyond().stream())
                .filter(rule -> rule.outcome() == RuleOutcome.NEEDS_REVIEW)
                .collect(Collectors.groupingBy(rule -> rule.rule(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(rule -> words.text(
                        "conformance.beyond.one",
                        words.find("problem." + rule.getKey() + ".what").orElse(rule.getKey()),
                        rule.getValue()))
                .toList();
    }

    /** Nothing waits for a person where no page could be looked at for it. */
    private static String key(ConformanceTable.Row row) {
        boolean unseen = row.state() == ConformanceTable.State.CANNOT_TELL && row.reviewing() == 0;
        return unseen ? "CANNOT_TELL.unseen" : row.state().name();
    }
}
