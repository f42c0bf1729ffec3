package org.portalprobe.reports.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.model.Points;
import org.portalprobe.reports.database.Stamp;

/** Published score cards in their table, which only grows. */
final class AssessmentRows {

    private final Names names;

    AssessmentRows(Names names) {
        this.names = names;
    }

    /** With its place in the outbox; false when the same bytes stand there already for the same portal, model and period. */
    boolean write(Handle handle, AssessmentSnapshot card) {
        int portal = names.portal(handle, card.portal());
        // Or two cards of one portal could be numbered in one order and appear in the other.
        Names.hold(handle, portal);
        if (there(handle, portal, card)) {
            return false;
        }
        long id = handle.createUpdate(
                        "INSERT INTO assessment (portal, model, version, period, from_nanos, to_nanos, provisional, known,"
                                + " undecided, applicable, letter, made, made_nanos, event, sha256, emitted) VALUES (:portal, :model, :version,"
                                + " :period, :from, :to, :provisional, :known, :undecided, :applicable, :letter, :made, :madeNanos, :event,"
                                + " :sha256, :emitted)")
                .bind("portal", portal)
                .bind("model", card.model())
                .bind("version", card.modelVersion())
                .bind("period", card.period().label())
                .bind("from", Moments.nanos(card.period().from()))
                .bind("to", Moments.nanos(card.period().to()))
                .bind("provisional", card.period().provisional())
                .bind("known", card.known().quarters())
                .bind("undecided", card.unknown().quarters())
                .bind("applicable", card.applicable().quarters())
                .bind("letter", card.letter().map(Enum::name))
                .bind("made", Stamp.of(card.made()))
                .bind("madeNanos", Moments.nanos(card.made()))
                .bind("event", card.event())
                .bind("sha256", card.emitted().sha256())
                .bind("emitted", card.emitted().toArray())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        if (card.event().isPresent()) {
            handle.createUpdate("INSERT INTO outbox (assessment) VALUES (:assessment)")
                    .bind("assessment", id)
                    .execute();
        }
        return true;
    }

    private static boolean there(Handle handle, int portal, AssessmentSnapshot card) {
        return handle.createQuery("SELECT COUNT(*) FROM assessment WHERE portal = :portal AND model = :model"
                                + " AND version = :version AND period = :period AND sha256 = :sha256")
                        .bind("portal", portal)
                        .bind("model", card.model())
                        .bind("version", card.modelVersion())
                        .bind("period", card.period().label())
                        .bind("sha256", card.emitted().sha256())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** In the order of writing. */
    List<AssessmentSnapshot> read(Handle handle, PortalId portal) {
        Optional<Integer> number = names.known(handle, portal);
        return number.map(id -> handle.createQuery(
                                "SELECT model, version, period, from_nanos, to_nanos, provisional, known,"
                                        + " undecided, applicable, letter, made_nanos, event, emitted FROM assessment"
                                        + " WHERE portal = :portal ORDER BY id")
                        .bind("portal", id)
                        .map((row, context) -> card(portal, row))
                        .list())
                .orElse(List.of());
    }

    private static AssessmentSnapshot card(PortalId portal, ResultSet row) throws SQLException {
        return new AssessmentSnapshot(
                portal,
                row.getString(1),
                row.getInt(2),
                new Period(
                        row.getString(3),
                        Moments.instant(row.getLong(4)),
                        Moments.instant(row.getLong(5)),
                        row.getBoolean(6)),
                new Points(row.getInt(7)),
                new Points(row.getInt(8)),
                new Points(row.getInt(9)),
                Optional.ofNullable(row.getString(10)).map(Letter::valueOf),
                Moments.instant(row.getLong(11)),
                Optional.ofNullable(row.getObject(12, UUID.class)),
                EmittedBytes.of(row.getBytes(13)));
    }
}
