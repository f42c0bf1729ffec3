package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.OwnRule.Found;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk.Focus;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk.Trap;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Bypass;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Clickable;

/** What a person without a mouse meets. */
final class KeyboardRules {

    private KeyboardRules() {}

    static List<OwnRule> all() {
        return List.of(
                new OwnRule(
                        "keyboard-trap",
                        Impact.CRITICAL,
                        List.of("2.1.2"),
                        List.of("80af7b"),
                        "F10",
                        facts -> facts.keyboard().map(KeyboardRules::trap)),
                new OwnRule(
                        "focus-not-visible",
                        Impact.SERIOUS,
                        List.of("2.4.7"),
                        List.of("oj04fd"),
                        "F78",
                        facts -> facts.keyboard().map(KeyboardRules::unseen)),
                new OwnRule(
                        "focus-hidden-from-readers",
                        Impact.SERIOUS,
                        List.of("4.1.2"),
                        List.of("6cfa84"),
                        "ACT 6cfa84",
                        facts -> facts.keyboard().map(KeyboardRules::hidden)),
                new OwnRule(
                        "mouse-only-control",
                        Impact.CRITICAL,
                        List.of("2.1.1"),
                        List.of(),
                        "F54, F59",
                        OwnRules.each(PageStructure::clickables, KeyboardRules::mouseOnly)),
                new OwnRule(
                        "skip-link-broken",
                        Impact.MODERATE,
                        List.of("2.4.1"),
                        List.of(),
                        "G1",
                        OwnRules.each(PageStructure::bypasses, KeyboardRules::broken)));
    }

    private static Found trap(KeyboardWalk walk) {
        return new Found(
                walk.stops().size(),
                walk.trap().stream().flatMap(KeyboardRules::held).toList());
    }

    /** A modal dialog may keep the focus; a way out that only the page's own text names is for a person to judge. */
    private static Stream<Spot> held(Trap trap) {
        boolean left = trap.leftBy().isPresent();
        if (trap.inDialog() || (left && !trap.documented())) {
            return Stream.empty();
        }
        String evidence = "Tab; " + String.join(", ", trap.tried());
        return trap.stops().stream().map(place -> new Spot(place, left, evidence));
    }

    private static Found unseen(KeyboardWalk walk) {
        return new Found(
                walk.stops().size(),
                walk.stops().stream()
                        .filter(stop -> !stop.hidden())
                        .flatMap(stop -> OwnRules.fail(stop.focus() == Focus.UNSEEN, stop.place(), ""))
                        .toList());
    }

    private static Found hidden(KeyboardWalk walk) {
        return new Found(
                (int) walk.stops().stream().filter(KeyboardWalk.Stop::hidden).count(),
                walk.stops().stream()
                        .flatMap(stop -> OwnRules.fail(stop.hidden(), stop.place(), ""))
                        .toList());
    }

    private static Stream<Spot> mouseOnly(Clickable seen) {
        // Whoever only counts clicks listens too: without the looks of a control a person decides.
        return Stream.of(new Spot(seen.place(), !seen.looksActive(), seen.text()));
    }

    private static Stream<Spot> broken(Bypass link) {
        return Stream.of(new Spot(link.place(), link.otherWays(), "")).filter(spot -> !link.found());
    }
}
