package org.portalprobe.checks.assessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portalprobe.config.model.Letter;

/**
 * What one night's provisional card says about the letter.
 *
 * @param letter by points; empty when the card carried none
 * @param chances of the letters, each at its lowest; letters that are not named have none
 */
public record LetterNight(LocalDate night, Optional<Letter> letter, Map<Letter, Double> chances) {

    public LetterNight {
        chances = Map.copyOf(chances);
    }

    public static LetterNight of(LocalDate night, Assessment card) {
        Map<Letter, Double> chances = new TreeMap<>();
        Uncertainty.of(card).letters().forEach(chance -> chances.put(chance.letter(), chance.low()));
        return new LetterNight(night, card.letter(), chances);
    }

    double chance(Letter asked) {
        return chances.getOrDefault(asked, 0.0);
    }
}
