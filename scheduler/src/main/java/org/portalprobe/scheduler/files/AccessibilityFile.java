package org.portalprobe.scheduler.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portalprobe.checks.wcag.Ledger;
import org.portalprobe.checks.wcag.PageVerdict;
import org.portalprobe.checks.wcag.SampleVerdict;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.edition.Imprint;
import org.portalprobe.reports.evaluation.Evaluation;
import org.portalprobe.reports.words.Words;

/** What programs and people said of one portal's accessibility, as EARL; a portal whose latest visit is pruned has none. */
final class AccessibilityFile {

    private AccessibilityFile() {}

    static void write(Path folder, Edition edition, Entry entry, Sources sources, Words words) throws IOException {
        Optional<Visit> visit = sources.visit(entry);
        if (visit.isPresent()) {
            Files.writeString(
                    folder.resolve(entry.stem() + ".jsonld"),
                    evaluation(visit.get(), edition, sources, words).earl());
        }
    }

    private static Evaluation evaluation(Visit visit, Edition edition, Sources sources, Words words) {
        List<PageVerdict> pages = visit.pages().stream().map(PageVerdict::of).toList();
        LocalDate day = LocalDate.ofInstant(visit.start(), VietnamTime.ZONE);
        String imprint = Imprint.of(edition, words).lines().stream()
                .map(line -> line.label() + ": " + line.text())
                .collect(Collectors.joining("; "));
        String axe =
                visit.engines().axe().map(version -> ", axe-core " + version).orElse("");
        return new Evaluation(
                visit.url().getHost(),
                "PortalProbe " + visit.engines().portalprobe() + axe + "; " + imprint,
                visit.start(),
                pages,
                Ledger.of(pages, SampleVerdict.of(visit.pages()), sources.audits(), day));
    }
}
