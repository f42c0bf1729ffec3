package org.portalprobe.scheduler;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Assessor;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.checks.assessment.change.JudgedCard;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.Portal;
import org.portalprobe.config.channel.Attestations;
import org.portalprobe.config.channel.AuditBook;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.reports.RunReport;
import org.portalprobe.reports.emit.AssessmentEvent;
import org.portalprobe.reports.evaluation.AuditBookFile;
import org.portalprobe.reports.folder.ReportFolder;
import org.portalprobe.reports.store.ObservationQuery;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreException;
import org.portalprobe.scheduler.cli.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores, remembers and publishes finished visits: after each one the store has it and the report on disk is whole and says all
 * that is known so far.
 */
final class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private static final Duration LONGEST_BETWEEN = Duration.ofDays(35);

    private final RunRequest request;
    private final Store store;
    private final InstantSource clock;
    private final Attestations attestations;
    private final AuditBook audits;
    private final List<Scored> finished = new ArrayList<>();

    private record Scored(
            PortalReport report, List<Observation> observations, Optional<PulseDay> pulses, List<Observation> pulsed) {}

    Publisher(RunRequest request, Store store, InstantSource clock) {
        this.request = request;
        this.store = store;
        this.clock = clock;
        this.attestations = new Attestations(store.attestations(), Shipped.organisations());
        this.audits = AuditBookFile.in(request.out()).read();
    }

    /** The card of this visit alone; kept even when {@link #keep} fails afterwards. */
    PortalReport assess(Portal portal, Visit visit, Optional<PulseDay> pulses) {
        List<Observation> observations = Catalogue.observe(visit);
        List<Observation> pulsed = pulses.map(Catalogue::observe).orElse(List.of());
        List<Observation> all =
                Stream.concat(observations.stream(), pulsed.stream()).toList();
        Assessment card = Assessor.assess(
                request.model(), portal, Period.nightOf(visit.start()), all, Catalogue.served(), attestations);
        var judged = new JudgedCard(card, all, Catalogue.served(), attestations);
        PortalReport report = new PortalReport(card, visit, sinceLastVisit(judged, visit), audits);
        finished.add(new Scored(report, observations, pulses, pulsed));
        return report;
    }

    /** Empty when there was no visit within weeks, or the store cannot say: then keeping this one will fail too and say why. */
    private Optional<CardChange> sinceLastVisit(JudgedCard now, Visit visit) {
        Instant start = visit.start();
        Portal portal = now.card().portal();
        try {
            var weeks = new Period("", start.minus(LONGEST_BETWEEN), start, true);
            Optional<Visit> last = new StoredPortals(store, null).latest(portal.id(), weeks);
            return last.map(seen -> CardChange.between(judged(portal, seen, start), now));
        } catch (IOException | StoreException unreadable) {
            LOG.warn("no comparison with the last visit of {}: {}", portal.id(), unreadable.getMessage());
            return Optional.empty();
        }
    }

    private JudgedCard judged(Portal portal, Visit last, Instant until) {
        List<Observation> seen =
                store.observations(new ObservationQuery(portal.id(), last.start(), until, Optional.empty()));
        Assessment card = Assessor.assess(
                request.model(), portal, Period.nightOf(last.start()), seen, Catalogue.served(), attestations);
        return new JudgedCard(card, seen, Catalogue.served(), attestations);
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
        scored.pulses().ifPresent(day -> store.record(day, scored.pulsed()));
        store.record(AssessmentEvent.snapshot(report.assessment(), clock.instant()));
    }

    private void write() throws IOException {
        new ReportFolder(store.evidence())
                .write(request.report(), new RunReport(clock.instant(), Version.current(), finished()));
    }

    List<PortalReport> finished() {
        return finished.stream().map(Scored::report).toList();
    }
}
