package org.portalprobe.reports.html;

import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Uncertainty;
import org.portalprobe.reports.words.SureWords;
import org.portalprobe.reports.words.Words;

/**
 * How sure the total and the letter are, and how far the next letter is.
 *
 * @param next empty at the best letter and on cards that carry none
 * @param letters one line each, empty on cards that carry none
 */
public record SureView(Optional<String> next, String total, List<String> letters) {

    public static SureView of(Assessment card, Words words) {
        Uncertainty uncertainty = Uncertainty.of(card);
        return new SureView(
                SureWords.next(card, words),
                SureWords.total(uncertainty, words),
                SureWords.letters(uncertainty, words));
    }
}
