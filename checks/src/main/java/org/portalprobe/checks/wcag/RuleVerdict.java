package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.accessibility.Place;

/**
 * What one rule, axe-core's or ours, says of one page.
 *
 * @param criteria success criteria of WCAG 2.0 that the rule belongs to
 * @param act ids of the W3C ACT rules that it tests
 * @param source technique, failure or ACT rule it is made from; empty for axe-core's
 * @param spots failures and what a person must look at; empty when it passed
 * @param notKept elements beyond those kept
 * @param fault why it cannot tell
 */
public record RuleVerdict(
        String rule,
        RuleOutcome outcome,
        Optional<Impact> impact,
        List<String> criteria,
        List<String> act,
        String source,
        List<Spot> spots,
        int notKept,
        Optional<Fault> fault) {

    public RuleVerdict {
        criteria = List.copyOf(criteria);
        act = List.copyOf(act);
        spots = List.copyOf(spots);
    }

    /**
     * One element.
     *
     * @param evidence what was read or measured there; empty where the element speaks for itself
     */
    public record Spot(Place place, boolean needsReview, String evidence) {}

    /** What one of its elements is known by on other pages and days. */
    public Fingerprint fingerprint(Spot spot) {
        return Fingerprint.of(rule, spot.place().target(), spot.place().html());
    }

    /** The same without elements of these fingerprints; elements beyond those kept stay what they were. */
    RuleVerdict without(Set<String> fingerprints) {
        List<Spot> left = spots.stream()
                .filter(spot -> !fingerprints.contains(fingerprint(spot).id()))
                .toList();
        if (left.size() == spots.size()) {
            return this;
        }
        boolean fails = notKept > 0 || left.stream().anyMatch(spot -> !spot.needsReview());
        RuleOutcome rest = left.isEmpty() && notKept == 0 ? RuleOutcome.PASSED : RuleOutcome.NEEDS_REVIEW;
        return new RuleVerdict(
                rule, failed() && fails ? outcome : rest, impact, criteria, act, source, left, notKept, fault);
    }

    boolean failed() {
        return outcome == RuleOutcome.FAILED;
    }
}
