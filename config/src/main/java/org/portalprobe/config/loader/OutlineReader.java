package org.portalprobe.config.loader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portalprobe.config.model.Certainty;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.Effort;
import org.portalprobe.config.model.ModelOutline;
import org.portalprobe.config.model.ModelUse;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.yaml.UniqueNames;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads what is known of a model that grades nobody; {@code unknown} stands where a whole model has points. */
final class OutlineReader {

    private static final List<String> KEYS = Stream.concat(
                    ModelHead.KEYS.stream(), Stream.of("use", "applies-to", "grades", "groups"))
            .toList();
    private static final List<String> GROUP = List.of("id", "name", "max", "certainty", "evidence", "criteria");
    private static final List<String> CRITERION =
            List.of("id", "name", "points", "channel", "certainty", "evidence", "effort", "requires", "checks");

    private final ModelUse use;
    private final UniqueNames groups = new UniqueNames("group");
    private final UniqueNames criteria = new UniqueNames("criterion");

    OutlineReader(ModelUse use) {
        this.use = use;
    }

    Optional<ModelOutline> read(YamlMapping map) {
        map.only(KEYS);
        ModelHead head = ModelHead.read(map);
        var appliesTo = ModelHead.appliesTo(map);
        var grades = map.optional("grades", v -> v.each(Texts::both));
        var read = map.required("groups", v -> v.each(one -> one.mapping().flatMap(this::group)));
        return map.build(() -> new ModelOutline(
                head.id().orElseThrow(),
                head.version().orElseThrow(),
                head.title().orElseThrow(),
                head.note().orElseThrow(),
                use,
                appliesTo.orElseThrow(),
                grades.orElse(List.of()),
                read.orElseThrow()));
    }

    private Optional<ModelOutline.Section> group(YamlMapping map) {
        map.only(GROUP);
        var id = map.required("id", v -> v.text().flatMap(name -> groups.claim(v, name)));
        var name = map.required("name", Texts::both);
        var max = map.required("max", PointsText::readOrUnknown);
        var certainty = map.optional("certainty", v -> v.word(Certainty.class));
        var evidence = map.required("evidence", YamlValue::text);
        var read = map.optional("criteria", v -> v.each(one -> one.mapping().flatMap(this::criterion)));
        max.flatMap(known -> known).ifPresent(known -> read.ifPresent(all -> checkSum(map.self(), known, all)));
        return map.build(() -> new ModelOutline.Section(
                id.orElseThrow(),
                name.orElseThrow(),
                max.orElseThrow(),
                certainty.orElse(Certainty.PROPOSED),
                evidence.orElseThrow(),
                read.orElse(List.of())));
    }

    private static void checkSum(YamlValue at, Points max, List<ModelOutline.Requirement> criteria) {
        Points known = criteria.stream().flatMap(one -> one.points().stream()).reduce(Points.ZERO, Points::plus);
        boolean complete = criteria.stream().allMatch(one -> one.points().isPresent());
        if (known.compareTo(max) > 0 || (complete && !known.equals(max))) {
            at.wrong("has criteria of " + known + " points, but a maximum of " + max, "make both the same");
        }
    }

    private Optional<ModelOutline.Requirement> criterion(YamlMapping map) {
        map.only(CRITERION);
        var id = map.required("id", v -> v.text().flatMap(name -> criteria.claim(v, name)));
        var name = map.required("name", Texts::both);
        var points = map.required("points", PointsText::readOrUnknown);
        var channel = map.required("channel", v -> v.word(Channel.class));
        var certainty = map.optional("certainty", v -> v.word(Certainty.class));
        var evidence = map.required("evidence", YamlValue::text);
        var effort = map.required("effort", v -> v.word(Effort.class));
        var requires = map.optional("requires", Texts::both);
        var checks = map.optional("checks", v -> v.each(CheckName::read));
        return map.build(() -> new ModelOutline.Requirement(
                id.orElseThrow(),
                name.orElseThrow(),
                points.orElseThrow(),
                channel.orElseThrow(),
                certainty.orElse(Certainty.PROPOSED),
                evidence.orElseThrow(),
                effort.orElseThrow(),
                requires,
                Set.copyOf(checks.orElse(List.of()))));
    }
}
