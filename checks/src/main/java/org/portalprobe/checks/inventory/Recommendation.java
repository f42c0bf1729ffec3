package org.portalprobe.checks.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.portalprobe.config.procedure.ListedProcedure;
import org.portalprobe.config.procedure.OnlineLevel;
import org.portalprobe.crawler.outline.Folded;

/**
 * A procedure that others offer in full and this portal in part, or not online: "khuyến nghị từ một phần lên toàn trình".
 *
 * @param from the level here; empty where the portal does not say
 * @param others that offer it in full, by name, in order
 */
public record Recommendation(ListedProcedure procedure, Optional<OnlineLevel> from, List<String> others) {

    public Recommendation {
        others = List.copyOf(others);
    }

    /**
     * @param here of this portal
     * @param elsewhere of others, by their names
     */
    public static List<Recommendation> of(ServiceInventory here, Map<String, ServiceInventory> elsewhere) {
        Map<String, TreeSet<String>> full = new HashMap<>();
        elsewhere.forEach((portal, inventory) -> inventory.procedures().stream()
                .map(ServiceInventory.Listed::procedure)
                .filter(one -> one.level().equals(Optional.of(OnlineLevel.FULL)))
                .forEach(one -> keys(one).forEach(key -> full.computeIfAbsent(key, same -> new TreeSet<>())
                        .add(portal))));
        List<Recommendation> recommended = new ArrayList<>();
        here.procedures().stream()
                .map(ServiceInventory.Listed::procedure)
                .filter(one -> one.level().isPresent() && one.level().get() != OnlineLevel.FULL)
                .forEach(one -> {
                    TreeSet<String> others = new TreeSet<>();
                    keys(one).forEach(key -> others.addAll(full.getOrDefault(key, new TreeSet<>())));
                    if (!others.isEmpty()) {
                        recommended.add(new Recommendation(one, one.level(), List.copyOf(others)));
                    }
                });
        return recommended;
    }

    /** The code is the same everywhere; the name where a catalogue gives no code. */
    private static List<String> keys(ListedProcedure procedure) {
        List<String> keys = new ArrayList<>();
        procedure.code().ifPresent(keys::add);
        keys.add(Folded.of(procedure.name()));
        return keys;
    }
}
