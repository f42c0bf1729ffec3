package org.portalprobe.reports.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.reports.database.Stamp;

/**
 * Takes runs for a node: those that wait, and those whose holder's lease is over. Two nodes may read the same row; the update that names the
 * token it saw succeeds for one of them. They take turns, so that of two runs of one host only one is taken.
 */
final class Claiming {

    /** A run that loses this many nodes is not begun again: it may be what ends them. */
    static final int MOST_ATTEMPTS = 8;

    private record Seen(Claim claim, RunState state) {}

    private static final String DUE =
            "SELECT " + RunRows.COLUMNS + " FROM run r WHERE vantage = :vantage AND kind = :kind"
                    + " AND not_before <= :now AND (state = 'WAITING' OR (state = 'RUNNING' AND lease_until < :now))"
                    // One that had seen all is finished even when its time is over.
                    + " AND (not_after > :now OR sighting IS NOT NULL)"
                    + " AND NOT EXISTS (SELECT 1 FROM run o WHERE o.host = r.host AND o.state = 'RUNNING' AND o.lease_until >= :now)"
                    + " AND NOT EXISTS (SELECT 1 FROM night_pause)"
                    + " ORDER BY priority DESC, not_before, portal LIMIT :most";

    private final Handle handle;
    private final Instant now;
    private final String node;
    private final Duration lease;

    Claiming(Handle handle, Instant now, String node, Duration lease) {
        this.handle = handle;
        this.now = now;
        this.node = node;
        this.lease = lease;
    }

    List<Claim> take(String vantage, RunKind kind, int most) {
        handle.execute("SELECT id FROM claim_turn WHERE id = 1 FOR UPDATE");
        // More are read than taken: others read the same ones, and of one host only one is wanted.
        List<Seen> due = handle.createQuery(DUE)
                .bind("vantage", vantage)
                .bind("kind", kind.name())
                .bind("now", Stamp.of(now))
                .bind("most", most * 4)
                .map((row, context) -> seen(row))
                .list();
        List<Claim> taken = new ArrayList<>();
        Set<String> hosts = new HashSet<>();
        for (Seen one : due) {
            if (taken.size() < most && !hosts.contains(one.claim().run().host())) {
                take(one).ifPresent(claim -> {
                    taken.add(claim);
                    hosts.add(claim.run().host());
                });
            }
        }
        return taken;
    }

    private static Seen seen(ResultSet row) throws SQLException {
        var claim =
                new Claim(RunRows.planned(row), row.getLong("token"), row.getInt("attempts"), RunRows.intended(row));
        return new Seen(claim, RunRows.state(row));
    }

    private Optional<Claim> take(Seen seen) {
        Claim before = seen.claim();
        if (before.attempt() >= MOST_ATTEMPTS && before.intended().isEmpty()) {
            giveUp(seen);
            return Optional.empty();
        }
        int taken = RunRows.bind(
                        handle.createUpdate(
                                "UPDATE run SET state = 'RUNNING', token = token + 1, attempts = attempts + 1,"
                                        + " node = :node, lease_until = :until, started = :now WHERE" + RunRows.KEY
                                        + " AND token = :token AND state = :state"
                                        + " AND (state = 'WAITING' OR lease_until < :now)"),
                        before.key())
                .bind("node", node)
                .bind("now", Stamp.of(now))
                .bind("until", Stamp.of(now.plus(lease)))
                .bind("token", before.token())
                .bind("state", seen.state().name())
                .execute();
        return taken == 0
                ? Optional.empty()
                : Optional.of(new Claim(before.run(), before.token() + 1, before.attempt() + 1, before.intended()));
    }

    private void giveUp(Seen seen) {
        Claim claim = seen.claim();
        Verdict verdict = Verdict.failed(
                Fault.of(Cause.INTERNAL, "its node was lost " + claim.attempt() + " times; it is not begun again"));
        RunRows.bind(
                        RunRows.bind(
                                handle.createUpdate("UPDATE run SET state = :verdict, token = token + 1, ended = :now,"
                                        + " verdict = :verdict, cause = :cause, attribution = :attribution, detail = :detail,"
                                        + " disturbed = :disturbed, sighting = :sighting WHERE" + RunRows.KEY
                                        + " AND token = :token AND state = :state"),
                                claim.key()),
                        verdict)
                .bind("now", Stamp.of(now))
                .bind("token", claim.token())
                .bind("state", seen.state().name())
                .execute();
    }
}
