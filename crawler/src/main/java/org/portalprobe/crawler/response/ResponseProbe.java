package org.portalprobe.crawler.response;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.TimedExchange;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.http.Control;
import org.portalprobe.crawler.http.TlsHandshake;
import org.portalprobe.crawler.http.UserAgent;

/**
 * Asks a portal for one address and times every phase, each time by a name looked up anew and a fresh connection. Never throws for what
 * a portal does. Thread-safe; closing it ends what is under way.
 */
public final class ResponseProbe implements AutoCloseable {

    /** A server's own wish is honoured up to here before the second look; longer ones would leave a fault unconfirmed. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final NetworkPolicy OWN_SOCKET = new NetworkPolicy(true, Map.of(), List.of(), false);

    private final NetworkPolicy policy;
    private final EgressEnvironment environment;
    private final Way.Terms terms;
    private final AnswerJudge judge;
    private final Control control;
    private final Duration pause;
    private final InstantSource clock;
    private final Set<Egress> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("response-deadlines").factory());

    private ResponseProbe(
            NetworkPolicy policy,
            EgressEnvironment environment,
            ProbeSettings settings,
            EvidenceSink sink,
            InstantSource clock) {
        this.policy = policy;
        this.environment = environment;
        this.terms = new Way.Terms(
                TlsHandshake.judging(policy.trustedRoots(), clock),
                UserAgent.of(settings),
                settings.maxPageBytes(),
                settings.lookDeadline());
        this.judge = new AnswerJudge(sink);
        this.control = new Control(settings.control(), environment);
        this.pause = settings.requestDelay();
        this.clock = clock;
    }

    /**
     * @param settings deadline of an exchange ({@code lookDeadline}), bytes, pause before a second look, control target
     * @param sink gets block and maintenance pages
     * @throws IllegalArgumentException when a trusted root of the policy cannot be read
     */
    public static ResponseProbe open(
            NetworkPolicy policy,
            EgressEnvironment environment,
            ProbeSettings settings,
            EvidenceSink sink,
            InstantSource clock) {
        WarmUp.once(url -> {
            try (Egress own = Egress.open(OWN_SOCKET, environment)) {
                Way.Terms terms = new Way.Terms(
                        TlsHandshake.judging(List.of(), clock),
                        UserAgent.of(settings),
                        settings.maxPageBytes(),
                        settings.lookDeadline());
                Way way = new Way(own, terms);
                way.follow(url);
                var unused = way.answer().map(answer -> new AnswerJudge(sink).judge(way.hops(), answer));
            }
        });
        return new ResponseProbe(policy, environment, settings, sink, clock);
    }

    /** One try; its fault blames nobody. */
    public TimedExchange once(URI url) {
        Instant start = clock.instant();
        try (Egress egress = Egress.open(policy, environment)) {
            open.add(egress);
            Way way = new Way(egress, terms);
            Future<?> end = watchdog(way, egress);
            try {
                way.follow(url);
            } finally {
                end.cancel(false);
                open.remove(egress);
            }
            return exchange(url, start, way, egress);
        }
    }

    private Future<?> watchdog(Way way, Egress egress) {
        if (closed.getCount() == 0) {
            egress.close();
        }
        try {
            return watchdog.schedule(
                    () -> {
                        way.expire();
                        egress.close();
                    },
                    terms.deadline().toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException over) {
            egress.close();
            return CompletableFuture.completedFuture(over);
        }
    }

    private TimedExchange exchange(URI url, Instant start, Way way, Egress egress) {
        double millis = way.millis();
        AnswerJudge.Judged judged = way.answer()
                .map(answer -> judge.judge(way.hops(), answer))
                .orElseGet(() -> new AnswerJudge.Judged(way.fault(), Optional.empty()));
        return new TimedExchange(
                url,
                start,
                0,
                millis,
                way.hops(),
                way.stopped(),
                way.stoppedIn(),
                judged.fault(),
                way.answer().flatMap(answer -> answer.value("retry-after")).flatMap(ResponseProbe::seconds),
                judged.page(),
                false,
                egress.spent());
    }

    /** A date instead of seconds is rare and read as no wish. */
    private static Optional<Long> seconds(String retryAfter) {
        return retryAfter.strip().matches("\\d{1,9}")
                ? Optional.of(Long.valueOf(retryAfter.strip()))
                : Optional.empty();
    }

    /**
     * As {@link #once}; a failure that would be the portal's is looked at again from a fresh connection after a pause, and what that
     * look says counts: answered after all, or a fault with its attribution (scoring section 3).
     */
    public TimedExchange confirmed(URI url) {
        TimedExchange first = once(url);
        if (!mayBeThePortals(first.fault()) || stoppedDuring(pauseAfter(first))) {
            return first;
        }
        TimedExchange second = once(url);
        return second.after(first, second.fault().map(this::attributed));
    }

    private Fault attributed(Fault fault) {
        return mayBeThePortals(Optional.of(fault)) ? control.attribute(fault) : fault;
    }

    private static boolean mayBeThePortals(Optional<Fault> fault) {
        return fault.map(why -> why.cause().attribution() == Attribution.PORTAL).orElse(false);
    }

    private Duration pauseAfter(TimedExchange first) {
        Duration wished = first.retryAfter().map(Duration::ofSeconds).orElse(Duration.ZERO);
        Duration longer = wished.compareTo(pause) > 0 ? wished : pause;
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    /** Waits so long; false at once when it is closed meanwhile. */
    public boolean staysOpenFor(Duration time) {
        return !stoppedDuring(time);
    }

    private boolean stoppedDuring(Duration time) {
        try {
            return closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        open.forEach(Egress::close);
        watchdog.shutdownNow();
    }
}
