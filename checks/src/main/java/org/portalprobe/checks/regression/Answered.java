package org.portalprobe.checks.regression;

import java.util.Optional;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.crawler.artifact.Fault;

/**
 * What one check answered about one place.
 *
 * @param place a page's path and query, a host ({@code @} is the site's own), or {@code site}
 * @param fault why it is unknown; empty for the other states
 */
public record Answered(CheckId check, String place, State state, Optional<Fault> fault) {

    /** The words of a baseline file. */
    public enum State {
        PASSED,
        FAILED,
        INAPPLICABLE,
        UNKNOWN
    }

    public Answered(CheckId check, String place, State state) {
        this(check, place, state, Optional.empty());
    }

    /** Check and place: what stays the same from release to release. */
    record Asked(CheckId check, String place) {}

    Asked asked() {
        return new Asked(check, place);
    }
}
