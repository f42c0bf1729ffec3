package org.portalprobe.config.loader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.yaml.Spelling;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reports every check that a model names and nobody knows, where it names it. */
final class KnownChecks {

    private static final String CHECK = "check";
    private static final List<String> LISTS = List.of("passed", "checks");

    private final List<String> known;

    KnownChecks(Set<CheckId> known) {
        this.known = known.stream().map(CheckId::value).sorted().toList();
    }

    void lookThrough(YamlValue value) {
        if (value.isMapping()) {
            value.mapping().ifPresent(this::entries);
        } else if (value.isList()) {
            value.elements().forEach(this::lookThrough);
        }
    }

    private void entries(YamlMapping map) {
        for (YamlMapping.Entry entry : map.entries()) {
            String key = entry.key().plain().orElse("");
            if (key.equals(CHECK)) {
                named(entry.value());
            } else if (LISTS.contains(key)) {
                entry.value().elements().forEach(this::named);
            } else {
                lookThrough(entry.value());
            }
        }
    }

    private void named(YamlValue value) {
        Optional<String> unknown = value.plain().filter(name -> !known.contains(name));
        unknown.ifPresent(name -> value.wrong(
                "is a check that neither this version nor a shipped model knows",
                Spelling.nearest(name, known)
                        .map(word -> "did you mean " + word + "?")
                        .orElse("write the id of a check")));
    }
}
