package org.portalprobe.config.loader;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads a text in both languages: {@code { vi: …, en: … }}, or one text for both where a name has no translation. */
final class Texts {

    private Texts() {}

    static Optional<LocalizedText> oneOrBoth(YamlValue value) {
        return value.isMapping() ? both(value) : value.text().map(LocalizedText::same);
    }

    static Optional<LocalizedText> both(YamlValue value) {
        return value.mapping().flatMap(Texts::both);
    }

    private static Optional<LocalizedText> both(YamlMapping map) {
        map.only(List.of("vi", "en"));
        var vi = map.required("vi", YamlValue::text);
        var en = map.required("en", YamlValue::text);
        return map.build(() -> new LocalizedText(vi.orElseThrow(), en.orElseThrow()));
    }
}
