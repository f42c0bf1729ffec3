package org.portalprobe.scheduler;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Assessor;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.Portal;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.reports.RunReport;
import org.portalprobe.reports.folder.ReportFolder;
import org.portalprobe.reports.store.EvidenceFolder;

/** Asks, scores and publishes finished visits: after each one the report on disk is whole and says all that is known so far. */
final class Publisher {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final RunRequest request;
    private final EvidenceFolder evidence;
    private final InstantSource clock;
    private final List<PortalReport> finished = new ArrayList<>();

    Publisher(RunRequest request, EvidenceFolder evidence, InstantSource clock) {
        this.request = request;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** The card; kept even when {@link #write} fails afterwards. */
    PortalReport assess(Portal portal, Visit visit) {
        Assessment card = Assessor.assess(
                request.model(), portal, nightOf(visit.start()), Catalogue.observe(visit), Catalogue.served());
        PortalReport report = new PortalReport(card, visit);
        finished.add(report);
        return report;
    }

    /**
     * Keeps the visit as evidence and replaces the report.
     *
     * @throws IOException when the disk is full or not writable; what stood there before still stands
     */
    void write(Visit visit) throws IOException {
        evidence.save(visit);
        new ReportFolder(evidence).write(request.report(), new RunReport(clock.instant(), Version.current(), finished));
    }

    List<PortalReport> finished() {
        return List.copyOf(finished);
    }

    /** One look is a night inside the period: its card is provisional (scoring section 2). */
    private static Period nightOf(Instant start) {
        LocalDate day = LocalDate.ofInstant(start, VIETNAM);
        return new Period(
                day.toString(),
                day.atStartOfDay(VIETNAM).toInstant(),
                day.plusDays(1).atStartOfDay(VIETNAM).toInstant(),
                true);
    }
}
