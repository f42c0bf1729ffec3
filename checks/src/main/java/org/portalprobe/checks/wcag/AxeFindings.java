package org.portalprobe.checks.wcag;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.AxeNode;
import org.portalprobe.crawler.artifact.AxeResult;

/** Turns axe-core's results for one page into findings of one principle: one per element. */
record AxeFindings(Principle principle, URI page) {

    Stream<Finding> failures(AxeResult result) {
        List<String> clauses =
                clauses(result).filter(clause -> !obsolete(clause)).toList();
        return findings(result, clauses, false);
    }

    /** Failures of nothing but an obsolete criterion are shown and never count. */
    Stream<Finding> obsolete(AxeResult result) {
        List<String> clauses = clauses(result).toList();
        return findings(result, clauses.stream().allMatch(AxeFindings::obsolete) ? clauses : List.of(), true);
    }

    Stream<Finding> reviews(AxeResult result) {
        return findings(result, clauses(result).toList(), true);
    }

    private Stream<String> clauses(AxeResult result) {
        return SuccessCriteria.of(result.tags(), principle).stream();
    }

    private static boolean obsolete(String clause) {
        return clause.equals(SuccessCriteria.PARSING);
    }

    private Stream<Finding> findings(AxeResult result, List<String> clauses, boolean needsReview) {
        if (clauses.isEmpty()) {
            return Stream.empty();
        }
        Finding whole = finding(result, clauses, needsReview);
        Stream<Finding> kept = result.nodes().stream().map(node -> whole.at(node.target(), evidence(node)));
        int notKept = result.nodeCount() - result.nodes().size();
        if (notKept > 0) {
            Finding rest = whole.standingFor(notKept, Remark.of(RemarkCode.ELEMENTS_NOT_KEPT, notKept));
            return Stream.concat(kept, Stream.of(rest));
        }
        // A rule without elements is still a finding.
        return result.nodes().isEmpty() ? Stream.of(whole) : kept;
    }

    private static String evidence(AxeNode node) {
        return node.html().isBlank() ? node.summary() : node.html();
    }

    private Finding finding(AxeResult result, List<String> clauses, boolean needsReview) {
        // A failure whose weight the engine does not know is weighed as the mildest: doubt costs nothing.
        Impact impact = result.impact().orElse(Impact.MINOR);
        return new Finding(
                result.rule(), impact, needsReview, clauses, page, "", 1, "", Optional.empty(), help(result.helpUrl()));
    }

    private static Optional<URI> help(String url) {
        try {
            return url.isBlank() ? Optional.empty() : Optional.of(URI.create(url));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
