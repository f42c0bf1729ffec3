package org.portalprobe.reports.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.config.model.Band;
import org.portalprobe.config.model.Points;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.Words;

/**
 * The bar from what is known to what is still possible, over the bands of the letters.
 *
 * @param known width of the solid part, as a CSS percentage
 * @param unknown width of the hatched part
 * @param bands worst first, as they stand on the bar; empty when the card carries no letters
 * @param spoken the same in a sentence
 */
public record RangeView(String known, String unknown, List<BandView> bands, String spoken) {

    /** @param from lower bound as printed */
    public record BandView(String letter, String from, String left, String width, boolean reached) {

        /** Where its letter stands. */
        public String middle() {
            BigDecimal half = number(width).divide(BigDecimal.valueOf(2), 3, RoundingMode.HALF_UP);
            return percent(number(left).add(half));
        }

        private static BigDecimal number(String percent) {
            return new BigDecimal(percent.substring(0, percent.length() - 1));
        }
    }

    /** Of a card, for a bar as wide as its applicable points. */
    public static RangeView of(Assessment card, Words words) {
        Points scale = card.applicable();
        return new RangeView(
                share(card.known(), scale),
                share(card.unknown(), scale),
                card.letters().isEmpty() ? List.of() : bands(card, words),
                CardWords.range(card, words));
    }

    /** A CSS percentage. */
    public static String share(Points part, Points whole) {
        if (whole.quarters() == 0) {
            return "0%";
        }
        return percent(BigDecimal.valueOf(part.quarters())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole.quarters()), 3, RoundingMode.HALF_UP));
    }

    /** As short as it can be: an overview has hundreds of bars. */
    private static String percent(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString() + "%";
    }

    private static List<BandView> bands(Assessment card, Words words) {
        var views = new ArrayList<BandView>();
        Points end = card.applicable();
        for (Band band : card.model().bands()) {
            views.addFirst(new BandView(
                    band.letter().name(),
                    words.points(band.from()),
                    share(band.from(), card.applicable()),
                    share(end.minus(band.from()), card.applicable()),
                    card.letters().contains(band.letter())));
            end = band.from();
        }
        return views;
    }
}
