package org.portalprobe.checks.assessment;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.Band;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.model.Points;

/**
 * The band above the one that the known points reach.
 *
 * @param missing points from the known total to its lower bound
 */
public record NextBand(Letter letter, Points missing) {

    /** Empty at the best band and on cards that carry no letters. */
    public static Optional<NextBand> of(Assessment card) {
        if (card.letters().isEmpty()) {
            return Optional.empty();
        }
        List<Band> above = Grading.bestFirst(card.model().bands()).stream()
                .filter(band -> band.from().compareTo(card.known()) > 0)
                .toList();
        return above.isEmpty()
                ? Optional.empty()
                : Optional.of(new NextBand(
                        above.getLast().letter(), above.getLast().from().minus(card.known())));
    }
}
