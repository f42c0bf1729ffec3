package org.portalprobe.scheduler.pulse;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.pulse.PulseDays;
import org.portalprobe.crawler.pulse.PulseTaken;
import org.portalprobe.crawler.pulse.PulseTarget;
import org.portalprobe.crawler.pulse.PulseWatch;
import org.portalprobe.reports.pulses.PulseJournal;
import org.portalprobe.reports.store.StoreException;
import org.portalprobe.reports.store.StoreSettings;

/**
 * Pulses portals round after round: every round is on disk before the next begins, and each day is brought into the store when it is over
 * or the pulsing ends. {@link #stop} may come from any thread.
 */
public final class PulseRounds {

    /** Scoring section 8: one a minute at most. */
    public static final Duration SHORTEST = Duration.ofMinutes(1);

    /** Starts of one round lie within this part of the time to the next. */
    private static final double SPREAD = 0.8;

    private final PulseWatch watch;
    private final PulseTargets portals;
    private final PulseDays.Place place;
    private final PulseJournal journal;
    private final PulseShelf shelf;
    private final InstantSource clock;
    private final PulseTalk talk;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<PulseDay> pending = new ArrayList<>();

    public PulseRounds(
            PulseWatch watch,
            PulseTargets portals,
            PulseDays.Place place,
            PulseJournal journal,
            StoreSettings store,
            InstantSource clock,
            PulseTalk talk) {
        this.watch = watch;
        this.portals = portals;
        this.place = place;
        this.journal = journal;
        this.shelf = new PulseShelf(journal, store, clock);
        this.clock = clock;
        this.talk = talk;
    }

    /**
     * Returns when the time is over or {@link #stop} was called, everything being in the journal at least.
     *
     * @param every from the start of one round to the start of the next, at least {@link #SHORTEST}
     * @param time how long; empty: until stopped
     */
    public void run(Duration every, Optional<Duration> time) throws InterruptedException {
        bring();
        Stopwatch since = Stopwatch.start();
        Optional<LocalDate> day = Optional.empty();
        List<PulseTarget> targets = List.of();
        long number = 0;
        while (!over(every.multipliedBy(number), time) && !stoppedBefore(since.left(every.multipliedBy(number)))) {
            Instant start = clock.instant();
            LocalDate today = LocalDate.ofInstant(start, VietnamTime.ZONE);
            if (!day.equals(Optional.of(today))) {
                day = Optional.of(today);
                targets = targets();
            }
            keep(start, watch.round(targets, number, spread(every, time.map(since::left))));
            bring();
            number = next(number, since.elapsed().dividedBy(every) + 1);
        }
        finish();
    }

    private static boolean over(Duration due, Optional<Duration> time) {
        return time.map(all -> due.compareTo(all) >= 0).orElse(false);
    }

    private static Duration spread(Duration every, Optional<Duration> left) {
        Duration usual = Duration.ofNanos((long) (every.toNanos() * SPREAD));
        return left.filter(rest -> rest.compareTo(usual) < 0).orElse(usual);
    }

    private boolean stoppedBefore(Duration wait) throws InterruptedException {
        return stopped.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    private List<PulseTarget> targets() throws InterruptedException {
        var read = portals.read();
        talk.targets(read);
        return read.values().stream()
                .flatMap(target -> target.toOptional().stream())
                .toList();
    }

    private long next(long number, long due) {
        if (due > number + 1) {
            talk.skipped(due - number - 1);
        }
        return Math.max(number + 1, due);
    }

    private void keep(Instant start, List<PulseTaken> taken) {
        // What was under way when somebody stopped us says nothing.
        List<PulseTaken> done = taken.stream().filter(one -> !wasCancelled(one)).toList();
        done.forEach(one -> pending.add(PulseDays.part(one, place)));
        try {
            journal.append(pending);
            pending.clear();
        } catch (IOException noRoom) {
            talk.waiting(String.valueOf(noRoom.getMessage()));
        }
        talk.round(start, done);
    }

    private static boolean wasCancelled(PulseTaken taken) {
        return taken.pulse()
                .fault()
                .map(fault -> fault.cause() == Cause.CANCELLED)
                .orElse(false);
    }

    private void finish() {
        try {
            journal.append(pending);
            journal.finish();
        } catch (IOException noRoom) {
            talk.waiting(String.valueOf(noRoom.getMessage()));
        }
        bring();
    }

    private void bring() {
        try {
            PulseShelf.Brought brought = shelf.bring();
            if (brought.stored() + brought.damaged() > 0) {
                talk.stored(brought.stored(), brought.damaged());
            }
        } catch (IOException | StoreException notNow) {
            talk.waiting(String.valueOf(notNow.getMessage()));
        }
    }

    /** Ends the round under way and then {@link #run}. */
    public void stop() {
        stopped.countDown();
        watch.close();
    }
}
