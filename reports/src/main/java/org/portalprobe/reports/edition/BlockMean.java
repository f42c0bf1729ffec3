package org.portalprobe.reports.edition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.reports.ranking.Place;

/** Plain means over the organisations of a block, two decimals half up; empty of nothing. */
public final class BlockMean {

    private BlockMean() {}

    /** Of the measured points of those that are ranked. */
    public static Optional<BigDecimal> measured(Edition edition, Block block) {
        return of(edition.rankings().stream()
                .filter(one -> one.block() == block)
                .flatMap(one -> one.ranking().places().stream())
                .map(Place::points)
                .toList());
    }

    /** Of the known points of a group, over cards on which something of it is known. */
    public static Optional<BigDecimal> group(Edition edition, Block block, String group) {
        return of(edition.entries().stream()
                .filter(entry -> entry.owner()
                        .filter(owner -> Block.of(owner.kind()) == block)
                        .isPresent())
                .flatMap(entry -> entry.card().groups().stream())
                .filter(one -> one.group().id().equals(group))
                .filter(one -> one.known().quarters() > 0 || !one.unknown().equals(one.applicable()))
                .map(one -> one.known())
                .toList());
    }

    private static Optional<BigDecimal> of(List<Points> points) {
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(points.stream()
                        .map(Points::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(points.size()), 2, RoundingMode.HALF_UP));
    }
}
