package org.portalprobe.reports.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments in columns of the type {@code TIMESTAMP WITH TIME ZONE}. */
public final class Stamp {

    private Stamp() {}

    /** In whole microseconds, as the column holds it: a database rounds, and a moment rounded up lies after itself, so what is due now would not be. */
    public static OffsetDateTime of(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** @param column one that is never null */
    public static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
