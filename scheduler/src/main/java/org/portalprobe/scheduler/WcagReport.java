package org.portalprobe.scheduler;

import java.io.PrintWriter;
import java.util.List;
import org.portalprobe.checks.wcag.ConformanceTable;
import org.portalprobe.checks.wcag.PageVerdict;
import org.portalprobe.checks.wcag.RuleOutcome;
import org.portalprobe.checks.wcag.RuleVerdict;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;

/** The output of {@code wcag} for a person: what failed, what to look at, what could not be told. */
final class WcagReport {

    private static final int EXAMPLES = 5;
    private static final int SNIPPET = 160;

    private final PrintWriter out;
    private final Words words;

    WcagReport(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    void print(List<InspectedPage> pages, List<PageVerdict> verdicts) {
        for (int index = 0; index < pages.size(); index++) {
            out.println(words.say("page", pages.get(index).page().url()));
            print(verdicts.get(index));
            out.println();
        }
        printTable(ConformanceTable.of(verdicts));
        out.println(words.say("never-conforms"));
    }

    private void printTable(ConformanceTable table) {
        out.println(words.say("table", table.judged(), table.pages()));
        for (ConformanceTable.Row row : table.rows()) {
            out.println("  %-6s %-3s %s"
                    .formatted(
                            row.criterion().id(),
                            row.criterion().level(),
                            words.say("state." + row.state(), row.failing(), row.reviewing())));
        }
        out.println(words.say(table.conformanceRefuted() ? "refuted" : "undetermined"));
    }

    private void print(PageVerdict page) {
        page.fault().ifPresent(fault -> out.println("  " + words.say("fault", fault.cause(), told(fault))));
        List<RuleVerdict> failed = with(page, RuleOutcome.FAILED);
        List<RuleVerdict> review = with(page, RuleOutcome.NEEDS_REVIEW);
        out.println("  " + words.say("failures", failed.size()));
        failed.forEach(this::print);
        out.println("  " + words.say("reviews", review.size()));
        review.forEach(this::print);
    }

    private static List<RuleVerdict> with(PageVerdict page, RuleOutcome outcome) {
        return page.rules().stream().filter(rule -> rule.outcome() == outcome).toList();
    }

    private void print(RuleVerdict rule) {
        String source = rule.source().isEmpty() ? "axe-core" : rule.source();
        int places = rule.spots().size() + rule.notKept();
        out.println("    " + words.say("rule", rule.rule(), String.join(", ", rule.criteria()), source, places));
        rule.spots().stream()
                .limit(EXAMPLES)
                .forEach(spot -> out.println("        " + printable(spot.place().target()) + "  "
                        + printable(spot.place().html())));
        if (places > EXAMPLES) {
            out.println("        " + words.say("more", places - EXAMPLES));
        }
    }

    private static String told(Fault fault) {
        return printable(fault.detail());
    }

    /** What a page wrote must not steer the terminal. */
    private static String printable(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= SNIPPET ? line : line.substring(0, SNIPPET) + "…";
    }
}
