package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.OwnRule.Found;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.crawler.artifact.AccessibilityFacts;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.Place;

/** All questions of ours, listed by subject. */
final class OwnRules {

    static final List<OwnRule> ALL = Stream.of(
                    KeyboardRules.all(),
                    ContrastRules.all(),
                    LanguageRules.all(),
                    ImageRules.all(),
                    LinkRules.all(),
                    TitleRules.all(),
                    FormRules.all(),
                    TableRules.all(),
                    MediaRules.all(),
                    OddityRules.all())
            .flatMap(List::stream)
            .toList();

    private OwnRules() {}

    /** A question to every element of a kind in the page's structure. */
    static <T> Function<AccessibilityFacts, Seen<Found>> each(
            Function<PageStructure, List<T>> kind, Function<T, Stream<Spot>> ask) {
        return facts -> facts.structure()
                .map(page -> new Found(
                        kind.apply(page).size(),
                        kind.apply(page).stream().flatMap(ask).toList()));
    }

    static Stream<Spot> fail(boolean when, Place place, String evidence) {
        return when ? Stream.of(new Spot(place, false, evidence)) : Stream.empty();
    }

    static Stream<Spot> review(boolean when, Place place, String evidence) {
        return when ? Stream.of(new Spot(place, true, evidence)) : Stream.empty();
    }
}
