package org.portalprobe.reports.ranking;

import java.util.Optional;
import org.portalprobe.config.model.Points;

/**
 * An organisation that is listed without a place.
 *
 * @param points known ones, for reading; empty for those that have none to show
 */
public record Unranked(Entrant entrant, Why why, Optional<Points> points) {

    /** In the order in which they are asked; reports hold a text {@code unranked.<name>} for each. */
    public enum Why {
        /** "Không cho đo": still blocked after the grace. */
        REFUSES,
        /** "Không đánh giá": not connected to the EMC system. */
        NOT_ON_EMC,
        NO_CARD,
        /** Some measured criteria do not apply, so the points are of another sum. */
        OTHER_CRITERIA,
        LOW_COVERAGE,
        /** Not all points are known, or not all apply. */
        NO_LETTER
    }
}
