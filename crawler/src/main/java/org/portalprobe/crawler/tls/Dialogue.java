package org.portalprobe.crawler.tls;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.egress.EgressException;
import org.portalprobe.crawler.tls.wire.ClientHello;
import org.portalprobe.crawler.tls.wire.Reply;
import org.portalprobe.crawler.tls.wire.ReplyReader.Extent;

/**
 * All hellos to one address: paced, counted, and sure of what silence means. A reply that tells nothing is believed only
 * while a known-good hello is still answered; when that fails after back-off too, the host blocks us and the survey ends.
 * Thread-safe.
 */
final class Dialogue {

    private final Prober prober;
    private final Pacer pacer;
    private final SurveyPolicy policy;
    private final KeyExchangeTally tally;
    private final Stopwatch watch;
    private final AtomicInteger connections;
    private final AtomicReference<Optional<Fault>> cut = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<ClientHello>> control = new AtomicReference<>(Optional.empty());
    private final AtomicInteger recoveries = new AtomicInteger();
    private final ReentrantLock recovering = new ReentrantLock();

    Dialogue(Prober prober, Pacer pacer, SurveyPolicy policy, Stopwatch watch, AtomicInteger connections) {
        this.prober = prober;
        this.pacer = pacer;
        this.policy = policy;
        this.tally = new KeyExchangeTally();
        this.watch = watch;
        this.connections = connections;
    }

    /** Something that wants a connection of its own. */
    interface Errand<T> {
        T over(Socket socket) throws EgressException;
    }

    KeyExchangeTally tally() {
        return tally;
    }

    Optional<Fault> cut() {
        return cut.get();
    }

    /** From now on this hello is the proof that the host still answers. */
    void controlBy(ClientHello known) {
        control.set(Optional.of(known));
    }

    List<Duration> backOff() {
        return policy.backOff();
    }

    int connections() {
        return connections.get();
    }

    /** So many connections are still allowed. */
    boolean hasRoomFor(int more) {
        return connections.get() + more <= policy.connections();
    }

    /** One hello, one connection; believes anything. */
    Reply send(ClientHello hello, Extent extent) {
        return send(hello, extent, policy.answer());
    }

    /** As {@link #send}, with little patience: for a host that kept silent, or is known to answer quickly. */
    Reply sendBriefly(ClientHello hello, Extent extent) {
        return send(hello, extent, policy.answer().dividedBy(2));
    }

