package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.OwnRule.Found;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Link;

/** Whether links say where they lead. Context may save a general text, so that is for a person. */
final class LinkRules {

    private static final Set<String> GENERAL = Wording.list("links");

    private LinkRules() {}

    static List<OwnRule> all() {
        return List.of(
                new OwnRule(
                        "link-name-without-words",
                        Impact.SERIOUS,
                        List.of("2.4.4"),
                        List.of("5effbb", "aizyf1"),
                        "F89",
                        OwnRules.each(LinkRules::named, LinkRules::wordless)),
                new OwnRule(
                        "link-name-general",
                        Impact.MODERATE,
                        List.of("2.4.4"),
                        List.of("5effbb", "aizyf1"),
                        "F63",
                        OwnRules.each(LinkRules::named, LinkRules::general)),
                new OwnRule(
                        "link-names-alike",
                        Impact.MODERATE,
                        List.of("2.4.4"),
                        List.of("fd3a94", "b20e66"),
                        "ACT fd3a94",
                        facts -> facts.structure().map(LinkRules::alike)));
    }

    private static List<Link> named(PageStructure page) {
        return page.links().stream().filter(link -> !link.name().isBlank()).toList();
    }

    private static Stream<Spot> wordless(Link link) {
        return OwnRules.fail(!Wording.hasLetters(link.name()), link.place(), link.name());
    }

    private static Stream<Spot> general(Link link) {
        return OwnRules.review(GENERAL.contains(Wording.plain(link.name())), link.place(), link.name());
    }

    private static Found alike(PageStructure page) {
        Map<String, Set<String>> targets = named(page).stream()
                .collect(Collectors.groupingBy(
                        LinkRules::key, Collectors.mapping(LinkRules::address, Collectors.toSet())));
        List<Spot> spots = named(page).stream()
                .filter(link -> targets.getOrDefault(key(link), Set.of()).size() > 1)
                .map(link -> new Spot(link.place(), true, link.name()))
                .toList();
        return new Found(named(page).size(), spots);
    }

    private static String key(Link link) {
        return Wording.plain(link.name()) + "\n" + link.context();
    }

    private static String address(Link link) {
        return link.href().replaceFirst("/(index\\.\\w+)?$", "");
    }
}
