package org.portalprobe.reports.html;

import java.util.List;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.config.model.Points;
import org.portalprobe.reports.words.Words;

/** The four figures that sum a card up: known, lost, unknown, decided by measuring. */
final class Tiles {

    private Tiles() {}

    static List<Fact> of(Assessment card, Words words) {
        Points lost = card.applicable().minus(card.known().plus(card.unknown()));
        return List.of(
                new Fact(words.text("tile.known"), words.points(card.known())),
                new Fact(words.text("tile.lost"), words.points(lost)),
                new Fact(words.text("tile.unknown"), words.points(card.unknown())),
                new Fact(
                        words.text("tile.decided", words.points(card.measuredMax())),
                        words.points(card.measuredDecided())));
    }
}
