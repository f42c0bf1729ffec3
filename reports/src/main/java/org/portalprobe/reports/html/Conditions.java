package org.portalprobe.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.config.model.Unit;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.RobotsFile;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.card.VisitFaults;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/** Under which conditions a card came about. */
final class Conditions {

    private Conditions() {}

    /** What stands at the head of a page. */
    static List<Fact> brief(Assessment card, Visit visit, Words words) {
        return List.of(
                new Fact(words.text("fact.period"), CardWords.period(card.period(), words)),
                new Fact(words.text("fact.model"), model(card, words)),
                new Fact(words.text("fact.measured"), words.time(visit.start())),
                new Fact(words.text("fact.vantage"), ForeignText.line(visit.vantage(), 80)),
                new Fact(words.text("fact.profile"), visit.profile()));
    }

    static String model(Assessment card, Words words) {
        return words.text("fact.modelVersion", card.model().id(), card.model().version());
    }

    /** Everything that may change an answer, and what the visit cost the portal. */
    static List<Fact> full(Visit visit, Words words) {
        Engines engines = visit.engines();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("PortalProbe", engines.portalprobe()));
        facts.add(new Fact("Chromium", engines.chromium().orElse(words.text("condition.notUsed"))));
        facts.add(new Fact("axe-core", engines.axe().orElse(words.text("condition.notUsed"))));
        facts.add(new Fact("JDK", engines.jdk()));
        facts.add(new Fact(
                words.text("condition.sandbox"),
                words.text(engines.sandboxed() ? "condition.sandboxed" : "condition.notSandboxed")));
        facts.add(new Fact(words.text("fact.vantage"), ForeignText.line(visit.vantage(), 80)));
        facts.add(new Fact(words.text("fact.profile"), visit.profile()));
        facts.add(
                new Fact(words.text("condition.took"), words.value(visit.took().toMillis(), Unit.MILLISECONDS)));
        facts.add(new Fact(words.text("condition.spent"), spent(visit, words)));
        facts.add(new Fact(words.text("place.ROBOTS"), robots(visit, words)));
        facts.add(new Fact(words.text("place.SITEMAP"), sitemap(visit, words)));
        visit.look().toOptional().flatMap(look -> look.addresses().toOptional()).ifPresent(addresses -> {
            facts.add(new Fact(words.text("condition.addresses"), String.join(", ", addresses)));
        });
        facts.add(new Fact(words.text("condition.sighting"), visit.id().value()));
        return facts;
    }

    private static String spent(Visit visit, Words words) {
        return words.text(
                "condition.cost",
                words.number(visit.spent().requests(), 0),
                words.number(visit.spent().connections(), 0),
                words.value(visit.spent().bytes(), Unit.BYTES));
    }

    private static String robots(Visit visit, Words words) {
        return visit.look()
                .toOptional()
                .map(look -> file(look.robots(), robots -> robots(robots, words), "condition.robots.none", words))
                .orElse("–");
    }

    private static String sitemap(Visit visit, Words words) {
        return visit.look()
                .toOptional()
                .map(look -> file(
                        look.sitemap(),
                        sitemap -> words.text("condition.sitemap", words.number(sitemap.urls(), 0)),
                        "condition.sitemap.none",
                        words))
                .orElse("–");
    }

    private static <T> String file(Seen<T> file, Function<T, String> told, String absent, Words words) {
        return VisitFaults.isAbsent(file)
                ? words.text(absent)
                : file.fold(told, fault -> words.fault(fault).text());
    }

    private static String robots(RobotsFile robots, Words words) {
        String rule = words.text(robots.allowsAll() ? "condition.robots.all" : "condition.robots.some");
        return robots.crawlDelay()
                .map(delay -> rule + "; "
                        + words.text("condition.robots.delay", words.value(delay.toMillis(), Unit.MILLISECONDS)))
                .orElse(rule);
    }
}
