package org.portalprobe.checks.wcag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.AccessibilityFacts;
import org.portalprobe.crawler.artifact.FramedStructure;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.accessibility.Place;

/**
 * One question that axe-core does not ask, made from an ACT rule or one of WCAG's techniques and failures.
 *
 * @param impact of a failure; what needs review never counts
 * @param frames whether the question makes sense of a document in a frame
 */
record OwnRule(
        String id,
        Impact impact,
        List<String> criteria,
        List<String> act,
        String source,
        boolean frames,
        Function<AccessibilityFacts, Seen<Found>> question) {

    /** Asked of the page alone. */
    OwnRule(
            String id,
            Impact impact,
            List<String> criteria,
            List<String> act,
            String source,
            Function<AccessibilityFacts, Seen<Found>> question) {
        this(id, impact, criteria, act, source, false, question);
    }

    /** The same rule, asked of the documents in frames too. */
    OwnRule inFramesToo() {
        return new OwnRule(id, impact, criteria, act, source, true, question);
    }

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

    /** The same with what the rule says of the documents in frames; their elements are named by the way to them. */
    RuleVerdict judgeWhole(AccessibilityFacts facts) {
        RuleVerdict page = judge(facts);
        if (!frames || page.outcome() == RuleOutcome.CANNOT_TELL) {
            return page;
        }
        RuleOutcome outcome = page.outcome();
        List<Spot> spots = new ArrayList<>(page.spots());
        for (FramedStructure frame : facts.frames()) {
            RuleVerdict inside = judge(new AccessibilityFacts(frame.structure(), facts.keyboard(), facts.contrast()));
            if (inside.outcome() != RuleOutcome.CANNOT_TELL) {
                outcome = outcome.and(inside.outcome());
                inside.spots().stream().map(spot -> within(frame.frame(), spot)).forEach(spots::add);
            }
        }
        return verdict(outcome, spots);
    }

    private static Spot within(String frame, Spot spot) {
        Place place =
                new Place(frame + " >>> " + spot.place().target(), spot.place().html());
        return new Spot(place, spot.needsReview(), spot.evidence());
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
