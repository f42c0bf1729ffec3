package org.portalprobe.reports.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.portalprobe.config.PortalId;
import org.portalprobe.reports.database.Stamp;

/**
 * The runs of all nights. A run is there once however often it is planned; one node at a time holds it, by a lease that ends when the
 * node does not renew it; a late result of one that lost its lease is refused. Time is the database's. Thread-safe; every method throws
 * {@link LedgerException} when the database does not answer.
 */
public final class Ledger {

    /** How long a node that is never heard of again keeps others from its runs. */
    public static final Duration LEASE = Duration.ofSeconds(90);

    private final Tables tables;

    private Ledger(Tables tables) {
        this.tables = tables;
    }

    /** @param connections to a store's database */
    public static Ledger in(DataSource connections) {
        return new Ledger(new Tables(connections, Optional.empty()));
    }

    static Ledger in(DataSource connections, InstantSource clock) {
        return new Ledger(new Tables(connections, Optional.of(clock)));
    }

    /** Plans what is not planned yet, all or none; how many were new. */
    public int plan(Collection<PlannedRun> runs) {
        return tables.in(handle -> plan(handle, runs));
    }

    private static int plan(Handle handle, Collection<PlannedRun> runs) {
        int added = 0;
        for (PlannedRun run : runs) {
            added += RunRows.bind(
                            handle.createUpdate(
                                    "INSERT INTO run (night, portal, vantage, kind, slot, host, priority, not_before,"
                                            + " not_after, state, token, attempts, disturbed) VALUES (:night, :portal, :vantage, :kind, :slot,"
                                            + " :host, :priority, :from, :until, 'WAITING', 0, 0, 0) ON CONFLICT DO NOTHING"),
                            run.key())
                    .bind("host", run.host())
                    .bind("priority", run.priority())
                    .bind("from", Stamp.of(run.notBefore()))
                    .bind("until", Stamp.of(run.notAfter()))
                    .execute();
        }
        return added;
    }

    /** Takes at most so many runs that are due, of different hosts, highest priority first. */
    public List<Claim> claim(String node, String vantage, RunKind kind, int most, Duration lease) {
        return tables.in(handle -> new Claiming(handle, tables.now(handle), node, lease).take(vantage, kind, most));
    }

    /** Holds the run for another lease; false when it is somebody else's or over. */
    public boolean renew(Claim claim, Duration lease) {
        return tables.in(handle ->
                held(handle, "lease_until = :until", claim, update -> update.bind("until", until(handle, lease))));
    }

    /**
     * Says what is about to be kept, before it is; false when the run is somebody else's or over, and then nothing must be kept.
     */
    public boolean intend(Claim claim, Verdict verdict, Duration lease) {
        return tables.in(handle -> held(
                handle,
                "lease_until = :until, verdict = :verdict, cause = :cause, attribution = :attribution, detail = :detail,"
                        + " disturbed = :disturbed, sighting = :sighting",
                claim,
                update -> RunRows.bind(update, verdict).bind("until", until(handle, lease))));
    }

    /**
     * Ends the run with this verdict while nobody else can take it.
     *
     * @param again runs that follow from it
     * @param keep puts the sighting into the store; not called when the run is somebody else's
     * @return false when it was refused
     */
    public boolean finish(Claim claim, Verdict verdict, List<PlannedRun> again, Runnable keep) {
        return tables.in(handle -> {
            if (!holds(handle, claim)) {
                return false;
            }
            keep.run();
            boolean done = held(
                    handle,
                    "state = :verdict, ended = :now, lease_until = NULL, verdict = :verdict, cause = :cause,"
                            + " attribution = :attribution, detail = :detail, disturbed = :disturbed, sighting = :sighting",
                    claim,
                    update -> RunRows.bind(update, verdict).bind("now", Stamp.of(tables.now(handle))));
            plan(handle, again);
            return done;
        });
    }

