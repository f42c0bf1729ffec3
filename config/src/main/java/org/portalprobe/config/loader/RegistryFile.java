package org.portalprobe.config.loader;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.Registry;
import org.portalprobe.config.yaml.UniqueNames;
import org.portalprobe.config.yaml.YamlFile;
import org.portalprobe.config.yaml.YamlMapping;

/**
 * A YAML file with the portals to probe:
 *
 * <pre>{@code
 * portals:
 *   - id: dvc-example                       # kebab-case, never renamed
 *     name: { vi: "Cổng Dịch vụ công tỉnh X", en: "Public-service portal of X" }   # or one text
 *     kind: service-portal                  # information-portal | one-stop-system | national-portal | shared-ministry-system
 *     url: https://dichvucong.example.gov.vn/
 *     organisation: tinh-x                  # optional, as all below
 *     status: active                        # redirects-to-national-portal | lookup-only | retired
 *     key-pages: { search: /thu-tuc, detail: /thu-tuc/1 }     # home: where it is not the url
 *     network:
 *       allow-private-addresses: true
 *       resolve: { "dichvucong.example.gov.vn:443": "127.0.0.1:8443" }
 *       trusted-roots: [ roots/x.pem ]      # PEM, relative to this file
 *       allow-trackers: false
 *     scored: true                          # the one portal by which its organisation is ranked
 *     history: [ { status: active, since: "2024-01-15" }, { status: lookup-only, since: "2025-07-01" } ]
 *     scope: { hosts: [ tthc.example.gov.vn ], sub-sites: [ "https://so-y-te.example.gov.vn/" ] }
 *     emc-site: 1234
 *     consents: [ { to: probing, since: "2026-07-01", document: "CV 12/STTTT" } ]     # or: trackers
 *     contacts: [ { name: "Trung tâm CNTT", address: "cntt@example.gov.vn" } ]
 *     source: "CV 34/UBND"
 * platforms:                                # known by name alone: no url yet
 *   - { id: vnform, name: VNForm, kind: other-platform }
 * }</pre>
 *
 * The same in JSON is read too: JSON is YAML.
 */
public final class RegistryFile {

    private RegistryFile() {}

    /** @throws ConfigException with every problem of the file, among them a missing or malformed file */
    public static Registry read(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
        return YamlFile.read(file, root -> root.mapping().flatMap(map -> registry(map, folder)));
    }

    /** As {@link #read(Path)}, of a file in the distribution. */
    static Registry read(String name, byte[] bytes) {
        return YamlFile.read(name, bytes, root -> root.mapping().flatMap(map -> registry(map, Path.of(""))));
    }

    private static Optional<Registry> registry(YamlMapping map, Path folder) {
        map.only(List.of("portals", "platforms"));
        var ids = new UniqueNames("portal");
        var reader = new PortalReader(folder, ids);
        var portals = map.required("portals", list -> list.each(reader::read));
        var platforms = map.optional("platforms", list -> list.each(v -> PlatformReader.read(v, ids)));
        return map.build(() -> new Registry(portals.orElseThrow(), platforms.orElse(List.of())));
    }
}
