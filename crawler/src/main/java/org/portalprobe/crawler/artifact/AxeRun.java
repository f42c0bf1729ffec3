package org.portalprobe.crawler.artifact;

import java.net.URI;
import java.util.List;

/**
 * One run of axe-core over a loaded page.
 *
 * @param url address of the page the engine really looked at
 * @param violations confirmed failures
 * @param needsReview axe's "incomplete": never a failure, never clean
 * @param passedRules rules with at least one passing and no failing element
 * @param inapplicableRules rules that found nothing to judge
 * @param framesNotAnalysed frames the engine could not enter; the run is then partial
 */
public record AxeRun(
        String engineVersion,
        URI url,
        List<AxeResult> violations,
        List<AxeResult> needsReview,
        List<String> passedRules,
        List<String> inapplicableRules,
        List<String> framesNotAnalysed) {

    public AxeRun {
        violations = List.copyOf(violations);
        needsReview = List.copyOf(needsReview);
        passedRules = List.copyOf(passedRules);
        inapplicableRules = List.copyOf(inapplicableRules);
        framesNotAnalysed = List.copyOf(framesNotAnalysed);
    }

    /** A run that said nothing, for those who look on where the engine failed. */
    public static AxeRun nothing(URI url) {
        return new AxeRun("", url, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
