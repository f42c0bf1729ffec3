package org.portalprobe.config.loader;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.Registry;
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
 * }</pre>
 */
public final class RegistryFile {

    private RegistryFile() {}

    /** @throws ConfigException with every problem of the file, among them a missing or malformed file */
    public static Registry read(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
        var portals = new PortalReader(folder);
        return YamlFile.read(file, root -> root.mapping().flatMap(map -> registry(map, portals)));
    }

    private static Optional<Registry> registry(YamlMapping map, PortalReader reader) {
        map.only(List.of("portals"));
        var portals = map.required("portals", list -> list.each(reader::read));
        return map.build(() -> new Registry(portals.orElseThrow()));
    }
}
