package org.portalprobe.checks.wcag;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.AxeResult;
import org.portalprobe.crawler.artifact.AxeRun;

/** Turns the rules' verdicts on one page into findings of one principle: one per element. */
record RuleFindings(Principle principle, AxeRun run) {

    Stream<Finding> of(RuleVerdict rule) {
        boolean failed = rule.failed();
        List<String> clauses = rule.criteria().stream().filter(principle::has).toList();
        List<String> counting = clauses.stream()
                .filter(clause -> !clause.equals(SuccessCriteria.PARSING))
                .toList();
        if (clauses.isEmpty() || (!failed && rule.outcome() != RuleOutcome.NEEDS_REVIEW)) {
            return Stream.empty();
        }
        // Failures of nothing but an obsolete criterion are shown and never count.
        boolean obsolete = failed && rule.criteria().equals(List.of(SuccessCriteria.PARSING));
        if (failed && counting.isEmpty() && !obsolete) {
            return Stream.empty();
        }
        return findings(rule, failed && !obsolete ? counting : clauses, !failed || obsolete);
    }

    private Stream<Finding> findings(RuleVerdict rule, List<String> clauses, boolean review) {
        Stream<Finding> kept = rule.spots().stream().map(spot -> finding(rule, clauses, review || spot.needsReview())
                .at(spot.place().target(), evidence(spot)));
        Finding whole = finding(rule, clauses, review);
        if (rule.notKept() > 0) {
            Finding rest = whole.standingFor(rule.notKept(), Remark.of(RemarkCode.ELEMENTS_NOT_KEPT, rule.notKept()));
            return Stream.concat(kept, Stream.of(rest));
        }
        // A rule without elements is still a finding.
        return rule.spots().isEmpty() ? Stream.of(whole) : kept;
    }

    private static String evidence(Spot spot) {
        return spot.place().html().isBlank() ? spot.evidence() : spot.place().html();
    }

    private Finding finding(RuleVerdict rule, List<String> clauses, boolean needsReview) {
        // A failure whose weight the engine does not know is weighed as the mildest: doubt costs nothing.
        Impact impact = rule.impact().orElse(Impact.MINOR);
        return new Finding(
                rule.rule(), impact, needsReview, clauses, run.url(), "", 1, "", Optional.empty(), help(rule.rule()));
    }

    private Optional<URI> help(String rule) {
        String url = Stream.concat(run.violations().stream(), run.needsReview().stream())
                .filter(result -> result.rule().equals(rule))
                .map(AxeResult::helpUrl)
                .limit(1)
                .collect(Collectors.joining());
        try {
            return url.isBlank() ? Optional.empty() : Optional.of(URI.create(url));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
