package org.portalprobe.checks.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.Aggregate;
import org.portalprobe.config.model.WorkingHours;

/** What a statistic rule rests on: either key pages, or single requests where the rule names no statistic across pages. */
sealed interface Samples {

    boolean isEmpty();

    /** Slots or requests there are; of the least measured key page. */
    int count();

    int distinctHours();

    /** Slots in office hours; of the least measured key page. */
    int working(WorkingHours hours);

    /** @throws IllegalArgumentException when empty */
    double fold(Aggregate statistic);

    /** The value of a slot each, per key page. */
    record OfPages(List<Page> pages, Aggregate across) implements Samples {

        /** @param slots when each slot was, and its median over the runs */
        record Page(List<Instant> slots, List<Double> values) {}

        @Override
        public boolean isEmpty() {
            return pages.isEmpty();
        }

        @Override
        public int count() {
            return pages.stream().mapToInt(page -> page.slots().size()).min().orElse(0);
        }

        @Override
        public int distinctHours() {
            return pages.stream()
                    .mapToInt(page -> Hours.distinct(page.slots()))
                    .min()
                    .orElse(0);
        }

        @Override
        public int working(WorkingHours hours) {
            return pages.stream()
                    .mapToInt(page -> Hours.working(page.slots(), hours))
                    .min()
                    .orElse(0);
        }

        @Override
        public double fold(Aggregate statistic) {
            return Statistics.of(
                    across,
                    pages.stream()
                            .map(page -> Statistics.of(statistic, page.values()))
                            .toList());
        }
    }

    record OfRequests(Collection<Instant> seen, List<Double> values) implements Samples {

        @Override
        public boolean isEmpty() {
            return values.isEmpty();
        }

        @Override
        public int count() {
            return values.size();
        }

        @Override
        public int distinctHours() {
            return Hours.distinct(seen);
        }

        @Override
        public int working(WorkingHours hours) {
            return Hours.working(seen, hours);
        }

        @Override
        public double fold(Aggregate statistic) {
            return Statistics.of(statistic, values);
        }
    }

    /** A single figure that may be shown; a failed page has none. */
    static Optional<Double> shown(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }
}
