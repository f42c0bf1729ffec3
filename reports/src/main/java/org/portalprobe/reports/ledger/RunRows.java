package org.portalprobe.reports.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.reports.database.Stamp;

/** Runs as rows. */
final class RunRows {

    static final String COLUMNS =
            "night, portal, vantage, kind, slot, host, priority, not_before, not_after, state, token,"
                    + " attempts, node, started, ended, sighting, verdict, cause, attribution, detail, disturbed";

    static final String KEY =
            " night = :night AND portal = :portal AND vantage = :vantage AND kind = :kind AND slot = :slot";

    private static final int LONGEST_DETAIL = 1000;

    private RunRows() {}

    static <S extends SqlStatement<S>> S bind(S statement, RunKey key) {
        return statement
                .bind("night", key.night())
                .bind("portal", key.portal().value())
                .bind("vantage", key.vantage())
                .bind("kind", key.kind().name())
                .bind("slot", key.slot());
    }

    static <S extends SqlStatement<S>> S bind(S statement, Verdict verdict) {
        return statement
                .bind("verdict", verdict.state().name())
                .bind("cause", verdict.fault().map(fault -> fault.cause().name()))
                .bind("attribution", verdict.fault().map(fault -> fault.attribution()
                        .name()))
                .bind("detail", verdict.fault().map(fault -> cut(fault.detail())))
                .bind("disturbed", verdict.disturbed())
                .bind("sighting", verdict.sighting().map(SightingId::value));
    }

    private static String cut(String detail) {
        // PostgreSQL keeps no NUL, and what a portal says may hold one.
        String plain = detail.replace("\u0000", "");
        return plain.length() > LONGEST_DETAIL ? plain.substring(0, LONGEST_DETAIL) + "…" : plain;
    }

    static PlannedRun planned(ResultSet row) throws SQLException {
        return new PlannedRun(
                new RunKey(
                        row.getObject("night", LocalDate.class),
                        new PortalId(row.getString("portal")),
                        row.getString("vantage"),
                        RunKind.valueOf(row.getString("kind")),
                        row.getString("slot")),
                row.getString("host"),
                row.getInt("priority"),
                Stamp.read(row, "not_before"),
                Stamp.read(row, "not_after"));
    }

    static RunState state(ResultSet row) throws SQLException {
        return RunState.valueOf(row.getString("state"));
    }

    static RunLine line(ResultSet row) throws SQLException {
        return new RunLine(
                planned(row),
                state(row),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("node")),
                instant(row, "started"),
                instant(row, "ended"),
                fault(row),
                row.getInt("disturbed"),
                sighting(row));
    }

    /** What a holder was about to keep; only where it named its sighting. */
    static Optional<Verdict> intended(ResultSet row) throws SQLException {
        Optional<SightingId> sighting = sighting(row);
        String verdict = row.getString("verdict");
        return sighting.isEmpty() || verdict == null
                ? Optional.empty()
                : Optional.of(new Verdict(RunState.valueOf(verdict), fault(row), row.getInt("disturbed"), sighting));
    }

    private static Optional<SightingId> sighting(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("sighting")).map(SightingId::new);
    }

    private static Optional<Fault> fault(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        return cause == null
                ? Optional.empty()
                : Optional.of(new Fault(
                        Cause.valueOf(cause),
                        Attribution.valueOf(row.getString("attribution")),
                        Optional.ofNullable(row.getString("detail")).orElse("")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime there = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(there).map(OffsetDateTime::toInstant);
    }
}
