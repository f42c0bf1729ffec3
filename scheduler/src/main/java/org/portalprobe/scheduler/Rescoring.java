package org.portalprobe.scheduler;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Assessor;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.channel.Attestations;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.store.ObservationQuery;
import org.portalprobe.reports.store.Store;

/** Turns what a store remembers into cards of whole months (scoring section 9). */
final class Rescoring {

    /**
     * A card from the store.
     *
     * @param latest visit of the period, while its raw file is kept
     */
    record Scored(Assessment card, Optional<Visit> latest) {}

    private final Store store;
    private final PeriodOptions wanted;
    private final StoredPortals known;
    private final Attestations attestations;
    private final Set<String> unknown = new LinkedHashSet<>();

    Rescoring(Store store, PeriodOptions wanted) {
        this.store = store;
        this.wanted = wanted;
        this.known = new StoredPortals(store, wanted.registry);
        this.attestations = new Attestations(store.attestations(), Shipped.organisations());
    }

    /** Every wanted portal in every wanted month that has observations, under every model. */
    List<Scored> scored(List<AssessmentModel> models, Instant now) throws IOException {
        List<Scored> scored = new ArrayList<>();
        for (PortalId id : store.portals()) {
            for (Period period : wanted.wants(id) ? wanted.periods(now) : List.<Period>of()) {
                score(id, period, models, scored);
            }
        }
        return scored;
    }

    private void score(PortalId id, Period period, List<AssessmentModel> models, List<Scored> scored)
            throws IOException {
        List<Observation> observations = store.observations(ObservationQuery.of(id, period));
        if (observations.isEmpty()) {
            return;
        }
        Optional<Visit> latest = known.latest(id, period);
        Optional<Portal> portal = known.portal(id, latest);
        if (portal.isEmpty()) {
            unknown.add(id.value());
            return;
        }
        for (AssessmentModel model : models) {
            Assessment card =
                    Assessor.assess(model, portal.get(), period, observations, Catalogue.served(), attestations);
            scored.add(new Scored(card, latest));
        }
    }

    /** Portals that were left out: their visits are pruned and no registry says what they are. */
    Set<String> unknown() {
        return unknown;
    }
}
