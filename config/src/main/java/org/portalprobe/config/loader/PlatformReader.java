package org.portalprobe.config.loader;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.Platform;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.yaml.UniqueNames;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads an entry that has no address yet. */
final class PlatformReader {

    private PlatformReader() {}

    static Optional<Platform> read(YamlValue value, UniqueNames ids) {
        return value.mapping().flatMap(map -> platform(map, ids));
    }

    private static Optional<Platform> platform(YamlMapping map, UniqueNames ids) {
        map.only(List.of("id", "name", "organisation", "kind", "source"));
        var id = map.required("id", v -> v.parsed(PortalReader.ID).flatMap(name -> ids.claim(v, name)));
        var name = map.required("name", Texts::oneOrBoth);
        var organisation = map.optional("organisation", YamlValue::text);
        var kind = map.required("kind", v -> v.word(PortalKind.class));
        var source = map.optional("source", YamlValue::text);
        return map.build(
                () -> new Platform(id.orElseThrow(), name.orElseThrow(), organisation, kind.orElseThrow(), source));
    }
}
