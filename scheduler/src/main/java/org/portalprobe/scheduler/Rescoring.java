package org.portalprobe.scheduler;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Assessor;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.assessment.ProvisionalNight;
import org.portalprobe.checks.assessment.change.JudgedCard;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.channel.Attestations;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.reports.store.ObservationQuery;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.cli.PeriodOptions;

/** Turns what a store remembers into cards of whole months (scoring section 9), portals side by side on all cores. */
final class Rescoring {

    /** What is done with a card while its observations are at hand. */
    @FunctionalInterface
    interface Use<T> {
        T of(JudgedCard card) throws IOException;
    }

    private final Store store;
    private final PeriodOptions wanted;
    private final StoredPortals known;
    private final Attestations attestations;
    private final Set<String> unknown = new ConcurrentSkipListSet<>();

    Rescoring(Store store, PeriodOptions wanted) {
        this(store, wanted, new StoredPortals(store, wanted.registry()));
    }

    /** @param known instead of the registry that is named */
    Rescoring(Store store, PeriodOptions wanted, StoredPortals known) {
        this.store = store;
        this.wanted = wanted;
        this.known = known;
        this.attestations = new Attestations(store.attestations(), Shipped.organisations());
    }

    /** Every wanted portal in every wanted month that has observations, under every model, without its observations. */
    List<Assessment> cards(List<AssessmentModel> models, Instant now) throws IOException {
        return each(models, now, judged -> judged.card().withoutObservations());
    }

    /** The same with whatever is made of a card; in one order however many cores there are. */
    <T> List<T> each(List<AssessmentModel> models, Instant now, Use<T> use) throws IOException {
        List<Period> periods = wanted.periods(now);
        List<PortalId> portals = store.portals().stream().filter(wanted::wants).toList();
        return SideBySide.all(portals, portal -> each(portal, periods, models, use));
    }

    private <T> List<T> each(PortalId id, List<Period> periods, List<AssessmentModel> models, Use<T> use)
            throws IOException {
        List<T> made = new ArrayList<>();
        for (Period period : periods) {
            for (JudgedCard card : judged(id, period, models)) {
                made.add(use.of(card));
            }
        }
        return made;
    }

    /** Empty when the store has nothing of the portal in the period, or nobody says what it is. */
    List<JudgedCard> judged(PortalId id, Period period, List<AssessmentModel> models) throws IOException {
        List<Observation> observations = store.observations(ObservationQuery.of(id, period));
        if (observations.isEmpty()) {
            return List.of();
        }
        Optional<Portal> portal = known.portal(id, period);
        if (portal.isEmpty()) {
            unknown.add(id.value());
            return List.of();
        }
        return models.stream()
                .map(model -> judged(model, portal.get(), period, observations))
                .toList();
    }

    private JudgedCard judged(AssessmentModel model, Portal portal, Period period, List<Observation> observations) {
        Assessment card = Assessor.assess(model, portal, period, observations, Catalogue.served(), attestations);
        return new JudgedCard(card, observations, Catalogue.served(), attestations);
    }

    /** Each night of the wanted months as its provisional card stood in the morning, a list for each portal and model. */
    List<List<ProvisionalNight>> nights(List<AssessmentModel> models, Instant now) throws IOException {
        List<Period> periods = wanted.periods(now);
        LocalDate first = dayOf(periods.getFirst().from());
        LocalDate end = dayOf(periods.getLast().to());
        List<PortalId> portals = store.portals().stream().filter(wanted::wants).toList();
        return SideBySide.all(portals, portal -> nights(portal, first, end, models)).stream()
                .filter(nights -> !nights.isEmpty())
                .toList();
    }

    private List<List<ProvisionalNight>> nights(
            PortalId id, LocalDate first, LocalDate end, List<AssessmentModel> models) throws IOException {
        Period whole = new Period(
                "",
                ProvisionalNight.window(first).from(),
                ProvisionalNight.window(end.minusDays(1)).to(),
                true);
        Optional<Portal> portal = known.portal(id, whole);
        if (portal.isEmpty()) {
            unknown.add(id.value());
            return List.of();
        }
        List<Observation> observations = store.observations(ObservationQuery.of(id, whole));
        SortedSet<LocalDate> seen = observations.stream()
                .map(one -> dayOf(one.provenance().instant()))
                .filter(day -> !day.isBefore(first) && day.isBefore(end))
                .collect(Collectors.toCollection(TreeSet::new));
        List<List<ProvisionalNight>> made = new ArrayList<>();
        for (AssessmentModel model : models) {
            SortedMap<LocalDate, Assessment> cards = new TreeMap<>();
            for (LocalDate night : seen) {
                Period window = ProvisionalNight.window(night);
                cards.put(
                        night,
                        judged(model, portal.get(), window, observations).card().withoutObservations());
            }
            made.add(ProvisionalNight.fold(cards));
        }
        return made;
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, VietnamTime.ZONE);
    }

    /** What the portals of the store are. */
    StoredPortals portals() {
        return known;
    }

    /** Portals that were left out: their visits are pruned and no registry says what they are. */
    Set<String> unknown() {
        return unknown;
    }
}
