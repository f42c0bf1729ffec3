package org.portalprobe.config.channel;

import java.time.LocalDate;

/**
 * Somebody's decision that what a rule finds is no fault here. It holds for every place with the fingerprint, in every run, until it
 * ends: a page may change.
 *
 * @param fingerprint of the fault, twelve characters
 * @param owner who answers for the decision
 * @param until the last day
 */
public record Dismissal(String fingerprint, String owner, String reason, LocalDate until, Origin origin) {

    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
