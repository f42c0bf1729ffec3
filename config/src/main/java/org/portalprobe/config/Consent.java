package org.portalprobe.config;

import java.time.LocalDate;

/**
 * What an owner has allowed in writing.
 *
 * @param document number or place of the letter
 */
public record Consent(To to, LocalDate since, String document) {

    /** What is allowed. */
    public enum To {
        /** To be probed: our address is on the firewall's list. */
        PROBING,
        /** That our visits reach the portal's analytics (scoring section 8). */
        TRACKERS
    }
}
