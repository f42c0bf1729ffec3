package org.portalprobe.config.loader;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads {@code steps: [ { passed: [a, b], points: 3 }, { passed: [a], points: 1.5 } ]}. */
final class LadderReader {

    private LadderReader() {}

    static Optional<Rule> read(YamlMapping map) {
        var steps = map.required("steps", v -> v.each(LadderReader::step));
        return map.build(() -> new Rule.Ladder(steps.orElseThrow()));
    }

    private static Optional<Rule.Step> step(YamlValue value) {
        return value.mapping().flatMap(LadderReader::step);
    }

    private static Optional<Rule.Step> step(YamlMapping map) {
        map.only(List.of("passed", "points"));
        var passed = map.required("passed", v -> v.each(CheckName::read));
        var points = map.required("points", PointsText::read);
        return map.build(() -> new Rule.Step(new LinkedHashSet<>(passed.orElseThrow()), points.orElseThrow()));
    }
}
