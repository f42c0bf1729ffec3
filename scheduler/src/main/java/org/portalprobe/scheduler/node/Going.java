package org.portalprobe.scheduler.node;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.reports.ledger.Claim;
import org.portalprobe.reports.ledger.Verdict;
import org.slf4j.MDC;

/** An errand under way, and whether it still makes sense. */
final class Going {

    private enum End {
        /** The run is somebody else's by now. */
        FENCED,
        /** The node is told to stop. */
        STOPPED,
        OVERDUE
    }

    private final Claim claim;
    private final Errand errand;
    private final Stopwatch age = Stopwatch.start();
    private final AtomicReference<Optional<End>> end = new AtomicReference<>(Optional.empty());
    private volatile Optional<Fault> overdue = Optional.empty();

    Going(Claim claim, Errand errand) {
        this.claim = claim;
        this.errand = errand;
    }

    Claim claim() {
        return claim;
    }

    Errand errand() {
        return errand;
    }

    Stopwatch age() {
        return age;
    }

    void fence() {
        end(End.FENCED);
    }

    void stop() {
        end(End.STOPPED);
    }

    void giveUp(Fault why) {
        overdue = Optional.of(why);
        end(End.OVERDUE);
    }

    private void end(End how) {
        if (end.compareAndSet(Optional.empty(), Optional.of(how))) {
            errand.abort();
        }
    }

    boolean wasStopped() {
        return end.get().equals(Optional.of(End.STOPPED));
    }

    boolean wasFenced() {
        return end.get().equals(Optional.of(End.FENCED));
    }

    /** Does a phase unless the end has come; log lines meanwhile carry the run's id. */
    @SuppressWarnings("try") // the run is named in the log, not used
    void phase(Runnable phase) {
        if (end.get().isEmpty()) {
            try (MDC.MDCCloseable run = named()) {
                phase.run();
            }
        }
    }

    MDC.MDCCloseable named() {
        return MDC.putCloseable("run", claim.key().toString());
    }

    /** What came of it; of one that took too long, that. */
    Verdict verdict() {
        return overdue.map(Verdict::failed).orElseGet(errand::verdict);
    }
}
