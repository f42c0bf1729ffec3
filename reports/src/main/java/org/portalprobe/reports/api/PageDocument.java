package org.portalprobe.reports.api;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param next address of the part that follows; empty at the end
 */
public record PageDocument<T>(List<T> items, Optional<String> next) {

    public PageDocument {
        items = List.copyOf(items);
    }
}
