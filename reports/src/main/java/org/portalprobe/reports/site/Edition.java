package org.portalprobe.reports.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.ranking.Entrant;
import org.portalprobe.reports.ranking.Ranking;

/**
 * The results of one month under one model. Immutable.
 *
 * @param made when they were put together
 * @param entrants organisations with the cards of their scored portals
 * @param cards of all portals, without observations
 * @param measured rankings by measured points
 * @param totals rankings by total
 */
public record Edition(
        AssessmentModel model,
        Period period,
        Instant made,
        List<Entrant> entrants,
        List<Assessment> cards,
        Map<Block, Ranking> measured,
        Map<Block, Ranking> totals) {

    public Edition {
        entrants = List.copyOf(entrants);
        cards = List.copyOf(cards);
        measured = Map.copyOf(measured);
        totals = Map.copyOf(totals);
    }

    /** Ranks the entrants of each block. */
    public static Edition of(
            AssessmentModel model, Period period, Instant made, List<Entrant> entrants, List<Assessment> cards) {
        return new Edition(
                model,
                period,
                made,
                entrants,
                cards,
                rankings(Ranking.By.MEASURED, model, made, entrants),
                rankings(Ranking.By.TOTAL, model, made, entrants));
    }

    private static Map<Block, Ranking> rankings(
            Ranking.By by, AssessmentModel model, Instant made, List<Entrant> entrants) {
        LocalDate today = LocalDate.ofInstant(made, VietnamTime.ZONE);
        Map<Block, Ranking> rankings = new EnumMap<>(Block.class);
        for (Block block : Block.values()) {
            List<Entrant> own =
                    entrants.stream().filter(one -> one.block() == block).toList();
            rankings.put(block, Ranking.of(by, own, model.ranking(), today));
        }
        return rankings;
    }

    public Ranking ranking(Ranking.By by, Block block) {
        Ranking found = (by == Ranking.By.MEASURED ? measured : totals).get(block);
        return found == null ? new Ranking(by, List.of(), List.of()) : found;
    }

    public Optional<Entrant> entrant(OrganisationId id) {
        return entrants.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Assessment> card(PortalId id) {
        return cards.stream().filter(card -> card.portal().id().equals(id)).findFirst();
    }

    /** Cards of the portals that belong to the organisation. */
    public List<Assessment> cardsOf(OrganisationId id) {
        return cards.stream()
                .filter(card -> card.portal().organisation().equals(Optional.of(id.value())))
                .toList();
    }

    /** The owner of the card's portal, where it is among those compared. */
    public static Optional<OrganisationId> owner(Assessment card) {
        return owner(card.portal().organisation());
    }

    /** @param organisation as a registry writes it */
    public static Optional<OrganisationId> owner(Optional<String> organisation) {
        return organisation.filter(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*")).map(OrganisationId::new);
    }
}
