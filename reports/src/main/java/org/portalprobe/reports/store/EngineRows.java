package org.portalprobe.reports.store;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.portalprobe.crawler.artifact.Engines;

/** Numbers of the sets of engines that ever measured; few, remembered. Thread-safe. */
final class EngineRows {

    private final Map<UUID, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, Engines> engines = new ConcurrentHashMap<>();

    int number(Handle handle, Engines of) {
        UUID digest = digest(of);
        return numbers.computeIfAbsent(digest, unused -> {
            handle.createUpdate(
                            "INSERT INTO engines (digest, portalprobe, jdk, chromium, axe, sandboxed)"
                                    + " VALUES (:digest, :portalprobe, :jdk, :chromium, :axe, :sandboxed) ON CONFLICT DO NOTHING")
                    .bind("digest", digest)
                    .bind("portalprobe", of.portalprobe())
                    .bind("jdk", of.jdk())
                    .bind("chromium", of.chromium())
                    .bind("axe", of.axe())
                    .bind("sandboxed", of.sandboxed())
                    .execute();
            return handle.createQuery("SELECT id FROM engines WHERE digest = :digest")
                    .bind("digest", digest)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    Engines of(Handle handle, int number) {
        return engines.computeIfAbsent(number, unused -> handle.createQuery(
                        "SELECT portalprobe, jdk, chromium, axe, sandboxed FROM engines WHERE id = :id")
                .bind("id", number)
                .map((row, context) -> new Engines(
                        row.getString(1),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getString(4)),
                        row.getBoolean(5)))
                .one());
    }

    private static UUID digest(Engines of) {
        return Digest.of(
                of.portalprobe(),
                of.jdk(),
                of.chromium().map("+"::concat).orElse(""),
                of.axe().map("+"::concat).orElse(""),
                String.valueOf(of.sandboxed()));
    }
}
