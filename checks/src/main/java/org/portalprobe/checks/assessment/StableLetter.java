package org.portalprobe.checks.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import org.portalprobe.config.model.Letter;

/**
 * The letter that stays through the noise of single nights (scoring section 6): it changes when another letter holds three nights in
 * a row or is at least 95 % probable in one. Beside it stands the period letter, by points; official results get neither.
 *
 * @param letter empty until a first card carried one
 * @param since the night on which it last changed
 * @param candidate another letter, held by the newest nights but not long enough
 * @param nights how many nights in a row the candidate held
 */
public record StableLetter(Optional<Letter> letter, Optional<LocalDate> since, Optional<Letter> candidate, int nights) {

    public static final int NIGHTS = 3;
    public static final double PROBABLE = 0.95;

    private static final StableLetter NONE = new StableLetter(Optional.empty(), Optional.empty(), Optional.empty(), 0);

    /**
     * Folds nights in the order of their dates, whatever order they come in; the same night twice counts once.
     *
     * @throws IllegalArgumentException when two different cards claim one night
     */
    public static StableLetter over(Collection<LetterNight> nights) {
        var byDate = new TreeMap<LocalDate, LetterNight>();
        for (LetterNight night : nights) {
            LetterNight other = byDate.putIfAbsent(night.night(), night);
            if (other != null && !other.equals(night)) {
                throw new IllegalArgumentException("two cards of the night " + night.night());
            }
        }
        return byDate.values().stream().reduce(NONE, StableLetter::next, (one, other) -> {
            throw new IllegalStateException("nights are folded one after another");
        });
    }

    /** A night without a letter tells nothing: it neither counts nor breaks a row. */
    StableLetter next(LetterNight night) {
        if (night.letter().isEmpty()) {
            return this;
        }
        Letter seen = night.letter().get();
        if (letter.isEmpty()) {
            return changed(seen, night.night());
        }
        if (letter.get() == seen) {
            return new StableLetter(letter, since, Optional.empty(), 0);
        }
        int held = candidate.equals(night.letter()) ? nights + 1 : 1;
        return held >= NIGHTS || night.chance(seen) >= PROBABLE
                ? changed(seen, night.night())
                : new StableLetter(letter, since, night.letter(), held);
    }

    private static StableLetter changed(Letter letter, LocalDate night) {
        return new StableLetter(Optional.of(letter), Optional.of(night), Optional.empty(), 0);
    }
}
