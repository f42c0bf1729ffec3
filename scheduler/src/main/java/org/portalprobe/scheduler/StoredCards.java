package org.portalprobe.scheduler;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Assessor;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.assessment.change.JudgedCard;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.Registry;
import org.portalprobe.config.channel.Attestations;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.ranking.Entrant;
import org.portalprobe.reports.ranking.Ranking;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.cli.PeriodOptions;
import org.portalprobe.scheduler.site.Source;

/** Cards of a store under one model and registry, for its pages. */
final class StoredCards implements Source {

    private final Store store;
    private final AssessmentModel model;
    private final Rescoring rescoring;
    private final MeasuredRanking ranking;

    StoredCards(Store store, AssessmentModel model, Registry registry) {
        this.store = store;
        this.model = model;
        this.rescoring = new Rescoring(store, new PeriodOptions(), StoredPortals.of(store, registry));
        this.ranking = new MeasuredRanking(registry, model, Ranking.By.MEASURED);
    }

    @Override
    public AssessmentModel model() {
        return model;
    }

    @Override
    public List<PortalId> portals() {
        return store.portals();
    }

    @Override
    public Optional<JudgedCard> judged(PortalId portal, Period period) throws IOException {
        return rescoring.judged(portal, period, List.of(model)).stream().findFirst();
    }

    @Override
    public JudgedCard judged(JudgedCard whole, Period part) {
        Assessment card = Assessor.assess(
                model, whole.card().portal(), part, whole.observations(), whole.served(), whole.attestations());
        return new JudgedCard(card, whole.observations(), whole.served(), whole.attestations());
    }

    @Override
    public JudgedCard judged(Portal portal, List<Observation> observations) {
        Period night = Period.nightOf(observations.getFirst().provenance().instant());
        var none = new Attestations(List.of(), Shipped.organisations());
        Assessment card = Assessor.assess(model, portal, night, observations, Catalogue.served(), none);
        return new JudgedCard(card, observations, Catalogue.served(), none);
    }

    @Override
    public List<Entrant> entrants(Period period, Map<PortalId, Assessment> cards) {
        return ranking.entrants(period, cards);
    }

    @Override
    public Optional<Visit> latest(PortalId portal, Period period) throws IOException {
        return rescoring.portals().latest(portal, period);
    }
}
