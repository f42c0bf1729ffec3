package org.portalprobe.crawler.response;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.TimedExchange;

/**
 * Asks on a schedule that does not wait for answers: a request's intended start depends on the clock alone, so a server that stalls
 * cannot slow the asking and hide its stall. Where too many are unanswered the next starts late, and its lateness is part of it. The
 * schedule is the monotonic clock's; setting the wall clock moves nothing. One use; {@link #stop} ends it early.
 */
public final class OpenLoop {

    private final RequestPolicy policy;
    private final Function<URI, TimedExchange> request;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** @param request called from many threads at once */
    public OpenLoop(RequestPolicy policy, Function<URI, TimedExchange> request) {
        this.policy = policy;
        this.request = request;
    }

    /**
     * Asks for the addresses in turn until the time is over, and returns when all answers are in.
     *
     * @param each gets every exchange as it ends; one at a time
     */
    public void run(List<URI> urls, Duration time, Consumer<TimedExchange> each) throws InterruptedException {
        Stopwatch watch = Stopwatch.start();
        Semaphore free = new Semaphore(policy.atOnce());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; ; n++) {
                Duration intended = policy.gap().multipliedBy(n);
                if (intended.compareTo(time) >= 0 || !waited(watch, intended)) {
                    return;
                }
                free.acquire();
                if (stopped.getCount() == 0) {
                    return;
                }
                URI url = urls.get(n % urls.size());
                threads.execute(() -> ask(url, watch, intended, free, each));
            }
        }
    }

    private void ask(URI url, Stopwatch watch, Duration intended, Semaphore free, Consumer<TimedExchange> each) {
        TimedExchange done;
        try {
            double late = watch.elapsed().minus(intended).toNanos() / 1e6;
            done = request.apply(url).delayed(Math.max(0, late));
        } finally {
            free.release();
        }
        // Whoever listens, slowly perhaps, holds up no request.
        synchronized (this) {
            each.accept(done);
        }
    }

    /** False when it was stopped meanwhile. */
    private boolean waited(Stopwatch watch, Duration until) throws InterruptedException {
        return !stopped.await(watch.left(until).toNanos(), TimeUnit.NANOSECONDS);
    }

    /** No further request starts. */
    public void stop() {
        stopped.countDown();
    }
}
