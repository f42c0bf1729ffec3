package org.portalprobe.reports.table;

import java.util.List;

/**
 * A text of the message bundles with what goes into it.
 *
 * @param arguments cells, so that numbers are written as the language writes them
 */
public record Phrase(String key, List<Cell> arguments) {

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Cell... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
