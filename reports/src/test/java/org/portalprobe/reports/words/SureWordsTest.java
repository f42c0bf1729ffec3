package org.portalprobe.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.LetterChance;
import org.portalprobe.checks.assessment.Uncertainty;
import org.portalprobe.checks.assessment.WhatIf;
import org.portalprobe.checks.uncertainty.PointsDistribution;
import org.portalprobe.config.Language;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.model.Points;
import org.portalprobe.reports.Cards;

class SureWordsTest {

    private static final Words VI = Words.in(Language.VI);
    private static final Words EN = Words.in(Language.EN);

    @Test
    void saysHowFarTheNextBandIs() {
        Assessment card = Cards.middling().assessment();
        List<String> unknown = card.criteria()
                .filter(result -> result.unknown().quarters() > 0)
                .map(result -> result.criterion().id())
                .toList();

        assertThat(SureWords.next(card, VI)).contains("Tính theo điểm đã biết, còn thiếu 2,25 điểm để lên mức D.");
        assertThat(SureWords.next(WhatIf.full(card, unknown), VI)).contains("Còn thiếu 0,5 điểm để lên mức B.");
        assertThat(SureWords.next(WhatIf.full(card, unknown), EN)).contains("0.5 points short of grade B.");
    }

    @Test
    void saysTheProbabilityOfEachLetterThatIsPossible() {
        Uncertainty uncertainty = sure(
                new LetterChance(Letter.B, 0, 0.004),
                new LetterChance(Letter.C, 0.9004, 0.9004),
                new LetterChance(Letter.D, 0.05, 0.3));

        assertThat(SureWords.letters(uncertainty, VI)).containsExactly("Loại C: 90%", "Loại D: từ 5% đến 30%");
        assertThat(SureWords.letters(uncertainty, EN)).containsExactly("Grade C: 90%", "Grade D: 5% to 30%");
    }

    @Test
    void saysNothingOfLettersWhileAllIsOpen() {
        assertThat(SureWords.letters(sure(new LetterChance(Letter.C, 0, 1), new LetterChance(Letter.D, 0, 1)), VI))
                .isEmpty();
    }

    private static Uncertainty sure(LetterChance... letters) {
        return new Uncertainty(
                List.of(), PointsDistribution.NOTHING, Points.ZERO, Points.ZERO, Points.ZERO, List.of(letters));
    }
}