    @SuppressWarnings("try") // holding the turn is its use
    private Reply send(ClientHello hello, Extent extent, Duration deadline) {
        Optional<Fault> spent = cut.get().or(this::budgetSpent);
        if (spent.isPresent()) {
            return new Reply.Unreached(spent.get());
        }
        try {
            Optional<Pacer.Turn> turn = pacer.turn(prober.address().getAddress(), watch.left(policy.host()));
            if (turn.isEmpty()) {
                return new Reply.Unreached(end(Cause.BUDGET_SPENT, "no turn within " + policy.host()));
            }
            try (Pacer.Turn held = turn.get()) {
                return counted(hello, extent, deadline);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Reply.Unreached(end(Cause.CANCELLED, "the survey was stopped"));
        }
    }

    private Reply counted(ClientHello hello, Extent extent, Duration deadline) {
        // Never more than allowed, not even for a moment: somebody else may be counting.
        int spent = connections.getAndUpdate(count -> Math.min(count + 1, policy.connections()));
        if (spent == policy.connections()) {
            return new Reply.Unreached(
                    end(Cause.BUDGET_SPENT, "all " + policy.connections() + " connections are spent"));
        }
        Reply reply = prober.send(hello, extent, deadline);
        tally.note(reply);
        return reply;
    }

    private Optional<Fault> budgetSpent() {
        return watch.left(policy.host()).isZero()
                ? Optional.of(
                        end(Cause.BUDGET_SPENT, "the host's " + policy.host().toSeconds() + " s are spent"))
                : Optional.empty();
    }

    private Fault end(Cause cause, String why) {
        return cut.updateAndGet(known -> known.or(() -> Optional.of(Fault.unconfirmed(cause, why))))
                .orElseThrow();
    }

    /** One hello, and whatever it takes to know what its reply means. */
    Answer ask(ClientHello hello, Extent extent) {
        int before = recoveries.get();
        Reply first = send(hello, extent);
        return meaning(first).orElseGet(() -> askAgain(hello, extent, first, before));
    }

    /** As {@link #ask}, with the first reply at hand. */
    Answer settle(ClientHello hello, Extent extent, Reply first) {
        return meaning(first).orElseGet(() -> askAgain(hello, extent, first, recoveries.get()));
    }

    private Answer askAgain(ClientHello hello, Extent extent, Reply first, int before) {
        if (first instanceof Reply.Unreached || !recover(before)) {
            return new Answer.Unclear(cut.get().orElse(fault(first)));
        }
        int between = recoveries.get();
        Reply second = send(hello, extent);
        Optional<Answer> told = meaning(second);
        if (told.isPresent()) {
            return told.get();
        }
        boolean hungUpTwice = hungUp(first) && hungUp(second);
        if (hungUpTwice && answersControl()) {
            return new Answer.Declined("hung up twice while a known-good hello was answered");
        }
        if (!hungUpTwice) {
            boolean unused = recover(between);
        }
        return new Answer.Unclear(cut.get().orElse(fault(second)));
    }

    /** Empty for replies that say nothing by themselves. */
    private static Optional<Answer> meaning(Reply reply) {
        return switch (reply) {
            case Reply.Hello hello -> Optional.of(new Answer.Accepted(hello));
            case Reply.Retry retry -> Optional.of(new Answer.Accepted(retry));
            case Reply.Sslv2 sslv2 when !sslv2.suites().isEmpty() -> Optional.of(new Answer.Accepted(sslv2));
            case Reply.Sslv2 none -> Optional.of(new Answer.Declined("an SSL 2.0 hello without a cipher"));
            case Reply.Alert alert -> Optional.of(new Answer.Declined(Alerts.name(alert.code())));
            case Reply.NotTls ignored -> Optional.empty();
            case Reply.Closed ignored -> Optional.empty();
            case Reply.Reset ignored -> Optional.empty();
            case Reply.Silent ignored -> Optional.empty();
            case Reply.Unreached ignored -> Optional.empty();
        };
    }

    private static boolean hungUp(Reply reply) {
        return reply instanceof Reply.Closed || reply instanceof Reply.Reset || reply instanceof Reply.NotTls;
    }

    static Fault fault(Reply reply) {
        return switch (reply) {
            case Reply.Unreached unreached -> unreached.fault();
            case Reply.Silent ignored ->
                Fault.unconfirmed(Cause.RESPONSE_TIMEOUT, "no whole answer to a hello within the deadline");
            case Reply.NotTls other -> Fault.unconfirmed(Cause.RESPONSE_MALFORMED, other.why());
            case Reply.Alert alert -> Fault.unconfirmed(Cause.TLS_HANDSHAKE_FAILED, Alerts.name(alert.code()));
            case Reply.Closed ignored -> Fault.unconfirmed(Cause.CONNECTION_RESET, "closed without an answer");
            default -> Fault.unconfirmed(Cause.CONNECTION_RESET, "reset without an answer");
        };
    }

    /** Whether the host still answers; others who meet trouble meanwhile wait for the result and share it. */
    private boolean recover(int before) {
        recovering.lock();
        try {
            if (cut.get().isPresent()) {
                return false;
            }
            if (recoveries.get() != before) {
                return true;
            }
            for (Duration wait : policy.backOff()) {
                if (paused(wait) && answersControl()) {
                    recoveries.incrementAndGet();
                    return true;
                }
            }
            Fault unused = end(Cause.BLOCKED, "a known-good hello is no longer answered, after back-off");
            return false;
        } finally {
            recovering.unlock();
        }
    }

    private boolean answersControl() {
        return control.get()
                .map(known -> sendBriefly(known, Extent.CHOICE))
                .flatMap(Dialogue::meaning)
                .filter(Answer.Accepted.class::isInstance)
                .isPresent();
    }

    /** False when the wait was cut short. */
    boolean paused(Duration wait) {
        try {
            Duration room = watch.left(policy.host());
            return !new CountDownLatch(1).await(Math.min(wait.toNanos(), room.toNanos()), TimeUnit.NANOSECONDS)
                    && room.compareTo(wait) > 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A connection for something other than a hello; empty when there is no room, no turn or no answer. */
    @SuppressWarnings("try") // holding the turn is its use
    <T> Optional<T> run(Errand<T> errand) {
        if (cut.get().or(this::budgetSpent).isPresent() || !hasRoomFor(1)) {
            return Optional.empty();
        }
        try {
            Optional<Pacer.Turn> turn = pacer.turn(prober.address().getAddress(), watch.left(policy.host()));
            if (turn.isEmpty()) {
                return Optional.empty();
            }
            connections.incrementAndGet();
            try (Pacer.Turn held = turn.get();
                    Socket socket = prober.connect()) {
                return Optional.of(errand.over(socket));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException unreached) {
            return Optional.empty();
        }
    }
}
