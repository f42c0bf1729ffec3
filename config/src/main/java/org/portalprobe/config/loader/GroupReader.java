package org.portalprobe.config.loader;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.Certainty;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Group;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.yaml.UniqueNames;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads the groups of one model; a group's maximum is the sum of its criteria. */
final class GroupReader {

    private static final List<String> KEYS = List.of("id", "name", "max", "certainty", "evidence", "criteria");

    private final UniqueNames ids = new UniqueNames("group");
    private final CriterionReader criteria = new CriterionReader();

    Optional<Group> read(YamlValue value) {
        return value.mapping().flatMap(this::group);
    }

    private Optional<Group> group(YamlMapping map) {
        map.only(KEYS);
        var id = map.required("id", v -> v.text().flatMap(name -> ids.claim(v, name)));
        var name = map.required("name", Texts::both);
        var max = map.required("max", PointsText::read);
        var certainty = map.optional("certainty", v -> v.word(Certainty.class));
        var evidence = map.required("evidence", YamlValue::text);
        var read = map.required("criteria", v -> v.each(criteria::read));
        if (max.isPresent() && read.isPresent()) {
            checkSum(map.self(), max.get(), read.get());
        }
        return map.build(() -> new Group(
                id.orElseThrow(),
                name.orElseThrow(),
                max.orElseThrow(),
                certainty.orElse(Certainty.PROPOSED),
                evidence.orElseThrow(),
                read.orElseThrow()));
    }

    private static void checkSum(YamlValue at, Points max, List<Criterion> criteria) {
        Points sum = criteria.stream().map(Criterion::points).reduce(Points.ZERO, Points::plus);
        if (!sum.equals(max)) {
            at.wrong("has criteria of " + sum + " points, but a maximum of " + max, "make both the same");
        }
    }
}
