package org.portalprobe.checks.assessment.official;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One group, or the total, as the card has it and as it was published.
 *
 * @param id of the group; {@link #TOTAL} for the whole card
 * @param known points known on the card
 * @param unknown points that may still be earned there
 * @param published empty where nothing was
 */
public record Compared(String id, BigDecimal known, BigDecimal unknown, Optional<BigDecimal> published) {

    public static final String TOTAL = "total";

    /** The card's least less what was published; negative where the publication gives more. */
    public Optional<BigDecimal> least() {
        return published.map(known::subtract);
    }

    /** The card's most less what was published. */
    public Optional<BigDecimal> most() {
        return published.map(known.add(unknown)::subtract);
    }

    /** What was published cannot be what the card will say, whatever is still unknown. */
    public boolean contradicts() {
        return published
                .filter(value -> value.compareTo(known) < 0 || value.compareTo(known.add(unknown)) > 0)
                .isPresent();
    }
}
