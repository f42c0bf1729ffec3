package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.AccessibilityFacts;
import org.portalprobe.crawler.artifact.Seen;

/**
 * One question that axe-core does not ask, made from an ACT rule or one of WCAG's techniques and failures.
 *
 * @param impact of a failure; what needs review never counts
 */
record OwnRule(
        String id,
        Impact impact,
        List<String> criteria,
        List<String> act,
        String source,
        Function<AccessibilityFacts, Seen<Found>> question) {

    OwnRule {
        criteria = List.copyOf(criteria);
        act = List.copyOf(act);
    }

    /** @param asked how many elements the question applied to; none makes the rule inapplicable */
    record Found(int asked, List<Spot> spots) {
        Found {
            spots = List.copyOf(spots);
        }
    }

    RuleVerdict judge(AccessibilityFacts facts) {
        return question.apply(facts)
                .fold(
                        found -> verdict(outcome(found), found.spots()),
                        fault -> new RuleVerdict(
                                id,
                                RuleOutcome.CANNOT_TELL,
                                Optional.empty(),
                                criteria,
                                act,
                                source,
                                List.of(),
                                0,
                                Optional.of(fault)));
    }

    private RuleVerdict verdict(RuleOutcome outcome, List<Spot> spots) {
        return new RuleVerdict(id, outcome, Optional.of(impact), criteria, act, source, spots, 0, Optional.empty());
    }

    private static RuleOutcome outcome(Found found) {
        if (found.spots().stream().anyMatch(spot -> !spot.needsReview())) {
            return RuleOutcome.FAILED;
        }
        if (!found.spots().isEmpty()) {
            return RuleOutcome.NEEDS_REVIEW;
        }
        return found.asked() > 0 ? RuleOutcome.PASSED : RuleOutcome.INAPPLICABLE;
    }
}
