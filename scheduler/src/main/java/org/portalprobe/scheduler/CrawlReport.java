package org.portalprobe.scheduler;

import java.io.PrintWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portalprobe.checks.emc.EmcCoverage;
import org.portalprobe.config.Portal;
import org.portalprobe.crawler.artifact.CrawlFacts;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.RobotsFile;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.SitemapFile;
import org.portalprobe.crawler.artifact.SkippedPage;
import org.portalprobe.crawler.artifact.Spent;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.documents.SampledDocument;
import org.portalprobe.scheduler.cli.Printable;
import org.portalprobe.scheduler.cli.Words;

/** The output of {@code crawl} for a person: what stands for the portal, what was left out and why, and where the EMC code lives. */
final class CrawlReport {

    private static final int SKIPPED_SHOWN = 30;

    private final PrintWriter out;
    private final Words words;

    CrawlReport(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    void print(Portal portal, Visit visit, Optional<SampledDocument> document, EmcCoverage emc) {
        out.println(words.say("portal", portal.url()));
        visit.look().toOptional().ifPresentOrElse(this::print, () -> none(visit));
        visit.sample().toOptional().ifPresentOrElse(sample -> print(sample, visit, emc), () -> none(visit));
        document.ifPresent(this::print);
        if (!emc.pages().isEmpty()) {
            print(emc, portal);
        }
        Spent spent = visit.spent();
        out.println(words.say("spent", spent.requests(), spent.connections(), spent.bytes()));
    }

    private void none(Visit visit) {
        visit.sample().fold(got -> "", fault -> {
            out.println(words.say("none", told(fault)));
            return "";
        });
    }

    private void print(Look look) {
        out.println(look.robots().fold(this::robots, fault -> words.say("robots.missing", told(fault))));
        out.println(look.sitemap().fold(this::sitemap, fault -> words.say("sitemap.missing", told(fault))));
        look.block().ifPresent(block -> out.println(words.say("block", block.url(), block.status(), block.sign())));
    }

    private String robots(RobotsFile file) {
        String delay = file.crawlDelay()
                .map(asked -> words.say("robots.delay", asked.toMillis() / 1_000.0))
                .orElse("");
        String flaws =
                file.flaws().stream().map(flaw -> words.say("robots." + flaw)).collect(Collectors.joining());
        return words.say("robots." + (file.allowsAll() ? "all" : "some"), file.status()) + delay + flaws;
    }

    private String sitemap(SitemapFile file) {
        return words.say("sitemap", file.url(), file.urls()) + (file.cut() ? words.say("sitemap.cut") : "");
    }

    private void print(Sample sample, Visit visit, EmcCoverage emc) {
        sample.crawl().ifPresent(facts -> print(facts, sample));
        out.println(words.say("sample", sample.pages().size(), sample.frameSize(), sample.seed()));
        Map<URI, String> seen = new HashMap<>();
        emc.pages().forEach(page -> seen.put(page.url(), words.say("emc." + page.state())));
        visit.pages().forEach(page -> page.facts()
                .fold(
                        got -> seen.merge(page.page().url(), "", (emcState, none) -> emcState),
                        fault -> seen.put(page.page().url(), words.say("unseen", told(fault)))));
        sample.pages().forEach(page -> print(page, seen.getOrDefault(page.url(), "")));
        print(sample.skipped().size(), sample);
    }

    private void print(SampledDocument document) {
        String url = Printable.of(document.url().toString());
        String line = document.facts()
                .fold(
                        pdf -> words.say(
                                "document",
                                url,
                                pdf.pages(),
                                words.say("document.tagged." + pdf.tagged()),
                                pdf.language().map(Printable::of).orElse("–"),
                                words.say("document.scan." + (pdf.letters() == 0 && pdf.pictures() > 0))),
                        fault -> words.say("document.unread", url, told(fault)));
        out.println(line);
    }

    private void print(CrawlFacts facts, Sample sample) {
        out.println(words.say(
                "frame", sample.frameSize(), facts.groups(), facts.read(), facts.rendered(), facts.elsewhere()));
        facts.limits().forEach(limit -> out.println("  " + words.say("limit." + limit)));
    }

    private void print(SamplePage page, String seen) {
        out.println("  %-28s %-6s %s  %s"
                .formatted(
                        words.say("stratum." + page.stratum()),
                        words.say("chance", page.inclusionProbability()),
                        Printable.of(page.url().toString()),
                        seen));
    }

    private void print(int skipped, Sample sample) {
        int unlisted = sample.crawl().map(CrawlFacts::skippedUnlisted).orElse(0);
        out.println(words.say("skipped", skipped + unlisted));
        sample.skipped().stream().limit(SKIPPED_SHOWN).forEach(page -> out.println("  " + told(page)));
        if (skipped + unlisted > SKIPPED_SHOWN) {
            out.println("  " + words.say("more", skipped + unlisted - SKIPPED_SHOWN));
        }
    }

    private void print(EmcCoverage emc, Portal portal) {
        out.println(words.say("emc"));
        emc.sites().forEach((site, tally) -> {
            String states = tally.counts().entrySet().stream()
                    .map(count -> words.say("emc." + count.getKey()) + " " + count.getValue())
                    .collect(Collectors.joining(", "));
            String live = tally.live().isPresent()
                    ? words.say("emc.live", tally.live().getAsDouble())
                    : "–";
            out.println("  " + Printable.of(site) + "  " + live + "  (" + states + ")"
                    + (tally.siteIds().isEmpty()
                            ? ""
                            : "  " + words.say("emc.ids", String.join(", ", tally.siteIds()))));
        });
        portal.enrolment()
                .emcSite()
                .ifPresent(known -> out.println("  " + words.say("emc.registered", Long.toString(known))));
    }

    private String told(SkippedPage page) {
        return Printable.of(page.url().toString()) + "  " + told(page.fault());
    }

    private String told(Fault fault) {
        return words.say("cause." + fault.cause()).replaceFirst("\\.$", "") + ": " + Printable.of(fault.detail());
    }
}
