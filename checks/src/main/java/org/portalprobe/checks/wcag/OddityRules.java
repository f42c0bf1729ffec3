package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Oddity;

/** What often is a barrier and never surely: for a person, every one but the summary that has no name. */
final class OddityRules {

    private OddityRules() {}

    static List<OwnRule> all() {
        return List.of(
                review("generated-text", Impact.MODERATE, List.of("1.3.1"), "F87"),
                review("background-picture", Impact.MODERATE, List.of("1.1.1"), "F3"),
                review("list-not-marked-up", Impact.MODERATE, List.of("1.3.1"), "H48"),
                review("heading-not-marked-up", Impact.MODERATE, List.of("1.3.1"), "F2"),
                review("captcha", Impact.CRITICAL, List.of("1.1.1"), "G144"),
                review("hover-only", Impact.SERIOUS, List.of("2.1.1"), "F54"),
                review("errors-name-no-field", Impact.SERIOUS, List.of("3.3.1"), "G83, G85"),
                review("text-clipped", Impact.SERIOUS, List.of("1.4.4"), "F69"),
                new OwnRule(
                        "summary-without-name",
                        Impact.SERIOUS,
                        List.of("4.1.2"),
                        List.of("2t702h"),
                        "ACT 2t702h",
                        OwnRules.each(
                                page -> of(page, "summary-without-name"),
                                seen -> Stream.of(new Spot(seen.place(), false, "")))));
    }

    private static OwnRule review(String kind, Impact impact, List<String> criteria, String source) {
        List<String> act = kind.equals("text-clipped") ? List.of("59br37") : List.of();
        return new OwnRule(
                kind,
                impact,
                criteria,
                act,
                source,
                OwnRules.each(page -> of(page, kind), seen -> OwnRules.review(true, seen.place(), seen.text())));
    }

    private static List<Oddity> of(PageStructure page, String kind) {
        return page.oddities().stream().filter(odd -> odd.kind().equals(kind)).toList();
    }
}
