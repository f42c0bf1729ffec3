package org.portalprobe.reports.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.model.CheckId;

/** Numbers of portals and checks: few, never removed, so remembered. Thread-safe. */
final class Names {

    private final Map<String, Integer> portals = new ConcurrentHashMap<>();
    private final Map<CheckId, Integer> checks = new ConcurrentHashMap<>();
    private final Map<Integer, CheckId> checksByNumber = new ConcurrentHashMap<>();

    /** Empty when nothing of the portal was ever stored. */
    Optional<Integer> known(Handle handle, PortalId portal) {
        Integer remembered = portals.get(portal.value());
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<Integer> found = handle.createQuery("SELECT id FROM portal WHERE name = :name")
                .bind("name", portal.value())
                .mapTo(Integer.class)
                .findOne();
        found.ifPresent(number -> portals.put(portal.value(), number));
        return found;
    }

    int portal(Handle handle, PortalId portal) {
        return known(handle, portal).orElseGet(() -> {
            add(handle, "portal", List.of(portal.value()));
            return known(handle, portal).orElseThrow();
        });
    }

    /** Until the transaction ends nobody else writes or sweeps what belongs to the portal. */
    static void hold(Handle handle, int portal) {
        handle.createQuery("SELECT id FROM portal WHERE id = :id FOR UPDATE")
                .bind("id", portal)
                .mapTo(Integer.class)
                .one();
    }

    Map<CheckId, Integer> checks(Handle handle, Collection<CheckId> wanted) {
        var missing = new HashSet<>(wanted);
        missing.removeAll(checks.keySet());
        if (!missing.isEmpty()) {
            add(
                    handle,
                    "check_name",
                    missing.stream().map(CheckId::value).sorted().toList());
            learnChecks(handle);
        }
        return wanted.stream().distinct().collect(Collectors.toMap(check -> check, checks::get));
    }

    /** @param number from a row of observations */
    CheckId check(Handle handle, int number) {
        if (!checksByNumber.containsKey(number)) {
            learnChecks(handle);
        }
        return Optional.ofNullable(checksByNumber.get(number))
                .orElseThrow(() -> new IllegalStateException("an observation names no known check: " + number));
    }

    private void learnChecks(Handle handle) {
        var found = new HashMap<CheckId, Integer>();
        handle.createQuery("SELECT id, name FROM check_name")
                .map((row, context) -> found.put(new CheckId(row.getString(2)), row.getInt(1)))
                .list();
        checks.putAll(found);
        found.forEach((check, number) -> checksByNumber.put(number, check));
    }

    private static void add(Handle handle, String table, List<String> names) {
        var batch = handle.prepareBatch("INSERT INTO " + table + " (name) VALUES (:name) ON CONFLICT DO NOTHING");
        names.forEach(name -> batch.bind("name", name).add());
        batch.execute();
    }
}
