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

    /** What a document in a frame is asked too: its title, its language and its skip links are not the page's. */
    private static final Stream<OwnRule> OF_EVERY_DOCUMENT = Stream.of(
                    ImageRules.all(),
                    LinkRules.all(),
                    FormRules.all(),
                    TableRules.all(),
                    MediaRules.all(),
                    OddityRules.all())
            .flatMap(List::stream)
            .map(OwnRule::inFramesToo);

    static final List<OwnRule> ALL = Stream.concat(
                    Stream.of(
                                    KeyboardRules.all(),
                                    ContrastRules.all(),
                                    LanguageRules.all(),
                                    TitleRules.all(),
                                    FormTrialRules.all(),
                                    DocumentRules.all())
                            .flatMap(List::stream),
                    OF_EVERY_DOCUMENT)
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
