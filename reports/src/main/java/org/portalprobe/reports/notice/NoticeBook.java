package org.portalprobe.reports.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.portalprobe.reports.database.Stamp;

/** What was told to whom, in the store's database. A notice is taken in once for each channel, however often it is found out. */
public final class NoticeBook {

    /** Attempts after which a notice is given up; together with the pauses about a day. */
    static final int MOST_ATTEMPTS = 10;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    /** @param attempts that failed so far */
    public record Waiting(String channel, Message message, int attempts) {}

    private final Jdbi jdbi;

    public NoticeBook(DataSource connections) {
        this.jdbi = Jdbi.create(connections);
    }

    /** Takes a notice in for a channel; false when it was there already. */
    public boolean offer(Message message, String channel, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "INSERT INTO notice (notice_key, channel, made, state, attempts, next_try, subject, body, json)"
                                        + " VALUES (:key, :channel, :now, 'WAITING', 0, :now, :subject, :body, :json)"
                                        + " ON CONFLICT DO NOTHING")
                        .bind("key", message.key())
                        .bind("channel", channel)
                        .bind("now", Stamp.of(now))
                        .bind("subject", message.subject())
                        .bind("body", message.body())
                        .bind("json", message.json())
                        .execute()
                > 0);
    }

    /** Whether {@link #mark} was called. */
    public boolean marked(String key) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT 1 FROM notice WHERE notice_key = :key AND channel = ''")
                        .bind("key", key)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    /** Marks that something was done. */
    public void mark(String key, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO notice (notice_key, channel, made, state, attempts, next_try, subject, body, json)"
                                + " VALUES (:key, '', :now, 'DONE', 0, :now, '', '', '') ON CONFLICT DO NOTHING")
                .bind("key", key)
                .bind("now", Stamp.of(now))
                .execute());
    }

    /** What is due to be sent, oldest first. */
    public List<Waiting> due(Instant now) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT notice_key, channel, subject, body, json, attempts FROM notice"
                                + " WHERE state = 'WAITING' AND next_try <= :now ORDER BY made, notice_key")
                        .bind("now", Stamp.of(now))
                        .map((row, context) -> new Waiting(
                                row.getString("channel"),
                                new Message(
                                        row.getString("notice_key"),
                                        row.getString("subject"),
                                        row.getString("body"),
                                        row.getString("json")),
                                row.getInt("attempts")))
                        .list());
    }

    public void sent(Waiting one) {
        set(one, "SENT", Instant.EPOCH, "");
    }

    /** It is tried again after a pause that doubles, and given up in the end; the reason is kept. */
    public void failed(Waiting one, String reason, Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(one.attempts(), 10));
        boolean over = one.attempts() + 1 >= MOST_ATTEMPTS;
        set(
                one,
                over ? "PARKED" : "WAITING",
                now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE),
                reason);
    }

    private void set(Waiting one, String state, Instant next, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE notice SET state = :state, attempts = attempts + 1,"
                        + " next_try = :next, reason = :reason WHERE notice_key = :key AND channel = :channel")
                .bind("state", state)
                .bind("next", Stamp.of(next))
                .bind("reason", reason)
                .bind("key", one.message().key())
                .bind("channel", one.channel())
                .execute());
    }
}
