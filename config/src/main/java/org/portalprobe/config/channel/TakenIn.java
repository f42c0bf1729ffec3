package org.portalprobe.config.channel;

import java.util.List;
import org.portalprobe.config.ConfigProblem;

/**
 * What a sound table holds.
 *
 * @param notes what is odd and was taken all the same, with its cell
 * @param skipped rows of a template that nobody filled in
 */
public record TakenIn<T>(List<T> entries, List<ConfigProblem> notes, int skipped) {

    public TakenIn {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }
}
