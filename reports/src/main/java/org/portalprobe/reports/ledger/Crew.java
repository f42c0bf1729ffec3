package org.portalprobe.reports.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.portalprobe.reports.database.Stamp;

/** The nodes that work on one ledger, and the charter they work by. Thread-safe. */
public final class Crew {

    /** A node that was silent for a month is not coming back. */
    private static final Duration FORGOTTEN = Duration.ofDays(30);

    private final Tables tables;

    private Crew(Tables tables) {
        this.tables = tables;
    }

    /** @param connections to a store's database */
    public static Crew in(DataSource connections) {
        return new Crew(new Tables(connections, Optional.empty()));
    }

    /** Empty while nobody serves. */
    public Optional<Charter> charter() {
        return tables.in(handle -> handle.createQuery(
                        "SELECT version, model, model_digest, vantages, registry FROM night_charter WHERE id = 1")
                .map((row, context) -> new Charter(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4).lines().toList(),
                        Charter.registry(row.getString(5))))
                .findOne());
    }

    /** Puts this charter in the place of what was there. */
    public void settle(Charter charter) {
        tables.in(handle -> {
            handle.execute("DELETE FROM night_charter");
            return handle.createUpdate(
                            "INSERT INTO night_charter (id, version, model, model_digest, vantages, registry) VALUES (1, :version,"
                                    + " :model, :digest, :vantages, :registry) ON CONFLICT DO NOTHING")
                    .bind("version", charter.version())
                    .bind("model", charter.model())
                    .bind("digest", charter.modelDigest())
                    .bind("vantages", String.join("\n", charter.vantages()))
                    .bind("registry", charter.registryLines())
                    .execute();
        });
    }

    /** A sign of life; the first one joins. */
    public void alive(String name, String vantage, String version, int width) {
        tables.in(handle -> {
            OffsetDateTime now = Stamp.of(tables.now(handle));
            int known = handle.createUpdate("UPDATE night_node SET seen = :now WHERE name = :name")
                    .bind("now", now)
                    .bind("name", name)
                    .execute();
            return known > 0 ? known : join(handle, now, name, vantage, version, width);
        });
    }

    private static int join(Handle handle, OffsetDateTime now, String name, String vantage, String version, int width) {
        handle.createUpdate("DELETE FROM night_node WHERE seen < :before")
                .bind("before", now.minus(FORGOTTEN))
                .execute();
        return handle.createUpdate("INSERT INTO night_node (name, vantage, version, width, joined, seen)"
                        + " VALUES (:name, :vantage, :version, :width, :now, :now) ON CONFLICT DO NOTHING")
                .bind("name", name)
                .bind("vantage", vantage)
                .bind("version", version)
                .bind("width", width)
                .bind("now", now)
                .execute();
    }

    public void leave(String name) {
        tables.in(handle -> handle.createUpdate("DELETE FROM night_node WHERE name = :name")
                .bind("name", name)
                .execute());
    }

    /** Nodes that gave a sign of life within that time, by name. */
    public List<NodeCard> present(Duration within) {
        return tables.in(handle -> {
            Instant since = tables.now(handle).minus(within);
            return handle.createQuery("SELECT name, vantage, version, width, joined, seen FROM night_node"
                            + " WHERE seen >= :since ORDER BY name")
                    .bind("since", Stamp.of(since))
                    .map((row, context) -> new NodeCard(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            row.getObject(6, OffsetDateTime.class).toInstant()))
                    .list();
        });
    }
}
