package org.portalprobe.scheduler.node;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.reports.ledger.Crew;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.ledger.LedgerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this node and its runs alive in the ledger as long as the process lives. A run that is somebody else's by now is ended at once, one
 * that takes too long is given up.
 */
final class Leases implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    private final NodeSettings settings;
    private final Ledger ledger;
    private final Crew crew;
    private final Set<Going> held = ConcurrentHashMap.newKeySet();
    private final Set<Going> lapsed = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("leases").factory());

    Leases(NodeSettings settings, Ledger ledger, Crew crew) {
        this.settings = settings;
        this.ledger = ledger;
        this.crew = crew;
    }

    void begin() {
        long every = settings.lease().dividedBy(NodeSettings.BEATS).toMillis();
        var unused = beats.scheduleWithFixedDelay(this::beat, 0, every, TimeUnit.MILLISECONDS);
    }

    void hold(Going going) {
        held.add(going);
    }

    void drop(Going going) {
        held.remove(going);
        lapsed.remove(going);
    }

    Set<Going> all() {
        return Set.copyOf(held);
    }

    private void beat() {
        try {
            crew.alive(settings.name(), settings.vantage(), settings.version(), settings.width());
            held.forEach(this::renew);
            int lost = ledger.recover();
            if (lost > 0) {
                LOG.warn("{} runs wait again: their node was lost", lost);
            }
        } catch (LedgerException silent) {
            // The work goes on: whether its result counts is decided when it is handed in.
            LOG.warn("{}", silent.getMessage());
        } catch (RuntimeException bug) {
            LOG.error("a bug of ours", bug);
        }
    }

    private void renew(Going going) {
        try {
            if (ledger.renew(going.claim(), settings.lease())) {
                lapsed.remove(going);
            } else if (!lapsed.add(going)) {
                // Twice: at the first time it may just have been handed in.
                LOG.warn("{} was taken by another node", going.claim().key());
                going.fence();
            }
        } catch (LedgerException silent) {
            LOG.warn("{}", silent.getMessage());
        }
        Duration age = going.age().elapsed();
        if (age.compareTo(settings.deadline()) > 0) {
            going.giveUp(Fault.of(Cause.HOST_OVERLOADED, "given up after " + age.toMinutes() + " minutes"));
        }
    }

    @Override
    public void close() {
        beats.shutdownNow();
    }
}
