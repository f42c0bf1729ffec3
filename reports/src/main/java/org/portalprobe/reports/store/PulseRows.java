package org.portalprobe.reports.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.portalprobe.config.PortalId;

/** Pulse days in their table; a day that is written again replaces what stood there. */
final class PulseRows {

    private final Names names;

    PulseRows(Names names) {
        this.names = names;
    }

    void write(Handle handle, PulseHistogram day) {
        int portal = names.portal(handle, day.portal());
        handle.createUpdate("DELETE FROM pulse_day WHERE portal = :portal AND pulsed = :day AND vantage = :vantage")
                .bind("portal", portal)
                .bind("day", day.day())
                .bind("vantage", day.vantage())
                .execute();
        handle.createUpdate(
                        "INSERT INTO pulse_day (portal, vantage, pulsed, format, answered, failed, excluded, unseen, counts)"
                                + " VALUES (:portal, :vantage, :day, :format, :answered, :failed, :excluded, :unseen, :counts)")
                .bind("portal", portal)
                .bind("vantage", day.vantage())
                .bind("day", day.day())
                .bind("format", day.format())
                .bind("answered", day.answered())
                .bind("failed", day.failed())
                .bind("excluded", day.excluded())
                .bind("unseen", day.unknown())
                .bind("counts", Varints.write(day.counts()))
                .execute();
    }

    /** Adds a part of a day to what stands there. */
    void add(Handle handle, PulseHistogram part) {
        PulseHistogram whole = read(
                        handle, part.portal(), part.day(), part.day().plusDays(1))
                .stream()
                .filter(there -> there.vantage().equals(part.vantage()) && there.format() == part.format())
                .findFirst()
                .map(there -> there.plus(part))
                .orElse(part);
        write(handle, whole);
    }

    /** Days before {@code to}, by day and vantage. */
    List<PulseHistogram> read(Handle handle, PortalId portal, LocalDate from, LocalDate to) {
        Optional<Integer> number = names.known(handle, portal);
        if (number.isEmpty()) {
            return List.of();
        }
        return handle.createQuery(
                        "SELECT vantage, pulsed, format, answered, failed, excluded, unseen, counts FROM pulse_day"
                                + " WHERE portal = :portal AND pulsed >= :from AND pulsed < :to ORDER BY pulsed, vantage")
                .bind("portal", number.get())
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new PulseHistogram(
                        portal,
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getInt(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        Arrays.stream(Varints.read(row.getBytes(8))).boxed().toList()))
                .list();
    }
}
