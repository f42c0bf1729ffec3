package org.portalprobe.reports.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portalprobe.config.PortalId;

/**
 * By what all nodes measure; results of nodes that differ in it do not belong into one ranking.
 *
 * @param model id and version
 * @param modelDigest of all its rules
 * @param vantages places that runs are planned for
 * @param registry a digest of each portal's entry
 */
public record Charter(
        String version, String model, String modelDigest, List<String> vantages, SortedMap<PortalId, String> registry) {

    /** What differs: {@code what} is version, model, vantage, or a portal's id. */
    public record Difference(String what, String here, String there) {}

    private static final String ABSENT = "–";

    public Charter {
        vantages = List.copyOf(vantages);
        registry = new TreeMap<>(registry);
    }

    /** What keeps a node of this charter from working by the other; empty when nothing does. */
    public List<Difference> differences(Charter other) {
        List<Difference> all = new ArrayList<>();
        compare("version", version, other.version, all);
        if (model.equals(other.model)) {
            compare("model", model + " " + modelDigest, other.model + " " + other.modelDigest, all);
        } else {
            compare("model", model, other.model, all);
        }
        vantages.stream()
                .filter(label -> !other.vantages.contains(label))
                .forEach(label -> all.add(new Difference("vantage", label, String.join(", ", other.vantages))));
        var ids = new TreeMap<>(registry);
        ids.putAll(other.registry);
        ids.keySet().forEach(id -> compare(id.value(), entry(registry, id), entry(other.registry, id), all));
        return all;
    }

    private static String entry(Map<PortalId, String> registry, PortalId id) {
        return Objects.requireNonNullElse(registry.get(id), ABSENT);
    }

    private static void compare(String what, String here, String there, List<Difference> all) {
        if (!here.equals(there)) {
            all.add(new Difference(what, here, there));
        }
    }

    String registryLines() {
        return registry.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    static SortedMap<PortalId, String> registry(String lines) {
        SortedMap<PortalId, String> read = new TreeMap<>();
        lines.lines().map(line -> line.split(" ", 2)).forEach(parts -> read.put(new PortalId(parts[0]), parts[1]));
        return read;
    }
}
