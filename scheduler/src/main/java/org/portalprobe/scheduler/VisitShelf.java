package org.portalprobe.scheduler;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Assessor;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.Portal;
import org.portalprobe.config.channel.Attestations;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.emit.AssessmentEvent;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.reports.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings visits of a night into the store, with the provisional card of each whole one. Keeping one twice changes nothing. */
record VisitShelf(Store store, AssessmentModel model, InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(VisitShelf.class);

    /** @param responses response times of the first phase */
    void keep(Portal portal, RunKind kind, Visit visit, Optional<PulseDay> responses) {
        List<Observation> observations = Catalogue.observe(visit);
        var unused = store.record(visit, observations);
        List<Observation> pulsed = responses.map(Catalogue::observe).orElse(List.of());
        responses.ifPresent(day -> store.record(day, pulsed));
        // A look alone is no card: it would say of a portal that nothing is known.
        if (kind == RunKind.VISIT) {
            card(
                    portal,
                    visit,
                    Stream.concat(observations.stream(), pulsed.stream()).toList());
        }
    }

    private void card(Portal portal, Visit visit, List<Observation> observations) {
        var attestations = new Attestations(store.attestations(), Shipped.organisations());
        Assessment card = Assessor.assess(
                model, portal, Period.nightOf(visit.start()), observations, Catalogue.served(), attestations);
        var unused = store.record(AssessmentEvent.snapshot(card, clock.instant()));
    }

    /** Takes up the file that a lost node had finished; false when there is none that can be read. */
    boolean adopt(Portal portal, RunKind kind, SightingId id) {
        try {
            Optional<Visit> visit = store.evidence().visit(id);
            visit.ifPresent(seen -> keep(portal, kind, seen, Optional.empty()));
            return visit.isPresent();
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("visit {} is done again: {}", id, unreadable.getMessage());
            return false;
        }
    }
}
