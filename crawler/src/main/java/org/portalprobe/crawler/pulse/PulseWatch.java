package org.portalprobe.crawler.pulse;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.KeyRequest;
import org.portalprobe.crawler.artifact.Pulse;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.TimedExchange;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.response.ResponseProbe;

/**
 * Pulses portals: a scheduler calls {@link #round} every five minutes. Portals are asked spread over the time given, each once (twice
 * where a failure needs its second look), over fresh connections. Thread-safe; closing it ends a round that is under way.
 */
public final class PulseWatch implements AutoCloseable {

    /** What a scheduler should call {@link #round} at. */
    public static final Duration EVERY = Duration.ofMinutes(5);

    /** More than a second look may take; a start beyond says that this host does not keep up. */
    private static final Duration TOO_LATE = Duration.ofSeconds(60);

    /** Wall and monotonic clock drift apart by less, unless somebody sets the wall clock. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private final EgressEnvironment environment;
    private final ProbeSettings settings;
    private final EvidenceSink sink;
    private final InstantSource clock;
    private final Map<NetworkPolicy, ResponseProbe> probes = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param environment its limits are those of one pulse */
    public PulseWatch(EgressEnvironment environment, ProbeSettings settings, EvidenceSink sink, InstantSource clock) {
        this.environment = environment;
        this.settings = settings;
        this.sink = sink;
        this.clock = clock;
    }

    /**
     * Asks every portal once and returns when all have answered or failed.
     *
     * @param number of the round, rising by one: it chooses the page
     * @param spread time over which the portals' starts lie; less than the time between two rounds
     */
    public List<PulseTaken> round(List<PulseTarget> targets, long number, Duration spread) throws InterruptedException {
        Stopwatch watch = Stopwatch.start();
        List<Future<PulseTaken>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < targets.size(); i++) {
                PulseTarget target = targets.get(i);
                Duration intended = spread.multipliedBy(i).dividedBy(targets.size());
                if (closed.await(watch.left(intended).toNanos(), TimeUnit.NANOSECONDS)) {
                    break;
                }
                asked.add(threads.submit(
                        () -> pulse(target, number, watch.elapsed().minus(intended))));
            }
        }
        List<PulseTaken> taken = new ArrayList<>();
        for (Future<PulseTaken> one : asked) {
            taken.add(done(one));
        }
        return taken;
    }

    private static PulseTaken done(Future<PulseTaken> one) throws InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("a pulse never throws", bug.getCause());
        }
    }

    private PulseTaken pulse(PulseTarget target, long number, Duration late) {
        KeyRequest page = target.page(number);
        Instant before = clock.instant();
        Stopwatch watch = Stopwatch.start();
        TimedExchange seen = probe(target).confirmed(target.url(page));
        Pulse pulse = Pulse.of(page, Pulse.Kind.PULSE, seen);
        Duration jump =
                Duration.between(before, clock.instant()).minus(watch.elapsed()).abs();
        if (jump.compareTo(CLOCK_TOLERANCE) > 0) {
            pulse = pulse.doubted(Fault.of(Cause.CLOCK_JUMPED, "by " + jump + " during a pulse"));
        } else if (late.compareTo(TOO_LATE) > 0) {
            pulse = pulse.doubted(Fault.of(Cause.HOST_OVERLOADED, "the pulse started " + late + " late"));
        }
        return new PulseTaken(target, pulse, seen.spent());
    }

    /** Portals without rules of their own share one. */
    private ResponseProbe probe(PulseTarget target) {
        return probes.computeIfAbsent(
                target.portal().network(), policy -> ResponseProbe.open(policy, environment, settings, sink, clock));
    }

    @Override
    public void close() {
        closed.countDown();
        probes.values().forEach(ResponseProbe::close);
    }
}
