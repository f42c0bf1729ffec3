package org.portalprobe.scheduler.wcag;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import org.portalprobe.checks.wcag.ConformanceTable;
import org.portalprobe.checks.wcag.FaultCluster;
import org.portalprobe.checks.wcag.Ledger;
import org.portalprobe.checks.wcag.PageVerdict;
import org.portalprobe.checks.wcag.RuleOutcome;
import org.portalprobe.checks.wcag.RuleVerdict;
import org.portalprobe.checks.wcag.SampleVerdict;
import org.portalprobe.config.channel.HumanVerdict;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.scheduler.cli.Printable;
import org.portalprobe.scheduler.cli.Words;

/** The output of {@code wcag} for a person: what failed, what to look at, what could not be told. */
final class WcagReport {

    private static final int EXAMPLES = 5;
    private static final int CLUSTERS = 20;

    private final PrintWriter out;
    private final Words words;

    WcagReport(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    void print(WcagResult result) {
        for (int index = 0; index < result.pages().size(); index++) {
            out.println(words.say("page", result.pages().get(index).page().url()));
            print(result.verdicts().get(index));
            out.println();
        }
        printTogether(result.together());
        printClusters(result.clusters());
        printTable(result.ledger());
        out.println(words.say("never-conforms"));
    }

    private void printTogether(List<SampleVerdict> together) {
        together.stream().filter(verdict -> !verdict.places().isEmpty()).forEach(verdict -> {
            String said = words.say(
                    "together." + verdict.outcome(),
                    verdict.rule(),
                    verdict.criteria().getFirst());
            out.println(said);
            verdict.places().stream()
                    .limit(EXAMPLES)
                    .forEach(place -> out.println("        " + place.page() + "  "
                            + Printable.of(place.spot().evidence())));
        });
    }

    /** What shows in one place alone was told with its page. */
    private void printClusters(List<FaultCluster> clusters) {
        clusters.stream()
                .filter(cluster -> cluster.places().size() > 1)
                .limit(CLUSTERS)
                .forEach(cluster -> out.println(words.say(
                        cluster.needsReview() ? "cluster.review" : "cluster.failed",
                        cluster.fingerprint().id(),
                        cluster.fingerprint().rule(),
                        Printable.of(cluster.fingerprint().selector()),
                        cluster.places().size(),
                        cluster.pages())));
    }

    private void printTable(Ledger ledger) {
        ConformanceTable table = ledger.table();
        out.println(words.say("table", table.judged(), table.pages()));
        ledger.entries().forEach(this::print);
        ledger.dismissed()
                .forEach(one -> out.println(words.say(
                        "dismissed",
                        one.decision().fingerprint(),
                        one.cluster().fingerprint().rule(),
                        one.cluster().places().size(),
                        one.decision().owner(),
                        Printable.of(one.decision().reason()),
                        one.decision().until())));
        ledger.lapsed().forEach(one -> out.println(words.say("lapsed", one.fingerprint(), one.owner(), one.until())));
        out.println(words.say(ledger.conformanceRefuted() ? "refuted" : "undetermined"));
    }

    private void print(Ledger.Entry entry) {
        ConformanceTable.Row row = entry.automatic();
        String said = words.say("state." + row.state(), row.failing(), row.reviewing());
        out.println(
                "  %-6s %-3s %s".formatted(row.criterion().id(), row.criterion().level(), said));
        for (HumanVerdict one : entry.human()) {
            String subject = one.page().map(URI::toString).orElse(one.site());
            out.println("             "
                    + words.say("person", one.auditor(), one.on(), words.say("verdict." + one.finding()), subject));
        }
        if (entry.contested()) {
            out.println("             " + words.say("contested"));
        }
    }

    private void print(PageVerdict page) {
        page.fault().ifPresent(fault -> out.println("  " + words.say("fault", fault.cause(), told(fault))));
        List<RuleVerdict> failed = with(page, RuleOutcome.FAILED);
        List<RuleVerdict> review = with(page, RuleOutcome.NEEDS_REVIEW);
        out.println("  " + words.say("failures", failed.size()));
        failed.forEach(this::print);
        out.println("  " + words.say("reviews", review.size()));
        review.forEach(this::print);
        List<RuleVerdict> beyond =
                page.beyond().stream().filter(rule -> !rule.spots().isEmpty()).toList();
        if (!beyond.isEmpty()) {
            out.println("  " + words.say("beyond", beyond.size()));
            beyond.forEach(this::print);
        }
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
                .forEach(spot ->
                        out.println("        " + Printable.of(spot.place().target()) + "  "
                                + Printable.of(spot.place().html())));
        if (places > EXAMPLES) {
            out.println("        " + words.say("more", places - EXAMPLES));
        }
    }

    private static String told(Fault fault) {
        return Printable.of(fault.detail());
    }
}
