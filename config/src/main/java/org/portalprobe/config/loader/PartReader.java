package org.portalprobe.config.loader;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.yaml.UniqueNames;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads the parts of one sum. */
final class PartReader {

    private static final List<String> KEYS = List.of("id", "name", "points", "rule");

    private final UniqueNames ids = new UniqueNames("part");
    private final RuleReader rules;

    PartReader(RuleReader rules) {
        this.rules = rules;
    }

    Optional<Rule.Part> read(YamlValue value) {
        return value.mapping().flatMap(this::part);
    }

    private Optional<Rule.Part> part(YamlMapping map) {
        map.only(KEYS);
        var id = map.required("id", v -> v.text().flatMap(name -> ids.claim(v, name)));
        var name = map.required("name", Texts::both);
        var points = map.required("points", PointsText::read);
        var rule = map.required("rule", v -> rules.readSimple(v, points));
        return map.build(
                () -> new Rule.Part(id.orElseThrow(), name.orElseThrow(), points.orElseThrow(), rule.orElseThrow()));
    }
}
