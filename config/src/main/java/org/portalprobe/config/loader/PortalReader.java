package org.portalprobe.config.loader;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.config.Enrolment;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.yaml.TextParser;
import org.portalprobe.config.yaml.UniqueNames;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads one entry of a registry; knows the ids of the entries before it. */
final class PortalReader {

    private static final List<String> KEYS = Stream.of(
                    List.of("id", "name", "organisation", "kind", "status", "url", "key-pages", "network"),
                    EnrolmentReader.KEYS)
            .flatMap(List::stream)
            .toList();
    private static final List<String> ROLES = List.of("home", "search", "detail");
    static final TextParser<PortalId> ID = TextParser.of(
            PortalId::new, "is no portal id", "write small letters, digits and single hyphens, at most 80");

    private final UniqueNames ids;
    private final EnrolmentReader enrolments = new EnrolmentReader();
    private final NetworkReader network;

    PortalReader(Path folder, UniqueNames ids) {
        this.ids = ids;
        this.network = new NetworkReader(folder);
    }

    Optional<Portal> read(YamlValue value) {
        return value.mapping().flatMap(this::portal);
    }

    private Optional<Portal> portal(YamlMapping map) {
        map.only(KEYS);
        var id = map.required("id", v -> v.parsed(ID).flatMap(name -> ids.claim(v, name)));
        var name = map.required("name", Texts::oneOrBoth);
        var organisation = map.optional("organisation", YamlValue::text);
        var kind = map.required("kind", v -> v.word(PortalKind.class));
        var status = map.optional("status", v -> v.word(PortalStatus.class));
        var url = map.required("url", v -> v.parsed(PortalUrl::parse));
        var pages = map.optional("key-pages", v -> v.mapping().flatMap(pagesOf -> keyPages(pagesOf, url)));
        var enrolment = enrolments.read(map, organisation);
        var policy = map.optional("network", network::read);
        return map.build(() -> new Portal(
                id.orElseThrow(),
                name.orElseThrow(),
                organisation,
                kind.orElseThrow(),
                status.or(() -> enrolment.flatMap(EnrolmentReader::latest)).orElse(PortalStatus.ACTIVE),
                url.orElseThrow(),
                pages.orElse(Map.of()),
                policy.orElse(NetworkPolicy.DEFAULT),
                enrolment.orElse(Enrolment.PLAIN)));
    }

    private static Optional<Map<KeyPageRole, URI>> keyPages(YamlMapping map, Optional<URI> portal) {
        map.only(ROLES);
        var pages = new EnumMap<KeyPageRole, URI>(KeyPageRole.class);
        // Without the portal's url a page has nothing to be held against; the url's own problem is reported already.
        portal.ifPresent(url -> {
            for (KeyPageRole role : KeyPageRole.values()) {
                map.optional(role.name().toLowerCase(Locale.ROOT), v -> v.parsed(text -> PortalUrl.page(url, text)))
                        .ifPresent(page -> pages.put(role, page));
            }
        });
        return map.build(() -> pages);
    }
}
