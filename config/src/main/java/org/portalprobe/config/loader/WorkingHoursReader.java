package org.portalprobe.config.loader;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.config.model.WorkingHours;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads {@code { min-slots: 1, days: [monday, …], from: 8, until: 17 }}; a model writes it once and refers to it. */
final class WorkingHoursReader {

    private WorkingHoursReader() {}

    static Optional<WorkingHours> read(YamlValue value) {
        return value.mapping().flatMap(WorkingHoursReader::read);
    }

    private static Optional<WorkingHours> read(YamlMapping map) {
        map.only(List.of("min-slots", "days", "from", "until"));
        var minSlots = map.required("min-slots", v -> v.integer(1, 1000));
        var days = map.required("days", v -> v.each(day -> day.word(DayOfWeek.class)));
        var from = map.required("from", v -> v.integer(0, 23));
        var until = map.required("until", v -> v.integer(1, 24).flatMap(hour -> after(v, from, hour)));
        return map.build(() -> new WorkingHours(
                minSlots.orElseThrow(), Set.copyOf(days.orElseThrow()), from.orElseThrow(), until.orElseThrow()));
    }

    private static Optional<Integer> after(YamlValue at, Optional<Integer> from, int until) {
        return from.isEmpty() || from.get() < until
                ? Optional.of(until)
                : at.wrong("is not after from: " + from.get(), "write the hour in which the day ends, e.g. 17");
    }
}
