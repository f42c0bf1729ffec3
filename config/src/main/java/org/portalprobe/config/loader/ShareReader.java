package org.portalprobe.config.loader;

import java.util.Optional;
import org.portalprobe.config.model.Comparison;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads {@code { check: x, share-of: passed, min-samples: 10, levels: [ { at-least: 95 %, points: 2.5 } ] }}. */
final class ShareReader {

    private ShareReader() {}

    static Optional<Rule> read(YamlMapping map) {
        var check = map.required("check", CheckName::read);
        var of = map.required("share-of", v -> v.word(Rule.Counting.class));
        var minSamples = map.required("min-samples", v -> v.integer(1, 1_000_000));
        var levels = map.required("levels", v -> v.each(ShareReader::level));
        return map.build(() ->
                new Rule.Share(check.orElseThrow(), of.orElseThrow(), minSamples.orElseThrow(), levels.orElseThrow()));
    }

    private static Optional<Rule.ShareLevel> level(YamlValue value) {
        return value.mapping().flatMap(ShareReader::level);
    }

    private static Optional<Rule.ShareLevel> level(YamlMapping map) {
        map.only(Comparisons.and("points"));
        var comparison = Comparisons.of(map);
        var threshold = comparison.flatMap(c -> map.required(Comparisons.key(c), v -> v.parsed(Quantity::parseShare)));
        var points = map.required("points", PointsText::read);
        if (comparison.isEmpty()) {
            return Optional.empty();
        }
        Comparison how = comparison.get();
        return map.build(() -> new Rule.ShareLevel(how, threshold.orElseThrow(), points.orElseThrow()));
    }
}
