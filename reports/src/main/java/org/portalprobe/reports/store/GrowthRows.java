package org.portalprobe.reports.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.model.Points;

/** Reads what pages ask of the tables besides observations. */
final class GrowthRows {

    private GrowthRows() {}

    static Growth growth(Handle handle) {
        return handle.createQuery("SELECT (SELECT MAX(id) FROM sighting), (SELECT MAX(id) FROM attestation),"
                        + " (SELECT MIN(last_nanos) FROM sighting)")
                .map((row, context) -> new Growth(
                        row.getLong(1),
                        row.getLong(2),
                        Optional.ofNullable(row.getObject(3, Long.class)).map(Moments::instant)))
                .one();
    }

    /** How many sightings with a later number each portal has, and the latest: equal as long as nothing was added. */
    static Map<PortalId, String> since(Handle handle, long sighting) {
        Map<PortalId, String> grown = new HashMap<>();
        handle.createQuery("SELECT p.name, COUNT(*), MAX(s.id) FROM sighting s JOIN portal p ON p.id = s.portal"
                        + " WHERE s.id > :id GROUP BY p.name")
                .bind("id", sighting)
                .map((row, context) -> grown.put(new PortalId(row.getString(1)), row.getLong(2) + "/" + row.getLong(3)))
                .list();
        return grown;
    }

    /** Kept cards of the portal behind this number, in the order of keeping. */
    static List<CardLine> cards(Handle handle, PortalId portal, long behind, int most) {
        return handle.createQuery(
                        "SELECT a.id, a.model, a.version, a.period, a.from_nanos, a.to_nanos, a.provisional, a.known,"
                                + " a.undecided, a.applicable, a.letter, a.made_nanos FROM assessment a JOIN portal p ON p.id = a.portal"
                                + " WHERE p.name = :portal AND a.id > :behind ORDER BY a.id LIMIT :most")
                .bind("portal", portal.value())
                .bind("behind", behind)
                .bind("most", most)
                .map((row, context) -> new CardLine(
                        row.getLong(1),
                        portal,
                        row.getString(2),
                        row.getInt(3),
                        new Period(
                                row.getString(4),
                                Moments.instant(row.getLong(5)),
                                Moments.instant(row.getLong(6)),
                                row.getBoolean(7)),
                        new Points(row.getInt(8)),
                        new Points(row.getInt(9)),
                        new Points(row.getInt(10)),
                        Optional.ofNullable(row.getString(11)).map(Letter::valueOf),
                        Moments.instant(row.getLong(12))))
                .list();
    }

    /** Events behind this number, oldest first; of all portals or of these. */
    static List<OutboxEvent> events(Handle handle, long behind, int most, Optional<List<PortalId>> only) {
        if (only.isPresent() && only.get().isEmpty()) {
            return List.of();
        }
        String which = only.isPresent() ? " AND p.name IN (<portals>)" : "";
        var query = handle.createQuery("SELECT o.seq, p.name, a.made_nanos, a.event, a.emitted FROM outbox o"
                        + " JOIN assessment a ON a.id = o.assessment JOIN portal p ON p.id = a.portal WHERE o.seq > :behind"
                        + which
                        + " ORDER BY o.seq LIMIT :most")
                .bind("behind", behind)
                .bind("most", most);
        only.ifPresent(portals ->
                query.bindList("portals", portals.stream().map(PortalId::value).toList()));
        return query.map((row, context) -> new OutboxEvent(
                        row.getLong(1),
                        new PortalId(row.getString(2)),
                        Moments.instant(row.getLong(3)),
                        row.getObject(4, UUID.class),
                        EmittedBytes.of(row.getBytes(5))))
                .list();
    }
}
