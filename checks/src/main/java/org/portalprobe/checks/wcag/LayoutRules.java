package org.portalprobe.checks.wcag;

import java.util.List;
import org.portalprobe.checks.wcag.OwnRule.Found;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.LayoutTrial;
import org.portalprobe.crawler.artifact.accessibility.Place;

/** What WCAG 2.1 adds and a program can try: shown to help, outside the table of WCAG 2.0 and outside all points. */
final class LayoutRules {

    /** A scroll bar's rounding. */
    private static final int NARROW = 322;

    private LayoutRules() {}

    static List<OwnRule> all() {
        return List.of(
                new OwnRule("reflow-lost", Impact.SERIOUS, List.of("1.4.10"), List.of(), "F102", facts -> facts.layout()
                        .map(LayoutRules::wide)),
                new OwnRule(
                        "spacing-cuts-text",
                        Impact.SERIOUS,
                        List.of("1.4.12"),
                        List.of("9e45ec", "24afc2", "78fd32"),
                        "F104",
                        facts -> facts.layout().map(LayoutRules::cut)));
    }

    private static Found wide(LayoutTrial seen) {
        boolean fits = seen.widthNeeded() <= NARROW;
        return new Found(1, fits ? List.of() : spots(seen.tooWide(), seen.widthNeeded() + " px"));
    }

    private static Found cut(LayoutTrial seen) {
        return new Found(1, spots(seen.cutBySpacing(), ""));
    }

    private static List<Spot> spots(List<Place> places, String evidence) {
        return places.stream().map(place -> new Spot(place, true, evidence)).toList();
    }
}
