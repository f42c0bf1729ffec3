package org.portalprobe.reports.ranking;

import static java.util.Comparator.comparing;

import java.util.List;
import org.portalprobe.config.model.Points;

/**
 * How an organisation moved between two rankings; who lacks a place in one of them did not move.
 *
 * @param places up is positive
 */
public record Move(Entrant entrant, int before, int after, Points pointsBefore, Points points, int places) {

    /** Furthest up first, furthest down last; those that kept their place are left out. */
    public static List<Move> between(Ranking before, Ranking after) {
        if (before.by() != after.by()) {
            throw new IllegalArgumentException("rankings by different things: " + before.by() + ", " + after.by());
        }
        return after.places().stream()
                .flatMap(now -> before.find(now.entrant().id()).map(then -> of(then, now)).stream())
                .filter(move -> move.places() != 0)
                .sorted(comparing(Move::places).reversed())
                .toList();
    }

    private static Move of(Place then, Place now) {
        return new Move(now.entrant(), then.rank(), now.rank(), then.points(), now.points(), then.rank() - now.rank());
    }
}
