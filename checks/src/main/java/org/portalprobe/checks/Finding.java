package org.portalprobe.checks;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.Impact;

/**
 * One concrete thing to mend (or, when {@code needsReview}, to look at by a person; those never cost points).
 *
 * @param rule the engine's or our own rule id
 * @param clauses success criteria or specification clauses, e.g. {@code 1.1.1}
 * @param page where it was seen
 * @param place CSS selector or header name; empty for the page as a whole
 * @param evidence snippet or measured fact
 */
public record Finding(
        String rule,
        Impact impact,
        boolean needsReview,
        List<String> clauses,
        URI page,
        String place,
        String evidence,
        Optional<URI> help) {

    public Finding {
        clauses = List.copyOf(clauses);
    }
}
