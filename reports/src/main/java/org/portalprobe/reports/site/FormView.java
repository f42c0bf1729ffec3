package org.portalprobe.reports.site;

import java.util.Optional;

/**
 * What every form page has.
 *
 * @param token proves that the form is of our own
 * @param problem what is wrong with what was sent
 * @param done what was done
 */
public record FormView(String token, Optional<String> problem, Optional<String> done) {

    public static FormView of(String token) {
        return new FormView(token, Optional.empty(), Optional.empty());
    }
}
