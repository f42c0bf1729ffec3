package org.portalprobe.checks.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.portalprobe.config.VietnamTime;

/**
 * What stood in the morning after a night: the provisional card of the latest nights, and the letter that stays through the noise of
 * single ones (scoring section 6).
 *
 * @param card marked provisional; it covers {@link #window}
 * @param stable folded over all nights up to this one
 */
public record ProvisionalNight(LocalDate night, Assessment card, StableLetter stable) {

    /**
     * Nights in a card: the fewest that hold the 1 000 pulses which availability asks for. On recorded noise no letter flips at this
     * number, and a change of three points shows within three nights.
     */
    public static final int NIGHTS = 4;

    /** What the card of the night covers; its label is the night's date. */
    public static Period window(LocalDate night) {
        return new Period(
                night.toString(),
                night.minusDays(NIGHTS - 1L).atStartOfDay(VietnamTime.ZONE).toInstant(),
                night.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant(),
                true);
    }

    /** @param cards by night, of one portal under one model; a night without observations has none */
    public static List<ProvisionalNight> fold(SortedMap<LocalDate, Assessment> cards) {
        List<ProvisionalNight> folded = new ArrayList<>();
        StableLetter stable = StableLetter.over(List.of());
        for (var card : cards.entrySet()) {
            stable = stable.next(LetterNight.of(card.getKey(), card.getValue()));
            folded.add(new ProvisionalNight(card.getKey(), card.getValue(), stable));
        }
        return folded;
    }
}
