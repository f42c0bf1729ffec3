package org.portalprobe.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.portalprobe.config.Portal;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.visit.Probe;
import org.portalprobe.scheduler.visit.ProbeRun;

/**
 * Visits portals once: first looks side by side, then key pages timed one portal after the other, each group's other pages
 * inspected side by side after its timing, so that no timed load has a neighbour. Finished portals are published at once.
 */
final class BatchRun implements AutoCloseable {

    /** What watches a run: told of each finished portal, and of results that could not be written. */
    interface Watcher {
        void finished(PortalReport report);

        /** @param problem in words for a person */
        void unwritable(String problem);
    }

    static final int LOOKS_AT_ONCE = 8;

    private record Going(Portal portal, ProbeRun run) {}

    private final Publisher publisher;
    private final Watcher watcher;
    private final List<Going> going;
    private volatile boolean aborted;
    private boolean unwritable;

    BatchRun(List<Portal> portals, Probe probe, Publisher publisher, Watcher watcher) {
        this.publisher = publisher;
        this.watcher = watcher;
        this.going = portals.stream()
                .map(portal -> new Going(portal, new ProbeRun(portal, probe)))
                .toList();
    }

    ExitCode run() throws InterruptedException, ExecutionException {
        sideBySide(going, LOOKS_AT_ONCE, one -> one.run().look(), one -> {});
        for (List<Going> group : groups()) {
            group.forEach(one -> unlessAborted(one.run()::time));
            sideBySide(group, group.size(), one -> unlessAborted(one.run()::inspect), this::publish);
        }
        ExitCode verdict = RunVerdict.of(
                publisher.finished().stream().map(PortalReport::visit).toList());
        return unwritable ? ExitCode.INTERNAL : verdict;
    }

    /** The first portal goes alone, so that a person sees a card early; then as many as there are cores. */
    private List<List<Going>> groups() {
        int width = Math.max(1, Runtime.getRuntime().availableProcessors());
        List<List<Going>> groups = new ArrayList<>();
        for (int from = 0; from < going.size(); from = from == 0 ? 1 : from + width) {
            groups.add(going.subList(from, from == 0 ? 1 : Math.min(from + width, going.size())));
        }
        return groups;
    }

    /** Does the work on all in threads of their own; what follows is done here, in the order they end. */
    private void sideBySide(List<Going> all, int width, Consumer<Going> work, Consumer<Going> afterwards)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(width)) {
            var ended = new ExecutorCompletionService<Going>(threads);
            all.forEach(one -> ended.submit(() -> work.accept(one), one));
            for (int i = 0; i < all.size() && !aborted; i++) {
                afterwards.accept(ended.take().get());
            }
        }
    }

    private void publish(Going done) {
        done.run().close();
        if (aborted) {
            return;
        }
        Visit visit = done.run().visit();
        watcher.finished(publisher.assess(done.portal(), visit, done.run().responses()));
        for (String problem : publisher.keep()) {
            unwritable = true;
            watcher.unwritable(problem);
        }
    }

    private void unlessAborted(Runnable phase) {
        if (!aborted) {
            phase.run();
        }
    }

    /** True after {@link #abort}: the result of {@link #run} says nothing then. */
    boolean wasAborted() {
        return aborted;
    }

    /** Stops everything from any thread, leaving no browser; finished portals stay published. */
    void abort() {
        aborted = true;
        going.forEach(one -> one.run().abort());
    }

    @Override
    public void close() {
        going.forEach(one -> one.run().close());
    }
}
