package org.portalprobe.reports.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.portalprobe.config.channel.Origin;
import org.portalprobe.reports.database.Stamp;

/** How a row came in, in the last columns of every table of imports. */
final class OriginColumns {

    static final String NAMES = "file, file_sha256, file_row, uploader, imported, imported_nanos";
    static final String VALUES = ":file, :sha256, :row, :uploader, :imported, :nanos";

    private OriginColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, Origin origin) {
        return statement
                .bind("file", origin.file())
                .bind("sha256", origin.sha256())
                .bind("row", origin.row())
                .bind("uploader", origin.uploader())
                .bind("imported", Stamp.of(origin.imported()))
                .bind("nanos", Moments.nanos(origin.imported()));
    }

    static Origin read(ResultSet row) throws SQLException {
        return new Origin(
                row.getString("file"),
                row.getString("file_sha256"),
                row.getInt("file_row"),
                row.getString("uploader"),
                Moments.instant(row.getLong("imported_nanos")));
    }
}
