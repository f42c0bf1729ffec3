package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.OwnRule.Found;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.FormTrials.FormTrial;

/** What a form says when it is sent empty. A person decides: a message may be there in a way that a program does not see. */
final class FormTrialRules {

    private FormTrialRules() {}

    static List<OwnRule> all() {
        return List.of(new OwnRule(
                "error-not-identified", Impact.SERIOUS, List.of("3.3.1"), List.of(), "G83, G85", facts -> facts.forms()
                        .map(seen -> new Found(
                                seen.trials().size(),
                                seen.trials().stream()
                                        .flatMap(FormTrialRules::silent)
                                        .toList()))));
    }

    /** Held back by the page, and neither a text nor a mark says why. */
    private static Stream<Spot> silent(FormTrial seen) {
        boolean told = seen.byBrowser() || seen.announced() || !seen.said().isBlank();
        return OwnRules.review(seen.refused() && !told, seen.place(), "");
    }
}
