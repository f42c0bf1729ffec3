package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.OwnRule.Found;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.LinkedDocuments;
import org.portalprobe.crawler.artifact.LinkedDocuments.Linked;
import org.portalprobe.crawler.artifact.accessibility.PdfFacts;

/**
 * PDF files that a page offers, by WCAG's PDF techniques. All for a person: whether the file is needed, and whether the page gives
 * the same in another way, no program knows.
 */
final class DocumentRules {

    private DocumentRules() {}

    static List<OwnRule> all() {
        return List.of(
                rule("pdf-picture-of-text", Impact.CRITICAL, List.of("1.1.1", "1.4.5"), "PDF7", DocumentRules::isScan),
                rule(
                        "pdf-untagged",
                        Impact.SERIOUS,
                        List.of("1.3.1"),
                        "PDF6, PDF9, PDF11",
                        pdf -> !pdf.tagged() && !isScan(pdf)),
                rule("pdf-without-language", Impact.MODERATE, List.of("3.1.1"), "PDF16", pdf -> pdf.language()
                        .isEmpty()),
                rule(
                        "pdf-without-title",
                        Impact.MODERATE,
                        List.of("2.4.2"),
                        "PDF18",
                        pdf -> pdf.title().isEmpty() || !pdf.titleShown()),
                rule(
                        "pdf-picture-without-text",
                        Impact.SERIOUS,
                        List.of("1.1.1"),
                        "PDF1",
                        pdf -> pdf.figuresWithoutText() > 0),
                rule(
                        "pdf-field-without-name",
                        Impact.SERIOUS,
                        List.of("1.3.1", "4.1.2"),
                        "PDF12",
                        pdf -> !pdf.fieldsWithoutName().isEmpty()));
    }

    private static boolean isScan(PdfFacts pdf) {
        return pdf.letters() == 0 && pdf.pictures() > 0;
    }

    private static OwnRule rule(
            String id, Impact impact, List<String> criteria, String source, Predicate<PdfFacts> lacks) {
        return new OwnRule(id, impact, criteria, List.of(), source, facts -> facts.documents()
                .map(seen -> found(seen, lacks)));
    }

    private static Found found(LinkedDocuments seen, Predicate<PdfFacts> lacks) {
        List<Linked> read = seen.files().stream()
                .filter(file -> file.facts().toOptional().isPresent())
                .toList();
        Stream<Spot> spots = read.stream()
                .filter(file -> file.facts().toOptional().filter(lacks).isPresent())
                .map(file -> new Spot(file.place(), true, file.url().toString()));
        return new Found(read.size(), spots.toList());
    }
}
