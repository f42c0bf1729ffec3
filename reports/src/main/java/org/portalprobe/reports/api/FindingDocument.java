package org.portalprobe.reports.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Remark;
import org.portalprobe.config.model.Impact;

/** One finding as one line: what, where, when it was seen. */
public record FindingDocument(
        String portal,
        String sighting,
        Instant seen,
        String vantage,
        String check,
        int revision,
        String rule,
        Impact impact,
        boolean needsReview,
        List<String> clauses,
        String page,
        String place,
        int elements,
        String evidence,
        Optional<Remark> remark,
        Optional<String> help) {

    public static Stream<FindingDocument> of(Observation seen) {
        return seen.findings().stream().map(finding -> of(seen, finding));
    }

    private static FindingDocument of(Observation seen, Finding finding) {
        return new FindingDocument(
                seen.provenance().portal().value(),
                seen.provenance().sighting().value(),
                seen.provenance().instant(),
                seen.provenance().vantage(),
                seen.check().value(),
                seen.revision(),
                finding.rule(),
                finding.impact(),
                finding.needsReview(),
                finding.clauses(),
                finding.page().toASCIIString(),
                finding.place(),
                finding.elements(),
                finding.evidence(),
                finding.remark(),
                finding.help().map(java.net.URI::toASCIIString));
    }
}
