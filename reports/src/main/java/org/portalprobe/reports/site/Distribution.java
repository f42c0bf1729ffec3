package org.portalprobe.reports.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.model.Points;
import org.portalprobe.reports.words.Words;

/** How cards spread over letters and measured points. */
final class Distribution {

    private static final int WIDTH = 10;

    private Distribution() {}

    /** Cards without a letter are counted as what they are: not one of the worst. */
    static Bars letters(List<Assessment> cards, Words words) {
        var labels = new ArrayList<String>();
        var counts = new ArrayList<Integer>();
        for (Letter letter : Letter.values()) {
            labels.add(letter.name());
            counts.add((int) cards.stream()
                    .filter(card -> card.letter().filter(letter::equals).isPresent())
                    .count());
        }
        labels.add(words.text("letter.none"));
        counts.add((int) cards.stream().filter(card -> card.letter().isEmpty()).count());
        return Bars.of(labels, counts);
    }

    /** Known measured points in steps of ten; the last step ends with the most that any card can have. */
    static Bars measured(List<Assessment> cards, Words words) {
        BigDecimal most = cards.stream()
                .map(Assessment::measuredMax)
                .max(Points::compareTo)
                .map(Points::value)
                .orElse(BigDecimal.ZERO);
        int steps = Math.max(1, (most.intValue() + WIDTH - 1) / WIDTH);
        var labels = new ArrayList<String>();
        var counts = new ArrayList<Integer>();
        for (int step = 0; step < steps; step++) {
            int from = step * WIDTH;
            boolean last = step == steps - 1;
            labels.add(words.text(
                    last ? "site.bin.last" : "site.bin",
                    from,
                    last ? words.points(most) : String.valueOf(from + WIDTH)));
            counts.add((int) cards.stream()
                    .map(card -> card.measuredKnown().value().intValue())
                    .filter(points -> points >= from && (last || points < from + WIDTH))
                    .count());
        }
        return Bars.of(labels, counts);
    }
}
