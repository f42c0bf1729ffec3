package org.portalprobe.reports.store;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Remark;
import org.portalprobe.config.model.Impact;

/** A finding without its page: what header and footer repeat on every page of a portal is kept once. */
record FindingWords(
        String rule,
        Impact impact,
        boolean needsReview,
        List<String> clauses,
        String place,
        int elements,
        String evidence,
        Optional<Remark> remark,
        Optional<URI> help) {

    static FindingWords of(Finding finding) {
        return new FindingWords(
                finding.rule(),
                finding.impact(),
                finding.needsReview(),
                finding.clauses(),
                finding.place(),
                finding.elements(),
                finding.evidence(),
                finding.remark(),
                finding.help());
    }

    Finding on(URI page) {
        return new Finding(rule, impact, needsReview, clauses, page, place, elements, evidence, remark, help);
    }
}
