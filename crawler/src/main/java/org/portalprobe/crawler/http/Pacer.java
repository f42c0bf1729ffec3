package org.portalprobe.crawler.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.portalprobe.crawler.artifact.Stopwatch;

/** One request at a time to a portal, with a pause after each. Closing it ends every wait. Thread-safe. */
public final class Pacer implements AutoCloseable {

    /** One request; what it throws goes to whoever asked. */
    @FunctionalInterface
    public interface Request<T, E extends Exception> {
        T make() throws E;
    }

    private final ReentrantLock turn = new ReentrantLock(true);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Duration delay;
    private Optional<Stopwatch> sinceLast = Optional.empty();

    public Pacer(Duration delay) {
        this.delay = delay;
    }

    /** Asks for a longer pause (crawl delay); a shorter one changes nothing. */
    public void slowDownTo(Duration asked) {
        if (asked.compareTo(delay) > 0) {
            delay = asked;
        }
    }

    /** The pause now kept. */
    public Duration delay() {
        return delay;
    }

    /**
     * Does the request when its turn has come; the pause counts from the end of the one before.
     *
     * @throws CancellationException when the pacer was closed or the thread interrupted meanwhile
     */
    public <T, E extends Exception> T inTurn(Request<T, E> request) throws E {
        acquire();
        try {
            pause();
            return request.make();
        } finally {
            sinceLast = Optional.of(Stopwatch.start());
            turn.unlock();
        }
    }

    private void acquire() {
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("waiting for a turn was stopped");
        }
    }

    private void pause() {
        Duration left = sinceLast.map(watch -> watch.left(delay)).orElse(Duration.ZERO);
        try {
            if (closed.await(left.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new CancellationException("the visit is over");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the pause between two requests was stopped");
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
