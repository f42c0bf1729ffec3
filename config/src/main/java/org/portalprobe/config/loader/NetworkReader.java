package org.portalprobe.config.loader;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads what a registry entry allows beyond the safe default. */
final class NetworkReader {

    private static final List<String> KEYS =
            List.of("allow-private-addresses", "resolve", "trusted-roots", "allow-trackers");

    private final TrustedRoots roots;

    NetworkReader(Path folder) {
        this.roots = new TrustedRoots(folder);
    }

    Optional<NetworkPolicy> read(YamlValue value) {
        return value.mapping().flatMap(this::policy);
    }

    private Optional<NetworkPolicy> policy(YamlMapping map) {
        map.only(KEYS);
        var allowPrivate = map.optional("allow-private-addresses", YamlValue::flag);
        var resolve = map.optional("resolve", v -> v.mapping().flatMap(NetworkReader::resolve));
        var trusted = map.optional("trusted-roots", v -> v.each(root -> root.parsed(roots::parse)));
        var allowTrackers = map.optional("allow-trackers", YamlValue::flag);
        return map.build(() -> new NetworkPolicy(
                allowPrivate.orElse(false),
                resolve.orElse(Map.of()),
                trusted.orElse(List.of()),
                allowTrackers.orElse(false)));
    }

    private static Optional<Map<Endpoint, Endpoint>> resolve(YamlMapping map) {
        var read = new LinkedHashMap<Endpoint, Endpoint>();
        for (YamlMapping.Entry entry : map.entries()) {
            var from = entry.key().parsed(EndpointText::parse);
            var to = entry.value().parsed(EndpointText::parse);
            if (from.isPresent() && to.isPresent() && read.put(from.get(), to.get()) != null) {
                entry.key().wrong("is resolved twice", "keep one of the two");
            }
        }
        return read.size() == map.entries().size() ? Optional.of(read) : Optional.empty();
    }
}
