package org.portalprobe.reports.files;

import java.util.List;
import java.util.stream.Stream;
import org.portalprobe.checks.Finding;
import org.portalprobe.reports.table.Cell;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.ProblemWords;
import org.portalprobe.reports.words.Said;
import org.portalprobe.reports.words.Words;

/** The columns of findings, the same in the workbook and in CSV. */
final class FindingColumns {

    private static final int LONGEST_SNIPPET = 2_000;
    private static final int LONGEST_PLACE = 500;
    private static final List<String> NAMES = List.of(
            "portal",
            "criteria",
            "kind",
            "impact",
            "rule",
            "what",
            "clauses",
            "page",
            "place",
            "elements",
            "evidence",
            "remark",
            "mend",
            "first",
            "last",
            "sightings",
            "still");

    private FindingColumns() {}

    static List<String> headings(Words words) {
        return NAMES.stream().map(name -> words.text("files.col." + name)).toList();
    }

    static List<Cell> cells(FindingLine line, Words words) {
        Finding finding = line.finding();
        Said remark = finding.remark().map(words::remark).orElse(new Said("", ""));
        return Stream.of(
                        plain(line.portal().value()),
                        plain(String.join(", ", line.criteria())),
                        Cell.said(finding.needsReview() ? "files.kind.review" : "files.kind.failed"),
                        Cell.said("impact." + finding.impact()),
                        plain(finding.rule()),
                        plain(ProblemWords.what(finding.rule(), words)),
                        plain(String.join(", ", finding.clauses())),
                        plain(finding.page().toString()),
                        plain(ForeignText.line(finding.place(), LONGEST_PLACE)),
                        new Cell.Whole(finding.elements()),
                        plain(ForeignText.line(finding.evidence(), LONGEST_SNIPPET)),
                        plain(remark.text()),
                        plain(ProblemWords.mend(finding.rule(), words).orElse("")),
                        plain(words.time(line.first())),
                        plain(words.time(line.last())),
                        new Cell.Whole(line.sightings()),
                        Cell.said(line.still() ? "files.yes" : "files.no"))
                .toList();
    }

    private static Cell plain(String text) {
        return new Cell.Plain(text);
    }
}
