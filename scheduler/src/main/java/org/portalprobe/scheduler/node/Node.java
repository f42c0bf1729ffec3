package org.portalprobe.scheduler.node;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.reports.ledger.Claim;
import org.portalprobe.reports.ledger.Crew;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.ledger.LedgerException;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.reports.ledger.Verdict;
import org.portalprobe.reports.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does runs until it is stopped: looks side by side, then key pages timed one portal after the other, then the rest inspected side by side
 * while the next portals are looked at; nothing goes on beside a timed load but the pulses.
 */
public final class Node {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final NodeSettings settings;
    private final Ledger ledger;
    private final Crew crew;
    private final Errands errands;
    private final Leases leases;
    private final Handover handover;
    private final Pulsing pulsing;
    private final MeterRegistry meters;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    public Node(NodeSettings settings, Ledger ledger, Crew crew, Errands errands, MeterRegistry meters) {
        this.settings = settings;
        this.ledger = ledger;
        this.crew = crew;
        this.errands = errands;
        this.meters = meters;
        this.leases = new Leases(settings, ledger, crew);
        this.handover = new Handover(settings, ledger, stopped, meters);
        this.pulsing = new Pulsing(settings, ledger, errands, meters);
        meters.gauge("portalprobe.node.held", leases, held -> held.all().size());
    }

    /** Returns after {@link #stop}, when all that was under way is handed in or given back. */
    public void run() throws InterruptedException {
        leases.begin();
        try (leases;
                pulsing) {
            pulsing.begin();
            List<Going> looked = List.of();
            while (!isStopped()) {
                looked = looked.isEmpty() ? begin() : round(looked);
                if (looked.isEmpty()) {
                    boolean unused = stopped.await(settings.idle().toMillis(), TimeUnit.MILLISECONDS);
                }
            }
            looked.forEach(Going::stop);
            looked.forEach(this::end);
        } finally {
            leave();
            ended.countDown();
        }
    }

    private void leave() {
        try {
            crew.leave(settings.name());
        } catch (LedgerException away) {
            LOG.warn("{}", away.getMessage());
        }
    }

    /** Times, then inspects beside the next looks; gives what was looked at meanwhile. */
    private List<Going> round(List<Going> looked) {
        looked.forEach(one -> one.phase(one.errand()::time));
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            looked.forEach(one -> threads.execute(() -> {
                one.phase(one.errand()::inspect);
                end(one);
            }));
            return isStopped() ? List.of() : begin();
        }
    }

    /** Does all looks that are due; then gives visits that are looked at and wait to be timed. */
    private List<Going> begin() {
        sideBySide(Collections.nCopies(settings.looks(), this), Node::lookAround);
        List<Going> begun = claimed(RunKind.VISIT, settings.width());
        sideBySide(begun, one -> one.phase(one.errand()::look));
        return begun;
    }

    /** One look after the other as long as any is due. */
    private void lookAround() {
        for (List<Going> one = claimed(RunKind.LOOK, 1); !one.isEmpty(); one = claimed(RunKind.LOOK, 1)) {
            one.forEach(look -> {
                look.phase(look.errand()::look);
                end(look);
            });
        }
    }

    private List<Going> claimed(RunKind kind, int most) {
        List<Going> begun = new ArrayList<>();
        try {
            if (!isStopped() && errands.isReady()) {
                claim(kind, most).forEach(claim -> begin(claim).ifPresent(begun::add));
            }
        } catch (LedgerException | StoreException away) {
            // What was claimed and not begun is free again when its lease ends.
            LOG.warn("{}", away.getMessage());
        }
        return begun;
    }

    private List<Claim> claim(RunKind kind, int most) {
        return ledger.claim(settings.name(), settings.vantage(), kind, most, settings.lease());
    }

    private Optional<Going> begin(Claim claim) {
        if (claim.attempt() > 1) {
            LOG.info("{} is taken over, attempt {}", claim.key(), claim.attempt());
            meters.counter("portalprobe.runs.recovered").increment();
        }
        Optional<Errand> errand = errands.begin(claim);
        if (errand.isEmpty()) {
            Fault unknown =
                    Fault.of(Cause.NOT_ASKED, "the registry of " + settings.name() + " does not know the portal");
            ledger.finish(claim, Verdict.failed(unknown), List.of(), () -> {});
            return Optional.empty();
        }
        Going going = new Going(claim, errand.get());
        Optional<Verdict> before = claim.intended().filter(intended -> errands.adopt(claim, intended));
        if (before.isPresent()) {
            handover.handIn(going, before.get());
            errand.get().close();
            return Optional.empty();
        }
        leases.hold(going);
        if (isStopped()) {
            going.stop();
        }
        return Optional.of(going);
    }

    private void end(Going going) {
        try {
            handover.handIn(going);
        } catch (RuntimeException bug) {
            LOG.error("{}: a bug of ours", going.claim().key(), bug);
        } finally {
            leases.drop(going);
            going.errand().close();
        }
    }

    private static <T> void sideBySide(List<T> all, Consumer<T> work) {
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            all.forEach(one -> threads.execute(() -> work.accept(one)));
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Ends what is under way and gives it back; from any thread. Returns at once. */
    public void stop() {
        stopped.countDown();
        leases.all().forEach(Going::stop);
        pulsing.stop();
    }

    /** Waits until {@link #run} has returned; false when it takes longer. */
    public boolean awaitEnd(long seconds) throws InterruptedException {
        return ended.await(seconds, TimeUnit.SECONDS);
    }
}
