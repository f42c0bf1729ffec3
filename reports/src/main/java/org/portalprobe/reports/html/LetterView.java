package org.portalprobe.reports.html;

import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.reports.words.Said;
import org.portalprobe.reports.words.Words;

/**
 * The letter, or the letters still possible with the reason why there is none yet.
 *
 * @param big what stands large: "C", "E – A" or a dash
 * @param single it is a letter
 */
public record LetterView(String big, String label, String why, boolean single) {

    public static LetterView of(Assessment card, Words words) {
        String why = card.withoutLetter().map(words::reason).map(Said::text).orElse("");
        if (card.letter().isPresent()) {
            return new LetterView(card.letter().get().name(), words.text("letter.label"), why, true);
        }
        String big = card.letters().isEmpty()
                ? "–"
                : card.letters().size() == 1
                        ? card.letters().getFirst().name()
                        : card.letters().getLast() + "–" + card.letters().getFirst();
        return new LetterView(big, words.text("letter.none"), why, false);
    }
}
