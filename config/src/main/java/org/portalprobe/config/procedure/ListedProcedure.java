package org.portalprobe.config.procedure;

import java.util.Optional;

/**
 * A procedure of a catalogue or a list.
 *
 * @param code of the national database, e.g. {@code 1.004232}, without the agency's part; empty where none is given
 * @param level empty where the list does not say
 * @param reason why it is not offered in full, as it is written
 */
public record ListedProcedure(
        Optional<String> code,
        String name,
        Optional<String> field,
        Optional<String> agency,
        Optional<OnlineLevel> level,
        Optional<String> reason) {

    public ListedProcedure {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a procedure without a name");
        }
    }
}
