package org.portalprobe.reports.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.html.LetterView;
import org.portalprobe.reports.html.RangeView;
import org.portalprobe.reports.ranking.Entrant;
import org.portalprobe.reports.ranking.Move;
import org.portalprobe.reports.ranking.Place;
import org.portalprobe.reports.ranking.Ranking;
import org.portalprobe.reports.ranking.Unranked;
import org.portalprobe.reports.words.Words;

/** The ranking of one block by measured points; who has no place stands below with the reason. */
public record BlockView(String id, String title, String among, List<Row> rows) {

    /**
     * @param rank a dash without one
     * @param why there is none; empty when there is
     * @param moved against the month before; empty where that cannot be said
     * @param range of the total; empty without a card
     */
    public record Row(
            String rank,
            String why,
            String moved,
            String name,
            String href,
            String measured,
            String measuredMax,
            String decided,
            Optional<RangeView> range,
            Optional<LetterView> letter) {}

    static List<BlockView> all(Edition edition, Optional<Edition> before, Filter filter, Setting setting) {
        return OverviewView.blocks(edition).stream()
                .map(block -> of(block, edition, before, filter, setting))
                .filter(view -> !view.rows().isEmpty())
                .toList();
    }

    private static BlockView of(
            Block block, Edition edition, Optional<Edition> before, Filter filter, Setting setting) {
        Words words = setting.words();
        Ranking ranking = edition.ranking(Ranking.By.MEASURED, block);
        Map<OrganisationId, Integer> moves = new HashMap<>();
        before.map(one -> one.ranking(Ranking.By.MEASURED, block))
                .ifPresent(old -> Move.between(old, ranking).forEach(move -> moves.put(move.id(), move.places())));
        List<Row> rows = new ArrayList<>();
        for (Place place : ranking.places()) {
            if (OverviewView.takes(filter, place.entrant())) {
                rows.add(row(
                        place.entrant(),
                        String.valueOf(place.rank()),
                        "",
                        moved(moves, place.entrant(), words),
                        setting));
            }
        }
        // On the first mornings nobody has enough coverage: who has more points still stands above.
        List<Unranked> below = ranking.unranked().stream()
                .sorted(Comparator.comparing(Unranked::why)
                        .thenComparing(one -> one.points().orElse(Points.ZERO), Comparator.reverseOrder()))
                .toList();
        for (Unranked one : below) {
            if (OverviewView.takes(filter, one.entrant())) {
                rows.add(row(one.entrant(), "–", words.text("unranked." + one.why()), "", setting));
            }
        }
        return new BlockView(
                "block-" + block.name().toLowerCase(java.util.Locale.ROOT),
                words.name("site.block", block),
                words.text(
                        "site.among",
                        ranking.places().size(),
                        ranking.unranked().size()),
                rows);
    }

    private static String moved(Map<OrganisationId, Integer> moves, Entrant entrant, Words words) {
        int places = moves.getOrDefault(entrant.id(), 0);
        return places == 0 ? "" : words.text(places > 0 ? "site.up" : "site.down", Math.abs(places));
    }

    private static Row row(Entrant entrant, String rank, String why, String moved, Setting setting) {
        Words words = setting.words();
        return new Row(
                rank,
                why,
                moved,
                words.text(entrant.name()),
                setting.addresses().organisation(entrant.id()),
                entrant.card().map(card -> words.points(card.measuredKnown())).orElse("–"),
                entrant.card().map(card -> words.points(card.measuredMax())).orElse("–"),
                entrant.card()
                        .map(card -> words.text(
                                "index.decided",
                                words.points(card.measuredDecided()),
                                words.points(card.measuredMax())))
                        .orElse(""),
                entrant.card().map(card -> RangeView.of(card, words)),
                entrant.card().map(card -> LetterView.of(card, words)));
    }
}
