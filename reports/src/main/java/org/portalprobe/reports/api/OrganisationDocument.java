package org.portalprobe.reports.api;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.reports.ranking.Entrant;
import org.portalprobe.reports.ranking.Ranking;
import org.portalprobe.reports.site.Edition;

/** An organisation in a month: what everybody may read. */
public record OrganisationDocument(
        String id,
        LocalizedText name,
        Block block,
        String period,
        Optional<Integer> rank,
        int ranked,
        Optional<CardDocument> card,
        List<String> portals) {

    public static OrganisationDocument of(Edition edition, Entrant entrant) {
        Ranking ranking = edition.ranking(Ranking.By.MEASURED, entrant.block());
        return new OrganisationDocument(
                entrant.id().value(),
                entrant.name(),
                entrant.block(),
                edition.period().label(),
                ranking.find(entrant.id()).map(place -> place.rank()),
                ranking.places().size(),
                entrant.card().map(CardDocument::of),
                edition.cardsOf(entrant.id()).stream()
                        .map(card -> card.portal().id().value())
                        .toList());
    }
}
