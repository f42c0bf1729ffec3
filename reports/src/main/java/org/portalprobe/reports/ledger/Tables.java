package org.portalprobe.reports.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Connections and the one clock of all nodes: the database's, so that a host whose clock is set neither takes a lease from another nor keeps
 * its own for ever.
 */
final class Tables {

    private final Jdbi jdbi;
    private final Optional<InstantSource> clock;

    /** @param clock instead of the database's, for tests */
    Tables(DataSource connections, Optional<InstantSource> clock) {
        this.jdbi = Jdbi.create(connections);
        this.clock = clock;
    }

    /** All or nothing. */
    <T> T in(Function<Handle, T> work) {
        try {
            return jdbi.inTransaction(work::apply);
        } catch (JdbiException failed) {
            throw new LedgerException(failed);
        }
    }

    Instant now(Handle handle) {
        return clock.map(InstantSource::instant).orElseGet(() -> handle.createQuery("SELECT CURRENT_TIMESTAMP")
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .one());
    }
}
