package org.portalprobe.reports.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.database.Stamp;

/** Contested criteria; an answer is given once. Thread-safe. */
public final class Contests {

    /** Days in which the centre answers. */
    public static final int DAYS = 14;

    public static final int LONGEST = 4_000;

    private static final int MOST = 500;

    private final Jdbi jdbi;
    private final InstantSource clock;

    private Contests(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public static Contests in(DataSource connections, InstantSource clock) {
        return new Contests(Jdbi.create(connections), clock);
    }

    /** @throws IllegalArgumentException when the reason is empty or too long */
    public void open(
            PortalId portal,
            Optional<OrganisationId> organisation,
            String period,
            String criterion,
            String author,
            String reason) {
        check(reason);
        Instant now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO contest (portal, organisation, period, criterion, author, made, reason, due)"
                                + " VALUES (:portal, :organisation, :period, :criterion, :author, :now, :reason, :due)")
                .bind("portal", portal.value())
                .bind("organisation", organisation.map(OrganisationId::value))
                .bind("period", period)
                .bind("criterion", criterion)
                .bind("author", author)
                .bind("now", Stamp.of(now))
                .bind("reason", reason.strip())
                .bind("due", LocalDate.ofInstant(now, VietnamTime.ZONE).plusDays(DAYS))
                .execute());
    }

    /** False when it was answered before, or never made. */
    public boolean answer(long id, String by, String text) {
        check(text);
        return jdbi.withHandle(handle -> handle.createUpdate("UPDATE contest SET answer = :text, answered_by = :by,"
                                + " answered = :now WHERE id = :id AND answer IS NULL")
                        .bind("text", text.strip())
                        .bind("by", by)
                        .bind("now", Stamp.of(clock.instant()))
                        .bind("id", id)
                        .execute()
                > 0);
    }

    private static void check(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a text of 1 to " + LONGEST + " characters is wanted");
        }
    }

    /** Newest first; of one organisation, or of all. */
    public List<Contest> of(Optional<OrganisationId> organisation) {
        String which = organisation.isPresent() ? " WHERE organisation = :organisation" : "";
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("SELECT * FROM contest" + which + " ORDER BY id DESC LIMIT " + MOST);
            organisation.ifPresent(id -> query.bind("organisation", id.value()));
            return query.map((row, context) -> contest(row)).list();
        });
    }

    private static Contest contest(ResultSet row) throws SQLException {
        Optional<String> answer = Optional.ofNullable(row.getString("answer"));
        return new Contest(
                row.getLong("id"),
                new PortalId(row.getString("portal")),
                Optional.ofNullable(row.getString("organisation")).map(OrganisationId::new),
                row.getString("period"),
                row.getString("criterion"),
                row.getString("author"),
                Stamp.read(row, "made"),
                row.getString("reason"),
                row.getObject("due", LocalDate.class),
                answer.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Contest.Answer(
                                answer.get(),
                                String.valueOf(row.getString("answered_by")),
                                Stamp.read(row, "answered"))));
    }
}
