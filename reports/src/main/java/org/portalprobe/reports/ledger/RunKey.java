package org.portalprobe.reports.ledger;

import java.time.LocalDate;
import org.portalprobe.config.PortalId;

/**
 * What makes a run the same run: planned twice, it is there once.
 *
 * @param night day on whose evening the night begins; of a daytime run the day itself
 * @param vantage label of the place it is done from
 * @param slot {@code night}, {@code again}, {@code day}, or of a person's order its time
 */
public record RunKey(LocalDate night, PortalId portal, String vantage, RunKind kind, String slot) {

    public static final String NIGHT = "night";
    public static final String AGAIN = "again";
    public static final String DAY = "day";

    private static final int LONGEST_VANTAGE = 80;
    private static final int LONGEST_SLOT = 40;

    public RunKey {
        if (vantage.isBlank() || vantage.length() > LONGEST_VANTAGE) {
            throw new IllegalArgumentException("a vantage has 1 to 80 characters: " + vantage);
        }
        if (slot.isBlank() || slot.length() > LONGEST_SLOT) {
            throw new IllegalArgumentException("a slot has 1 to 40 characters: " + slot);
        }
    }

    public RunKey in(String other) {
        return new RunKey(night, portal, vantage, kind, other);
    }

    /** The id of the run in logs, e.g. {@code 2026-11-22/so-a/local/VISIT/night}. */
    @Override
    public String toString() {
        return night + "/" + portal + "/" + vantage + "/" + kind + "/" + slot;
    }
}