    private static boolean holds(Handle handle, Claim claim) {
        return RunRows.bind(
                        handle.createQuery("SELECT token FROM run WHERE" + RunRows.KEY
                                + " AND token = :token AND state = 'RUNNING' FOR UPDATE"),
                        claim.key())
                .bind("token", claim.token())
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /** Gives the run back undone, to be taken at once; false when it is somebody else's. */
    public boolean release(Claim claim) {
        return tables.in(handle -> held(
                handle,
                "state = 'WAITING', lease_until = NULL, attempts = attempts - 1, sighting = NULL, verdict = NULL",
                claim,
                update -> update));
    }

    private static boolean held(Handle handle, String change, Claim claim, UnaryOperator<Update> values) {
        Update update = handle.createUpdate(
                "UPDATE run SET " + change + " WHERE" + RunRows.KEY + " AND token = :token AND state = 'RUNNING'");
        return values.apply(RunRows.bind(update, claim.key()))
                        .bind("token", claim.token())
                        .execute()
                > 0;
    }

    private OffsetDateTime until(Handle handle, Duration lease) {
        return Stamp.of(tables.now(handle).plus(lease));
    }

    /**
     * Puts runs whose holder let its lease end back among those that wait, before all planned ones; how many. Every node does so with each
     * sign of life, so that nothing waits until a busy node has time for it.
     */
    public int recover() {
        return tables.in(handle -> handle.createUpdate(
                        "UPDATE run SET state = 'WAITING', token = token + 1, lease_until = NULL, priority = priority + :more"
                                + " WHERE state = 'RUNNING' AND lease_until < :now")
                .bind("now", Stamp.of(tables.now(handle)))
                .bind("more", PlannedRun.RECOVERED)
                .execute());
    }

    /** Ends what was not done in its time; how many. A run whose holder still lives is left to it. */
    public int carry() {
        return tables.in(handle -> handle.createUpdate(
                        "UPDATE run SET state = 'CARRIED', token = token + 1, ended = :now, lease_until = NULL,"
                                + " cause = 'HOST_OVERLOADED', attribution = 'US', detail = 'its time was over before a node was free'"
                                + " WHERE not_after <= :now AND sighting IS NULL"
                                + " AND (state = 'WAITING' OR (state = 'RUNNING' AND lease_until < :now))")
                .bind("now", Stamp.of(tables.now(handle)))
                .execute());
    }

    /** Runs from one night to another, both inclusive, in their keys' order. */
    public List<RunLine> lines(LocalDate from, LocalDate to) {
        return tables.in(handle -> handle.createQuery("SELECT " + RunRows.COLUMNS
                        + " FROM run WHERE night >= :from AND night <= :to ORDER BY night, portal, vantage, kind, slot")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> RunRows.line(row))
                .list());
    }

    /** The same of one portal. */
    public List<RunLine> lines(PortalId portal, LocalDate from, LocalDate to) {
        return tables.in(handle -> handle.createQuery("SELECT " + RunRows.COLUMNS
                        + " FROM run WHERE night >= :from AND night <= :to AND portal = :portal"
                        + " ORDER BY night, vantage, kind, slot")
                .bind("from", from)
                .bind("to", to)
                .bind("portal", portal.value())
                .map((row, context) -> RunRows.line(row))
                .list());
    }

    /** Nights in which portals were to be visited, latest first. */
    public List<LocalDate> nights(int most) {
        return tables.in(handle -> handle.createQuery(
                        "SELECT DISTINCT night FROM run WHERE kind <> 'PULSE' ORDER BY night DESC LIMIT :most")
                .bind("most", most)
                .map((row, context) -> row.getObject(1, LocalDate.class))
                .list());
    }

    /** How many runs since that night are in which state. */
    public Map<RunState, Long> counts(LocalDate since) {
        Map<RunState, Long> counts = new EnumMap<>(RunState.class);
        tables.in(handle -> handle.createQuery(
                        "SELECT state, COUNT(*) AS runs FROM run WHERE night >= :since GROUP BY state")
                .bind("since", since)
                .map((row, context) -> counts.put(RunRows.state(row), row.getLong("runs")))
                .list());
        return counts;
    }

    /** Nothing is begun from now on; what goes on goes on. False when it was so already. */
    public boolean pause(String reason) {
        return tables.in(handle -> handle.createUpdate(
                                "INSERT INTO night_pause (id, since, reason) VALUES (1, :now, :reason) ON CONFLICT DO NOTHING")
                        .bind("now", Stamp.of(tables.now(handle)))
                        .bind("reason", reason)
                        .execute()
                > 0);
    }

    /** False when nothing was paused. */
    public boolean resume() {
        return tables.in(handle -> handle.execute("DELETE FROM night_pause") > 0);
    }

    /** Why nothing is begun; empty when it is. */
    public Optional<String> paused() {
        return tables.in(handle -> handle.createQuery("SELECT reason FROM night_pause")
                .mapTo(String.class)
                .findOne());
    }

    /** The moment by which leases go. */
    public Instant now() {
        return tables.in(tables::now);
    }
}
