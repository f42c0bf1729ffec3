package org.portalprobe.checks.assessment;

import java.util.List;
import java.util.stream.IntStream;
import org.portalprobe.checks.uncertainty.PointsDistribution;
import org.portalprobe.config.model.Band;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.model.Points;

/**
 * How sure a card's total and letter are (scoring section 6). Measured criteria become distributions over their quarter points,
 * convolved as if they were independent of each other; what is unknown stays a range beside them. A pure function of the card: no
 * random numbers, equal cards give equal answers.
 *
 * @param criteria in the card's order; those that do not apply are left out
 * @param known of the points that are decided
 * @param unknown points that may still be earned
 * @param low the total is not lower, by {@link #CONFIDENCE}, however the unknown points turn out
 * @param high the total is not higher, by {@link #CONFIDENCE}, however the unknown points turn out
 * @param letters of the bands, best first; empty when the card carries no letters
 */
public record Uncertainty(
        List<CriterionChances> criteria,
        PointsDistribution known,
        Points unknown,
        Points low,
        Points high,
        List<LetterChance> letters) {

    /** Of every interval: 90 %, half of the rest on each side. */
    public static final double CONFIDENCE = 0.9;

    public Uncertainty {
        criteria = List.copyOf(criteria);
        letters = List.copyOf(letters);
    }

    public static Uncertainty of(Assessment card) {
        List<CriterionChances> criteria = card.criteria()
                .filter(result -> result.state() != CriterionState.NOT_APPLICABLE)
                .map(result -> Likelihood.of(card.model(), result))
                .toList();
        PointsDistribution known = criteria.stream()
                .map(CriterionChances::known)
                .reduce(PointsDistribution.NOTHING, PointsDistribution::plus);
        double tail = (1 - CONFIDENCE) / 2;
        Points high = known.quantile(1 - tail).plus(card.unknown());
        return new Uncertainty(
                criteria,
                known,
                card.unknown(),
                known.quantile(tail),
                Judge.capped(high, card.applicable()),
                card.letters().isEmpty() ? List.of() : letters(card, known));
    }

    private static List<LetterChance> letters(Assessment card, PointsDistribution known) {
        List<Band> bands = Grading.bestFirst(card.model().bands());
        return IntStream.range(0, bands.size())
                .mapToObj(index -> letter(
                        bands.get(index).letter(),
                        bands.get(index).from().quarters(),
                        index == 0
                                ? Integer.MAX_VALUE
                                : bands.get(index - 1).from().quarters(),
                        known,
                        card.unknown().quarters()))
                .toList();
    }

    /** The least and the most over everything that the unknown points may turn out to be. */
    private static LetterChance letter(Letter letter, int from, int below, PointsDistribution known, int unknown) {
        double[] chances = IntStream.rangeClosed(0, unknown)
                .mapToDouble(earned ->
                        known.atLeast(from - earned) - (below == Integer.MAX_VALUE ? 0 : known.atLeast(below - earned)))
                .map(chance -> Math.clamp(chance, 0, 1))
                .sorted()
                .toArray();
        return new LetterChance(letter, chances[0], chances[chances.length - 1]);
    }
}
