package org.portalprobe.reports.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.reports.ranking.Ranking;
import org.portalprobe.reports.ranking.Unranked;
import org.portalprobe.reports.site.Edition;

/** Who stands where in a month; who has no place stands below with the reason. */
public record RankingDocument(
        String period, String model, int modelVersion, LocalizedText note, Ranking.By by, List<BlockDocument> blocks) {

    public record BlockDocument(Block block, List<PlaceDocument> places, List<UnrankedDocument> unranked) {}

    public record PlaceDocument(int rank, String organisation, LocalizedText name, BigDecimal points) {}

    public record UnrankedDocument(
            String organisation, LocalizedText name, Unranked.Why why, Optional<BigDecimal> points) {}

    /** @param only empty: every block that has organisations */
    public static RankingDocument of(Edition edition, Ranking.By by, Optional<Block> only) {
        return new RankingDocument(
                edition.period().label(),
                edition.model().id(),
                edition.model().version(),
                edition.model().note(),
                by,
                Stream.of(Block.values())
                        .filter(block -> only.map(block::equals).orElse(true))
                        .map(block -> block(block, edition.ranking(by, block)))
                        .toList());
    }

    private static BlockDocument block(Block block, Ranking ranking) {
        return new BlockDocument(
                block,
                ranking.places().stream()
                        .map(place -> new PlaceDocument(
                                place.rank(),
                                place.entrant().id().value(),
                                place.entrant().name(),
                                place.points().value()))
                        .toList(),
                ranking.unranked().stream()
                        .map(one -> new UnrankedDocument(
                                one.entrant().id().value(),
                                one.entrant().name(),
                                one.why(),
                                one.points().map(Points::value)))
                        .toList());
    }
}
