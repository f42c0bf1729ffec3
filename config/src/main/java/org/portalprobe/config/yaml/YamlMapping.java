package org.portalprobe.config.yaml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The keys and values of one mapping; remembers whether any read of it failed, so that nothing is built from half of it. */
public final class YamlMapping {

    /** A key, itself with a place, and its value. */
    public record Entry(YamlValue key, YamlValue value) {}

    private final YamlValue self;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private boolean broken;

    YamlMapping(YamlValue self, MappingNode node) {
        this.self = self;
        node.getValue().forEach(this::add);
    }

    private void add(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
            self.child(tuple.getKeyNode(), "?").wrong("is no key", "write a word as key");
            return;
        }
        String name = scalar.getValue();
        YamlValue key = self.child(scalar, name);
        Entry first = entries.get(name);
        if (first == null) {
            entries.put(name, new Entry(key, self.child(tuple.getValueNode(), name)));
        } else {
            key.wrong("is a duplicate key, first written in line " + first.key().line(), "keep one of them");
        }
    }

    /** Reports every key that is not known; true when all are. */
    public boolean only(Collection<String> known) {
        return only(known, known);
    }

    /** @param meant keys to suggest for a misspelt one, where they are more than those known here */
    public boolean only(Collection<String> known, Collection<String> meant) {
        boolean all = true;
        for (var entry : entries.entrySet()) {
            if (!known.contains(entry.getKey())) {
                all = false;
                refuse(entry.getKey(), entry.getValue().key(), known, meant);
            }
        }
        return all;
    }

    private static void refuse(String key, YamlValue at, Collection<String> known, Collection<String> meant) {
        String list = String.join(", ", known);
        if (meant.contains(key)) {
            at.wrong("does not belong here", "known here: " + list);
            return;
        }
        String slip = Spelling.nearest(key, meant)
                .map(word -> "did you mean " + word + "? ")
                .orElse("");
        at.wrong("is an unknown key", slip + "Known: " + list);
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public Collection<Entry> entries() {
        return entries.values();
    }

    /** The mapping as a whole, to report what concerns several of its values. */
    public YamlValue self() {
        return self;
    }

    public <T> Optional<T> required(String key, Function<YamlValue, Optional<T>> reader) {
        Entry entry = entries.get(key);
        if (entry == null) {
            broken = true;
            return self.wrong("has no " + key, "add " + key + ": …");
        }
        return read(entry, reader);
    }

    public <T> Optional<T> optional(String key, Function<YamlValue, Optional<T>> reader) {
        Entry entry = entries.get(key);
        return entry == null ? Optional.empty() : read(entry, reader);
    }

    private <T> Optional<T> read(Entry entry, Function<YamlValue, Optional<T>> reader) {
        Optional<T> read = reader.apply(entry.value());
        broken |= read.isEmpty();
        return read;
    }

    /** What the supplier makes of the values read, unless one of them is missing or wrong. */
    public <T> Optional<T> build(Supplier<T> supplier) {
        return broken ? Optional.empty() : Optional.of(supplier.get());
    }
}
