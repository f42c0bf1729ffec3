package org.portalprobe.config.loader;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.Impact;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads {@code { check: x, min-pages: 10, clean: 1.25, mild: { up-to: moderate, points: 0.5 } }}. */
final class WorstFindingReader {

    private record Mild(Impact upTo, Points points) {}

    private WorstFindingReader() {}

    static Optional<Rule> read(YamlMapping map) {
        var check = map.required("check", CheckName::read);
        var minPages = map.required("min-pages", v -> v.integer(1, 10_000));
        var clean = map.required("clean", PointsText::read);
        var mild = map.required("mild", WorstFindingReader::mild);
        return map.build(() -> new Rule.WorstFinding(
                check.orElseThrow(),
                minPages.orElseThrow(),
                clean.orElseThrow(),
                mild.orElseThrow().upTo(),
                mild.orElseThrow().points()));
    }

    private static Optional<Mild> mild(YamlValue value) {
        return value.mapping().flatMap(WorstFindingReader::mild);
    }

    private static Optional<Mild> mild(YamlMapping map) {
        map.only(List.of("up-to", "points"));
        var upTo = map.required("up-to", v -> v.word(Impact.class));
        var points = map.required("points", PointsText::read);
        return map.build(() -> new Mild(upTo.orElseThrow(), points.orElseThrow()));
    }
}
