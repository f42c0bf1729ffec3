package org.portalprobe.config.loader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portalprobe.config.model.Comparison;
import org.portalprobe.config.yaml.YamlMapping;

/** The keys {@code below}, {@code at-most} and {@code at-least}, of which a level has exactly one. */
final class Comparisons {

    private Comparisons() {}

    static String key(Comparison comparison) {
        return comparison.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The keys of all comparisons and some more. */
    static List<String> and(String... others) {
        var keys = new ArrayList<String>();
        Arrays.stream(Comparison.values()).map(Comparisons::key).forEach(keys::add);
        keys.addAll(List.of(others));
        return keys;
    }

    static Optional<Comparison> of(YamlMapping map) {
        List<Comparison> written = Arrays.stream(Comparison.values())
                .filter(comparison -> map.has(key(comparison)))
                .toList();
        return written.size() == 1
                ? Optional.of(written.getFirst())
                : map.self()
                        .wrong(
                                written.isEmpty() ? "has no threshold" : "has more than one threshold",
                                "write one of " + String.join(", ", and()));
    }
}
