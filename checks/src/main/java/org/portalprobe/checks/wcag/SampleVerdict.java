package org.portalprobe.checks.wcag;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.InspectedPage;

/**
 * What a rule says of the pages of one sample together, where a page alone cannot show it.
 *
 * @param criteria success criteria of WCAG 2.0
 * @param asked pages that the rule could compare
 * @param places on which pages what was found
 */
public record SampleVerdict(
        String rule,
        RuleOutcome outcome,
        Impact impact,
        List<String> criteria,
        String source,
        int asked,
        List<FaultCluster.Occurrence> places) {

    public SampleVerdict {
        criteria = List.copyOf(criteria);
        places = List.copyOf(places);
    }

    /** Every rule of this kind; {@link RuleOutcome#INAPPLICABLE} where the sample is too small to compare. */
    public static List<SampleVerdict> of(List<InspectedPage> pages) {
        List<SamplePage> seen = SamplePage.of(pages);
        return List.of(
                RepeatedTitles.judge(seen),
                NavigationOrder.judge(seen),
                DifferentNames.judge(seen),
                SingleWay.judge(seen));
    }

    /** The places on one page, as a verdict on that page. */
    List<RuleVerdict> on(URI page) {
        List<RuleVerdict.Spot> spots = places.stream()
                .filter(place -> place.page().equals(page))
                .map(FaultCluster.Occurrence::spot)
                .toList();
        boolean fails = spots.stream().anyMatch(spot -> !spot.needsReview());
        return List.of(new RuleVerdict(
                rule,
                fails ? RuleOutcome.FAILED : spots.isEmpty() ? RuleOutcome.PASSED : RuleOutcome.NEEDS_REVIEW,
                Optional.of(impact),
                criteria,
                List.of(),
                source,
                spots,
                0,
                Optional.empty()));
    }

    static SampleVerdict of(
            String rule,
            Impact impact,
            String criterion,
            String source,
            int asked,
            List<FaultCluster.Occurrence> places) {
        boolean fails = places.stream().anyMatch(place -> !place.spot().needsReview());
        RuleOutcome outcome = fails
                ? RuleOutcome.FAILED
                : !places.isEmpty()
                        ? RuleOutcome.NEEDS_REVIEW
                        : asked > 0 ? RuleOutcome.PASSED : RuleOutcome.INAPPLICABLE;
        return new SampleVerdict(rule, outcome, impact, List.of(criterion), source, asked, places);
    }
}
