package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.model.Letter;

class StableLetterTest {

    private static final List<Letter> SOME = List.of(Letter.A, Letter.B, Letter.C);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void isTheFirstLetterThereIs() {
        assertThat(after("--C").letter()).contains(Letter.C);
        assertThat(after("--C").since()).contains(FIRST.plusDays(2));
        assertThat(after("---").letter()).isEmpty();
        assertThat(after("").letter()).isEmpty();
    }

    @Test
    void changesWhenAnotherLetterHoldsThreeNightsInARow() {
        assertThat(after("CCDD"))
                .isEqualTo(new StableLetter(Optional.of(Letter.C), Optional.of(FIRST), Optional.of(Letter.D), 2));
        assertThat(after("CCDDD"))
                .isEqualTo(
                        new StableLetter(Optional.of(Letter.D), Optional.of(FIRST.plusDays(4)), Optional.empty(), 0));
    }

    @Test
    void startsTheRowAnewWhenTheOldLetterOrAThirdOneComesBetween() {
        assertThat(after("CDDCDD").letter()).contains(Letter.C);
        assertThat(after("CDDEDD").letter()).contains(Letter.C);
        assertThat(after("CDDEDD").nights()).isEqualTo(2);
    }

    @Test
    void takesANightWithoutALetterForNoAnswer() {
        assertThat(after("CD-D-D").letter()).contains(Letter.D);
        assertThat(after("C----").letter()).contains(Letter.C);
    }

    @Test
    void changesAtOnceWhenAnotherLetterIsNearlyCertain() {
        assertThat(StableLetter.over(List.of(night(0, Letter.C, 0.6), night(1, Letter.D, 0.949)))
                        .letter())
                .contains(Letter.C);
        assertThat(StableLetter.over(List.of(night(0, Letter.C, 0.6), night(1, Letter.D, 0.95)))
                        .letter())
                .contains(Letter.D);
    }

    @Test
    void dependsNeitherOnTheOrderOfNightsNorOnDoubles() {
        Random random = new Random(1);
        for (int round = 0; round < 10_000; round++) {
            List<LetterNight> nights = new ArrayList<>();
            for (int day = 0; day < 12; day++) {
                nights.add(night(day, SOME.get(random.nextInt(SOME.size())), random.nextDouble()));
            }
            StableLetter once = StableLetter.over(nights);
            nights.addAll(nights.subList(0, 3));
            Collections.shuffle(nights, random);

            assertThat(StableLetter.over(nights)).isEqualTo(once);
        }
    }

    @Test
    void refusesTwoCardsOfOneNight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StableLetter.over(List.of(night(0, Letter.C, 0.6), night(0, Letter.D, 0.6))))
                .withMessageContaining("2026-11-01");
    }

    private static StableLetter after(String letters) {
        List<LetterNight> nights = new ArrayList<>();
        for (int day = 0; day < letters.length(); day++) {
            char letter = letters.charAt(day);
            nights.add(
                    letter == '-'
                            ? new LetterNight(FIRST.plusDays(day), Optional.empty(), Map.of())
                            : night(day, Letter.valueOf(String.valueOf(letter)), 0.5));
        }
        return StableLetter.over(nights);
    }

    private static LetterNight night(int day, Letter letter, double chance) {
        return new LetterNight(FIRST.plusDays(day), Optional.of(letter), Map.of(letter, chance));
    }
}
