package org.portalprobe.reports.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.portalprobe.reports.database.Stamp;

/** Who did what from where; only grows. Thread-safe. */
public final class AuditLog {

    /** What is written down. */
    public enum Action {
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGNED_OUT,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        ACCOUNT_MADE,
        ACCOUNT_DISABLED,
        ACCOUNT_ENABLED,
        TOKEN_MADE,
        TOKEN_REVOKED,
        RUN_ORDERED,
        DOCUMENTS_IMPORTED,
        EVENTS_REPLAYED,
        CONTESTED,
        CONTEST_ANSWERED
    }

    public record Entry(
            long id, Instant made, String actor, String address, Action action, String about, String detail) {}

    private static final int MOST = 80;
    private static final int LONGEST = 200;

    private final Jdbi jdbi;
    private final InstantSource clock;

    private AuditLog(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public static AuditLog in(DataSource connections, InstantSource clock) {
        return new AuditLog(Jdbi.create(connections), clock);
    }

    /** @param actor name of an account, as it was given */
    public void write(String actor, String address, Action action, String about, String detail) {
        jdbi.useHandle(
                handle -> handle.createUpdate("INSERT INTO audit_entry (made, actor, address, action, about, detail)"
                                + " VALUES (:now, :actor, :address, :action, :about, :detail)")
                        .bind("now", Stamp.of(clock.instant()))
                        .bind("actor", cut(actor, MOST))
                        .bind("address", cut(address, MOST))
                        .bind("action", action.name())
                        .bind("about", cut(about, LONGEST))
                        .bind("detail", cut(detail, 2 * LONGEST))
                        .execute());
    }

    private static String cut(String text, int longest) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > longest ? plain.substring(0, longest) : plain;
    }

    /** Newest first, those before this number. */
    public List<Entry> before(long id, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id, made, actor, address, action, about, detail FROM audit_entry WHERE id < :id ORDER BY id DESC LIMIT :most")
                .bind("id", id)
                .bind("most", most)
                .map((row, context) -> new Entry(
                        row.getLong("id"),
                        Stamp.read(row, "made"),
                        row.getString("actor"),
                        row.getString("address"),
                        Action.valueOf(row.getString("action")),
                        row.getString("about"),
                        row.getString("detail")))
                .list());
    }
}
