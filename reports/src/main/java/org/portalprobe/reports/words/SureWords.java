package org.portalprobe.reports.words;

import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.LetterChance;
import org.portalprobe.checks.assessment.NextBand;
import org.portalprobe.checks.assessment.Uncertainty;

/** Sentences about how sure a card is and how far the next letter. */
public final class SureWords {

    private SureWords() {}

    /** "Còn thiếu 12 điểm để lên mức D."; while points are unknown it says that it goes by the known ones. */
    public static Optional<String> next(Assessment card, Words words) {
        return NextBand.of(card).map(next -> {
            String missing = words.text("next.band", words.points(next.missing()), next.letter());
            String sentence = card.unknown().quarters() == 0 ? missing : words.text("next.band.known", missing);
            return sentence.substring(0, 1).toUpperCase(words.language().locale()) + sentence.substring(1) + ".";
        });
    }

    /** It says more than the range of the total does. */
    public static boolean tells(Assessment card, Uncertainty uncertainty) {
        return !uncertainty.low().equals(card.known())
                || !uncertainty.high().equals(card.known().plus(card.unknown()));
    }

    public static String total(Uncertainty uncertainty, Words words) {
        return words.text("sure.total", words.points(uncertainty.low()), words.points(uncertainty.high()));
    }

    /** One line a letter that is possible at all, best first; none while everything possible is wholly open. */
    public static List<String> letters(Uncertainty uncertainty, Words words) {
        List<LetterChance> possible = uncertainty.letters().stream()
                .filter(chance -> percent(chance.high()) > 0)
                .toList();
        if (possible.stream().allMatch(chance -> percent(chance.low()) == 0 && percent(chance.high()) == 100)) {
            return List.of();
        }
        return possible.stream()
                .map(chance -> words.text("sure.letter", chance.letter(), span(chance, words)))
                .toList();
    }

    private static String span(LetterChance chance, Words words) {
        String low = percent(chance.low()) + "%";
        String high = percent(chance.high()) + "%";
        return low.equals(high) ? low : words.text("sure.between", low, high);
    }

    private static long percent(double chance) {
        return Math.round(chance * 100);
    }
}
