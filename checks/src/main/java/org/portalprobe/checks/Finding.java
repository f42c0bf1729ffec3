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
 * @param elements how many elements of the page it stands for, at least one
 * @param evidence snippet or address as the portal wrote it; empty where the remark says it all
 * @param remark what our own check says of it; empty where the evidence speaks for itself
 */
public record Finding(
        String rule,
        Impact impact,
        boolean needsReview,
        List<String> clauses,
        URI page,
        String place,
        int elements,
        String evidence,
        Optional<Remark> remark,
        Optional<URI> help) {

    public Finding {
        clauses = List.copyOf(clauses);
        if (elements < 1) {
            throw new IllegalArgumentException("a finding about nothing: " + rule);
        }
    }

    /** A failure that one of our own checks found; its remark says what is wrong. */
    public static Finding of(String rule, Impact impact, List<String> clauses, URI page, String place, Remark remark) {
        return new Finding(rule, impact, false, clauses, page, place, 1, "", Optional.of(remark), Optional.empty());
    }

    /** The same at one element. */
    public Finding at(String selector, String snippet) {
        return new Finding(rule, impact, needsReview, clauses, page, selector, 1, snippet, remark, help);
    }

    /** The same of more elements, none of them shown. */
    public Finding standingFor(int more, Remark why) {
        return new Finding(rule, impact, needsReview, clauses, page, "", more, "", Optional.of(why), help);
    }
}
