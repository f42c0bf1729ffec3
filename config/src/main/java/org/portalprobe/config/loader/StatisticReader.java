package org.portalprobe.config.loader;

import java.util.Optional;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.model.Aggregate;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.yaml.YamlMapping;

/** Reads a rule over measured samples; the unit of its thresholds is the rule's unit. */
final class StatisticReader {

    private StatisticReader() {}

    static Optional<Rule> read(YamlMapping map) {
        var check = map.required("check", CheckName::read);
        var formFactor = map.optional("form-factor", v -> v.word(FormFactor.class));
        var across = map.optional("across", v -> v.word(Aggregate.class));
        var minSamples = map.required("min-samples", v -> v.integer(1, 1_000_000));
        var minHours = map.optional("min-distinct-hours", v -> v.integer(1, 24));
        var workingHours = map.optional("working-hours", WorkingHoursReader::read);
        var statistic = map.optional("statistic", v -> v.word(Aggregate.class));
        // A misspelt statistic is reported once, not again by every level that would take it over.
        var levels = new StatisticLevelReader(
                map.has("statistic") ? statistic.or(() -> Optional.of(Aggregate.MEDIAN)) : Optional.empty());
        var read = map.required("levels", v -> v.each(levels::read));
        return map.build(() -> new Rule.Statistic(
                check.orElseThrow(),
                formFactor,
                across,
                minSamples.orElseThrow(),
                minHours.orElse(1),
                workingHours,
                levels.unit(),
                read.orElseThrow()));
    }
}
