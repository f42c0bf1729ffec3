package org.portalprobe.scheduler.node;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.ledger.LedgerException;
import org.portalprobe.reports.ledger.PlannedRun;
import org.portalprobe.reports.ledger.Verdict;
import org.portalprobe.reports.store.StoreException;
import org.portalprobe.scheduler.night.SecondPass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Hands in what an errand saw: once, and only while the run is still this node's; a database that is away is waited for. */
final class Handover {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final NodeSettings settings;
    private final Ledger ledger;
    private final CountDownLatch stopped;
    private final MeterRegistry meters;

    Handover(NodeSettings settings, Ledger ledger, CountDownLatch stopped, MeterRegistry meters) {
        this.settings = settings;
        this.ledger = ledger;
        this.stopped = stopped;
        this.meters = meters;
    }

    @SuppressWarnings("try") // the run is named in the log, not used
    void handIn(Going going) {
        try (MDC.MDCCloseable run = going.named()) {
            if (going.wasStopped()) {
                attempt(() -> ledger.release(going.claim()));
            } else if (going.wasFenced()) {
                refused(going);
            } else {
                Verdict verdict = going.verdict();
                boolean accepted = attempt(() -> finish(going, verdict));
                if (accepted) {
                    LOG.info(
                            "{} {} {}",
                            going.claim().key(),
                            verdict.state(),
                            verdict.fault().map(f -> f.cause().name()).orElse(""));
                    meters.counter("portalprobe.runs", "state", verdict.state().name())
                            .increment();
                    meters.counter("portalprobe.loads.disturbed").increment(verdict.disturbed());
                } else {
                    refused(going);
                }
            }
        }
    }

    /** Puts what was seen by a node that was lost in the place of another visit. */
    @SuppressWarnings("try") // the run is named in the log, not used
    void handIn(Going going, Verdict seenBefore) {
        try (MDC.MDCCloseable run = going.named()) {
            boolean accepted =
                    attempt(() -> ledger.finish(going.claim(), seenBefore, again(going, seenBefore), () -> {}));
            meters.counter("portalprobe.runs.adopted").increment(accepted ? 1 : 0);
        }
    }

    /** One at a time: it needs two connections of the pool at once, and several that wait for their second would wait for each other. */
    private synchronized boolean finish(Going going, Verdict verdict) {
        if (!ledger.intend(going.claim(), verdict, settings.lease())) {
            return false;
        }
        Runnable keep = verdict.sighting().isPresent() ? going.errand()::keep : () -> {};
        return ledger.finish(going.claim(), verdict, again(going, verdict), keep);
    }

    private List<PlannedRun> again(Going going, Verdict verdict) {
        return SecondPass.after(going.claim().run(), verdict, ledger.now());
    }

    private void refused(Going going) {
        LOG.warn("{}: the result came too late and is refused", going.claim().key());
        meters.counter("portalprobe.runs.refused").increment();
    }

    /** A call to the ledger. */
    @FunctionalInterface
    private interface Call {
        boolean made();
    }

    private boolean attempt(Call call) {
        Stopwatch since = Stopwatch.start();
        while (true) {
            try {
                return call.made();
            } catch (LedgerException | StoreException away) {
                LOG.warn("{}", away.getMessage());
                if (since.elapsed().compareTo(LONGEST_WAIT) > 0 || stoppedWithin(BETWEEN)) {
                    return false;
                }
            }
        }
    }

    private boolean stoppedWithin(Duration time) {
        try {
            return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
