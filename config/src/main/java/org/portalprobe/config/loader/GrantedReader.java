package org.portalprobe.config.loader;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.yaml.UniqueNames;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads the levels a person or another system grants: a list of them, or {@code { functions: 7, points: 3.5 }} for pro rata. */
final class GrantedReader {

    private GrantedReader() {}

    static Optional<Rule> attested(YamlMapping map) {
        var levels = map.required("attested", GrantedReader::levels);
        return map.build(() -> new Rule.Attested(levels.orElseThrow()));
    }

    static Optional<Rule> imported(YamlMapping map) {
        var levels = map.required("imported", GrantedReader::levels);
        return map.build(() -> new Rule.Imported(levels.orElseThrow()));
    }

    private static Optional<List<Rule.AttestedLevel>> levels(YamlValue value) {
        if (value.isMapping()) {
            return value.mapping().flatMap(ProRata::read);
        }
        var ids = new UniqueNames("level");
        return value.each(level -> level.mapping().flatMap(map -> level(map, ids)));
    }

    private static Optional<Rule.AttestedLevel> level(YamlMapping map, UniqueNames ids) {
        map.only(List.of("id", "name", "points", "within"));
        var id = map.required("id", v -> v.text().flatMap(name -> ids.claim(v, name)));
        var name = map.required("name", Texts::both);
        var points = map.required("points", PointsText::read);
        var within = map.optional("within", v -> v.parsed(AgeText::parse));
        return map.build(
                () -> new Rule.AttestedLevel(id.orElseThrow(), name.orElseThrow(), points.orElseThrow(), within));
    }
}
