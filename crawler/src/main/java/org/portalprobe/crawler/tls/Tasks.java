package org.portalprobe.crawler.tls;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Work side by side that ends with its owner. */
final class Tasks implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Starts the work; the supplier waits for its result. */
    <T> Supplier<T> start(Callable<T> work) {
        Future<T> result = threads.submit(work);
        return () -> join(result);
    }

    private <T> T join(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new CompletionException(stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException bug ? bug : new CompletionException(failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
