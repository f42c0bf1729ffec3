package org.portalprobe.scheduler.node;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.portalprobe.reports.ledger.Claim;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.ledger.LedgerException;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.reports.ledger.RunState;
import org.portalprobe.reports.ledger.Verdict;
import org.portalprobe.scheduler.node.Errands.Shift;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pulses all day when it is this node's turn: one node of a vantage holds the day, and another takes it over when that one is lost. The
 * rhythm is the holder's own monotonic clock.
 */
final class Pulsing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pulsing.class);

    private final NodeSettings settings;
    private final Ledger ledger;
    private final Errands errands;
    private final MeterRegistry meters;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pulse-lease").factory());
    private final Thread thread = Thread.ofPlatform().name("pulses").unstarted(this::work);
    private volatile @Nullable Shift shift;

    Pulsing(NodeSettings settings, Ledger ledger, Errands errands, MeterRegistry meters) {
        this.settings = settings;
        this.ledger = ledger;
        this.errands = errands;
        this.meters = meters;
    }

    void begin() {
        thread.start();
    }

    private void work() {
        try {
            do {
                Optional<Claim> day = claim();
                if (day.isPresent()) {
                    pulse(day.get());
                }
            } while (!stopped.await(settings.idle().multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Claim> claim() {
        try {
            if (!errands.isReady()) {
                return Optional.empty();
            }
            List<Claim> day = ledger.claim(settings.name(), settings.vantage(), RunKind.PULSE, 1, settings.lease());
            return day.stream().findFirst();
        } catch (LedgerException away) {
            LOG.warn("{}", away.getMessage());
            return Optional.empty();
        }
    }

    private void pulse(Claim day) throws InterruptedException {
        Instant until = day.run().notAfter();
        try {
            Shift pulses = errands.pulses(until);
            shift = pulses;
            var renewing = beats.scheduleWithFixedDelay(
                    () -> renew(day, pulses),
                    0,
                    settings.lease().dividedBy(NodeSettings.BEATS).toMillis(),
                    TimeUnit.MILLISECONDS);
            LOG.info("{} begins", day.key());
            meters.counter("portalprobe.pulse.shifts").increment();
            if (stopped.getCount() > 0) {
                pulses.run();
            }
            renewing.cancel(false);
            end(day, until);
        } catch (IOException elsewhere) {
            LOG.info("{}: {}", day.key(), elsewhere.getMessage());
            end(day, until);
        } catch (RuntimeException bug) {
            LOG.error("a bug of ours", bug);
            end(day, until);
        } finally {
            shift = null;
        }
    }

    private void renew(Claim day, Shift pulses) {
        try {
            if (!ledger.renew(day, settings.lease())) {
                pulses.stop();
            }
        } catch (LedgerException away) {
            LOG.warn("{}", away.getMessage());
        }
    }

    /** A day that is not over is given back. */
    private void end(Claim day, Instant until) {
        try {
            if (ledger.now().isBefore(until)) {
                var unused = ledger.release(day);
            } else {
                var whole = new Verdict(RunState.COMPLETE, Optional.empty(), 0, Optional.empty());
                var unused = ledger.finish(day, whole, List.of(), () -> {});
            }
        } catch (LedgerException away) {
            LOG.warn("{}", away.getMessage());
        }
    }

    void stop() {
        stopped.countDown();
        Shift now = shift;
        if (now != null) {
            now.stop();
        }
    }

    @Override
    public void close() {
        stop();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        beats.shutdownNow();
    }
}
