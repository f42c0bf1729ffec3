package org.portalprobe.reports.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.PortalId;

/**
 * What was judged and rendered for pages, kept so that it need not be done again after a start. Nothing here is the only copy: whatever is
 * missing, or rests on less than the store holds, can be made anew. Thread-safe.
 */
public final class Shelf {

    /** What is kept of a portal and a period. */
    public enum Part {
        CARD,
        CHANGE,
        NIGHT,
        PAGE
    }

    /**
     * One thing kept.
     *
     * @param basis what it rests on, as {@link #marks} and whoever made it say
     */
    public record Item(PortalId portal, String period, Part part, String basis, String body) {}

    /** H2 keeps no longer texts; such a page is made for each reader. */
    private static final int LONGEST = 1 << 20;

    private final Database database;
    private final String madeBy;

    Shelf(Database database, String madeBy) {
        this.database = database;
        this.madeBy = madeBy;
    }

    /** Every portal's, also those whose basis is gone by. */
    public List<Item> all(String period, Part part) {
        return database.read(handle -> items(
                handle,
                "s.period = :period AND s.part = :part ORDER BY p.name",
                query -> query.bind("period", period).bind("part", part.name()),
                part));
    }

    /** What every portal's rests on. */
    public Map<PortalId, String> bases(String period, Part part) {
        return database.read(handle -> {
            Map<PortalId, String> bases = new HashMap<>();
            handle.createQuery("SELECT p.name, s.basis FROM shown s JOIN portal p ON p.id = s.portal"
                            + " WHERE s.period = :period AND s.part = :part AND s.made_by = :by")
                    .bind("period", period)
                    .bind("part", part.name())
                    .bind("by", madeBy)
                    .map((row, context) -> bases.put(new PortalId(row.getString(1)), row.getString(2)))
                    .list();
            return bases;
        });
    }

    public Optional<Item> find(PortalId portal, String period, Part part) {
        return database
                .read(handle -> items(
                        handle,
                        "s.period = :period AND s.part = :part AND p.name = :portal",
                        query -> query.bind("period", period)
                                .bind("part", part.name())
                                .bind("portal", portal.value()),
                        part))
                .stream()
                .findFirst();
    }

    /** Of the latest period that has one. */
    public Optional<Item> latest(PortalId portal, Part part) {
        return database
                .read(handle -> items(
                        handle,
                        "s.part = :part AND p.name = :portal ORDER BY s.period DESC LIMIT 1",
                        query -> query.bind("part", part.name()).bind("portal", portal.value()),
                        part))
                .stream()
                .findFirst();
    }

    private interface Bound {
        Query in(Query query);
    }

    private List<Item> items(Handle handle, String where, Bound bound, Part part) {
        return bound.in(handle.createQuery("SELECT p.name, s.period, s.basis, s.body FROM shown s"
                                + " JOIN portal p ON p.id = s.portal WHERE s.made_by = :by AND " + where)
                        .bind("by", madeBy))
                .map((row, context) -> new Item(
                        new PortalId(row.getString(1)), row.getString(2), part, row.getString(3), row.getString(4)))
                .list();
    }

    /** In the place of what was kept there, by whatever program; of two at once one stays. */
    public void keep(Item item) {
        if (item.body().length() > LONGEST) {
            forget(item.portal(), item.period(), item.part());
            return;
        }
        database.write(handle -> {
            delete(handle, item.portal(), item.period(), item.part());
            return handle.createUpdate("INSERT INTO shown (portal, period, part, made_by, basis, body)"
                            + " SELECT id, :period, :part, :by, :basis, :body FROM portal WHERE name = :portal"
                            + " ON CONFLICT DO NOTHING")
                    .bind("portal", item.portal().value())
                    .bind("period", item.period())
                    .bind("part", item.part().name())
                    .bind("by", madeBy)
                    .bind("basis", item.basis())
                    .bind("body", item.body())
                    .execute();
        });
    }

    private void forget(PortalId portal, String period, Part part) {
        database.write(handle -> delete(handle, portal, period, part));
    }

    private static int delete(Handle handle, PortalId portal, String period, Part part) {
        return handle.createUpdate("DELETE FROM shown WHERE period = :period AND part = :part"
                        + " AND portal = (SELECT id FROM portal WHERE name = :portal)")
                .bind("period", period)
                .bind("part", part.name())
                .bind("portal", portal.value())
                .execute();
    }

    /** Answers of this portal are others now. */
    static void forget(Handle handle, int portal) {
        handle.createUpdate("DELETE FROM shown WHERE portal = :portal")
                .bind("portal", portal)
                .execute();
    }

    /** Each portal with sightings in the period, with a mark that stays equal as long as none is added or removed. */
    public Map<PortalId, String> marks(Period period) {
        return database.read(handle -> marks(handle, period, Optional.empty()));
    }

    /** Of one portal; empty when it has none in the period. */
    public Optional<String> mark(PortalId portal, Period period) {
        return Optional.ofNullable(database.read(handle -> marks(handle, period, Optional.of(portal)))
                .get(portal));
    }

    private static Map<PortalId, String> marks(Handle handle, Period period, Optional<PortalId> only) {
        Map<PortalId, String> marks = new HashMap<>();
        Query query = handle.createQuery(
                        "SELECT p.name, COUNT(*), MAX(s.id) FROM sighting s JOIN portal p ON p.id = s.portal"
                                + " WHERE s.last_nanos >= :from AND s.first_nanos < :to"
                                + (only.isPresent() ? " AND p.name = :portal" : "") + " GROUP BY p.name")
                .bind("from", Moments.nanos(period.from()))
                .bind("to", Moments.nanos(period.to()));
        only.ifPresent(portal -> query.bind("portal", portal.value()));
        query.map((row, context) -> marks.put(new PortalId(row.getString(1)), row.getLong(2) + "/" + row.getLong(3)))
                .list();
        return marks;
    }
}
