package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.channel.AuditBook;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.reports.RunReport;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.files.FindingLine;
import org.portalprobe.reports.files.FindingLines;
import org.portalprobe.reports.folder.ReportFolder;
import org.portalprobe.reports.store.ObservationQuery;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.files.SiteFolder;
import org.portalprobe.scheduler.files.Sources;

/**
 * What files need of single portals, read from the store when it is asked for.
 *
 * @param audits what people said of accessibility
 */
record StoredSources(Store store, Rescoring rescoring, AssessmentModel model, AuditBook audits) implements Sources {

    @Override
    public List<FindingLine> findings(Entry entry) {
        var portal = entry.card().portal().id();
        return FindingLines.of(
                portal,
                store.observations(ObservationQuery.of(portal, entry.card().period())),
                model);
    }

    @Override
    public Optional<Visit> visit(Entry entry) throws IOException {
        return rescoring
                .portals()
                .latest(entry.card().portal().id(), entry.card().period());
    }

    @Override
    public void site(Path folder, Edition edition, List<Entry> wanted) throws IOException {
        List<PortalReport> pages = new ArrayList<>();
        for (Entry entry : wanted) {
            Optional<Visit> visit = visit(entry);
            var judged =
                    rescoring.judged(entry.card().portal().id(), entry.card().period(), List.of(model));
            if (visit.isPresent() && !judged.isEmpty()) {
                pages.add(new PortalReport(judged.getFirst().card(), visit.get(), entry.since(), audits));
            }
        }
        new ReportFolder(store.evidence())
                .write(
                        folder.resolve(SiteFolder.PORTALS),
                        new RunReport(edition.made(), edition.productVersion(), pages));
        Set<PortalId> shown =
                pages.stream().map(page -> page.assessment().portal().id()).collect(Collectors.toSet());
        new SiteFolder(folder, edition, shown).write(wanted);
    }
}
