package org.portalprobe.crawler.browser;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The one thread that may touch a Playwright and its pages. It is a platform thread: Playwright pins it while it waits. */
final class BrowserThread implements AutoCloseable {

    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("browser-", 0).factory());

    /** Waits for the work; past the deadline the work goes on until its owner ends the browser under it. */
    <T> T run(Callable<T> work, Duration deadline) throws InterruptedException, ExecutionException, TimeoutException {
        Future<T> future = executor.submit(work);
        return future.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets running work end for a moment; with its browser gone it has nothing to wait for. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(2, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
