package org.portalprobe.config.organisation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which something holds.
 *
 * @param from the first; empty: since before anything we store
 * @param until the first on which it no longer holds; empty: it still does
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {

    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException("ends on " + until.get() + ", before it starts on " + from.get());
        }
    }

    public boolean contains(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(day::isBefore).orElse(true);
    }

    public boolean overlaps(Validity other) {
        return from.map(first -> other.until.map(first::isBefore).orElse(true)).orElse(true)
                && other.from
                        .map(first -> until.map(first::isBefore).orElse(true))
                        .orElse(true);
    }
}
