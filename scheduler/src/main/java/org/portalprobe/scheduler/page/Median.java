package org.portalprobe.scheduler.page;

import java.util.List;
import java.util.Optional;

/** The middle of a few values. */
final class Median {

    private Median() {}

    /** Of an even number the mean of the middle two; empty for none. */
    static Optional<Double> of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }
}
