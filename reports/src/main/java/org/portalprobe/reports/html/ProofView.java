package org.portalprobe.reports.html;

import java.util.Optional;

/**
 * What one criterion rests on, as a page of its own.
 *
 * @param from rows left out at the beginning
 * @param first address of the first rows
 * @param next address of the rows after these
 * @param file address of all findings, for programs
 */
public record ProofView(
        String title,
        String back,
        CriterionView criterion,
        int from,
        String first,
        Optional<String> next,
        String file) {

    /** Without the word about rows that follow: they are linked. */
    public EvidenceView shown() {
        EvidenceView all = criterion.evidence();
        return new EvidenceView(all.rows(), 0, all.all(), all.findings());
    }
}
