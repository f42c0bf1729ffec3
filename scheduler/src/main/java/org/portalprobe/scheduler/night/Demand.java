package org.portalprobe.scheduler.night;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.model.WorkingHours;

/** What a model asks of the hours at which portals are timed (scoring section 2). */
public final class Demand {

    private Demand() {}

    /** The strictest demand for office hours of all rules; empty when any hour will do. */
    public static Optional<WorkingHours> of(AssessmentModel model) {
        return model.criteria()
                .map(Criterion::rule)
                .flatMap(rule ->
                        rule instanceof Rule.Statistic statistic ? statistic.workingHours().stream() : Stream.empty())
                .max(Comparator.comparingInt(WorkingHours::minSlots));
    }
}
