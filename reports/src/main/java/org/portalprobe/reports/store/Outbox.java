package org.portalprobe.reports.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.portalprobe.reports.database.Stamp;
import org.portalprobe.reports.store.OutboxCount.Trouble;

/**
 * Events of kept cards, in the order of keeping, and what every target got of them. An event is here exactly when its card is: both are
 * written in one transaction. Thread-safe.
 */
public final class Outbox {

    /** How many troubles a count lists. */
    public static final int MOST_TROUBLES = 20;

    private final Database database;
    private final InstantSource clock;

    Outbox(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public long size() {
        return database.read(handle -> Statistics.count(handle, "outbox"));
    }

    /** The first event whose card was kept then or later; empty when there is none. */
    public Optional<Long> firstSince(Instant moment) {
        return database.read(
                handle -> handle.createQuery("SELECT o.seq FROM outbox o JOIN assessment a ON a.id = o.assessment"
                                + " WHERE a.made >= :moment ORDER BY o.seq LIMIT 1")
                        .bind("moment", Stamp.of(moment))
                        .mapTo(Long.class)
                        .findOne());
    }

    /**
     * Lets nobody else send to this target meanwhile, or the order of a portal's events could be lost. A process that dies lets go.
     *
     * @throws StoreException when somebody else is at it
     */
    public <T> T sending(OutboxTarget target, Function<OutboxLine, T> work) {
        int number = database.write(handle -> number(handle, target));
        return database.holding(
                handle -> hold(handle, number, target), () -> work.apply(new OutboxLine(database, clock, number)));
    }

    private static boolean hold(Handle handle, int number, OutboxTarget target) {
        boolean free = handle.createQuery("SELECT id FROM outbox_target WHERE id = :id FOR UPDATE SKIP LOCKED")
                .bind("id", number)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!free) {
            throw new StoreException(
                    StoreException.Reason.IN_USE, "another process is sending to " + target.shown() + " right now");
        }
        return true;
    }

    private static int number(Handle handle, OutboxTarget target) {
        handle.createUpdate("INSERT INTO outbox_target (digest, shown) VALUES (:digest, :shown) ON CONFLICT DO NOTHING")
                .bind("digest", target.digest())
                .bind("shown", target.shown())
                .execute();
        return handle.createQuery("SELECT id FROM outbox_target WHERE digest = :digest")
                .bind("digest", target.digest())
                .mapTo(Integer.class)
                .one();
    }

    /** Every target that was ever sent to, in the order of its first time. */
    public List<OutboxCount> counts() {
        return database.read(handle -> handle.createQuery("SELECT id, shown FROM outbox_target ORDER BY id")
                .map((row, context) -> count(handle, row.getInt(1), row.getString(2)))
                .list());
    }

    private static OutboxCount count(Handle handle, int target, String shown) {
        Map<OutboxState, Long> states = new HashMap<>();
        handle.createQuery("SELECT state, COUNT(*) FROM outbox_delivery WHERE target = :target GROUP BY state")
                .bind("target", target)
                .map((row, context) -> states.put(OutboxState.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        long known = states.values().stream().mapToLong(Long::longValue).sum();
        return new OutboxCount(
                shown,
                states.getOrDefault(OutboxState.DELIVERED, 0L),
                Statistics.count(handle, "outbox") - known,
                states.getOrDefault(OutboxState.WAITING, 0L),
                states.getOrDefault(OutboxState.PARKED, 0L),
                states.getOrDefault(OutboxState.SKIPPED, 0L),
                oldest(handle, target),
                troubles(handle, target));
    }

    private static Optional<Instant> oldest(Handle handle, int target) {
        return handle.createQuery("SELECT a.made_nanos FROM outbox o JOIN assessment a ON a.id = o.assessment"
                        + OutboxLine.OPEN + " ORDER BY o.seq LIMIT 1")
                .bind("target", target)
                .mapTo(Long.class)
                .findOne()
                .map(Moments::instant);
    }

    private static List<Trouble> troubles(Handle handle, int target) {
        return handle.createQuery("SELECT seq, state, attempts, at_nanos, reason FROM outbox_delivery"
                        + " WHERE target = :target AND state IN ('WAITING', 'PARKED') ORDER BY seq LIMIT "
                        + MOST_TROUBLES)
                .bind("target", target)
                .map((row, context) -> new Trouble(
                        row.getLong(1),
                        OutboxState.valueOf(row.getString(2)),
                        row.getInt(3),
                        Moments.instant(row.getLong(4)),
                        row.getString(5)))
                .list();
    }
}
