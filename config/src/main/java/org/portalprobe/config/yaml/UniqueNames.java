package org.portalprobe.config.yaml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names that may be given once in a file. */
public final class UniqueNames {

    private final String what;
    private final Map<String, Integer> lines = new HashMap<>();

    /** @param what the names are of, e.g. "portal" */
    public UniqueNames(String what) {
        this.what = what;
    }

    /** The name itself; empty and a problem when it was given before. */
    public <T> Optional<T> claim(YamlValue at, T name) {
        Integer first = lines.putIfAbsent(name.toString(), at.line());
        return first == null
                ? Optional.of(name)
                : at.wrong("is already the id of the " + what + " in line " + first, "give each " + what + " its own");
    }
}
