package org.portalprobe.scheduler;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Assessor;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.Portal;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.reports.RunReport;
import org.portalprobe.reports.emit.Emission;
import org.portalprobe.reports.folder.ReportFolder;
import org.portalprobe.reports.store.AssessmentSnapshot;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreException;

/**
 * Scores, remembers and publishes finished visits: after each one the store has it and the report on disk is whole and says all
 * that is known so far.
 */
final class Publisher {

    private final RunRequest request;
    private final Store store;
    private final InstantSource clock;
    private final List<Scored> finished = new ArrayList<>();

    private record Scored(PortalReport report, List<Observation> observations) {}

    Publisher(RunRequest request, Store store, InstantSource clock) {
        this.request = request;
        this.store = store;
        this.clock = clock;
    }

    /** The card of this visit alone; kept even when {@link #keep} fails afterwards. */
    PortalReport assess(Portal portal, Visit visit) {
        List<Observation> observations = Catalogue.observe(visit);
        Assessment card = Assessor.assess(
                request.model(), portal, Period.nightOf(visit.start()), observations, Catalogue.served());
        PortalReport report = new PortalReport(card, visit);
        finished.add(new Scored(report, observations));
        return report;
    }

    /** Records what was assessed last and replaces the report, each whatever became of the other; returns what failed. */
    List<String> keep() {
        List<String> problems = new ArrayList<>();
        try {
            record(finished.getLast());
        } catch (StoreException unrecorded) {
            problems.add(String.valueOf(unrecorded.getMessage()));
        }
        try {
            write();
        } catch (IOException unwritten) {
            problems.add(String.valueOf(unwritten.getMessage()));
        }
        return problems;
    }

    private void record(Scored scored) {
        PortalReport report = scored.report();
        store.record(report.visit(), scored.observations());
        Instant now = clock.instant();
        byte[] emitted = Emission.of(new RunReport(now, Version.current(), List.of(report)));
        store.record(AssessmentSnapshot.of(report.assessment(), now, emitted));
    }

    private void write() throws IOException {
        new ReportFolder(store.evidence())
                .write(request.report(), new RunReport(clock.instant(), Version.current(), finished()));
    }

    List<PortalReport> finished() {
        return finished.stream().map(Scored::report).toList();
    }
}
