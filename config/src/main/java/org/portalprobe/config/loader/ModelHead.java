package org.portalprobe.config.loader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.yaml.TextParser;
import org.portalprobe.config.yaml.Unfit;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** What every kind of model file begins with; values stay empty where they were reported as wrong. */
record ModelHead(
        Optional<String> id, Optional<Integer> version, Optional<LocalizedText> title, Optional<LocalizedText> note) {

    static final List<String> KEYS = List.of("id", "version", "title", "note");
    private static final TextParser<String> ID = ModelHead::id;

    static ModelHead read(YamlMapping map) {
        return new ModelHead(
                map.required("id", ModelHead::name),
                map.required("version", v -> v.integer(1, 1_000_000)),
                map.required("title", Texts::both),
                map.required("note", Texts::both));
    }

    static Optional<String> name(YamlValue value) {
        return value.parsed(ID);
    }

    static Optional<Set<PortalKind>> appliesTo(YamlMapping map) {
        return map.required("applies-to", v -> v.each(kind -> kind.word(PortalKind.class)))
                .map(Set::copyOf);
    }

    private static String id(String text) throws Unfit {
        if (!text.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new Unfit("is no kebab-case name", "write small letters, digits and single hyphens");
        }
        return text;
    }
}
