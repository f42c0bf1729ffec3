package org.portalprobe.config.loader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Group;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.yaml.TextParser;
import org.portalprobe.config.yaml.Unfit;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads one assessment model and holds its groups against the hundred points every model has. */
final class ModelReader {

    private static final List<String> KEYS =
            List.of("id", "version", "title", "note", "applies-to", "profile", "bands", "groups");
    private static final Points TOTAL = Points.of("100");
    private static final TextParser<String> ID = ModelReader::id;

    private final GroupReader groups = new GroupReader();

    Optional<AssessmentModel> read(YamlValue root) {
        return root.mapping().flatMap(this::model);
    }

    private Optional<AssessmentModel> model(YamlMapping map) {
        map.only(KEYS);
        var id = map.required("id", v -> v.parsed(ID));
        var version = map.required("version", v -> v.integer(1, 1_000_000));
        var title = map.required("title", Texts::both);
        var note = map.required("note", Texts::both);
        var appliesTo = map.required("applies-to", v -> v.each(kind -> kind.word(PortalKind.class)));
        var profile = map.required("profile", v -> v.parsed(ID));
        var bands = map.required("bands", BandsReader::read);
        var read = map.required("groups", v -> v.each(groups::read).flatMap(all -> hundred(v, all)));
        return map.build(() -> new AssessmentModel(
                id.orElseThrow(),
                version.orElseThrow(),
                title.orElseThrow(),
                note.orElseThrow(),
                Set.copyOf(appliesTo.orElseThrow()),
                profile.orElseThrow(),
                bands.orElseThrow(),
                read.orElseThrow()));
    }

    private static Optional<List<Group>> hundred(YamlValue at, List<Group> groups) {
        Points sum = groups.stream().map(Group::max).reduce(Points.ZERO, Points::plus);
        return sum.equals(TOTAL)
                ? Optional.of(groups)
                : at.wrong("have maxima that add up to " + sum, "make them add up to " + TOTAL);
    }

    private static String id(String text) throws Unfit {
        if (!text.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new Unfit("is no kebab-case name", "write small letters, digits and single hyphens");
        }
        return text;
    }
}
