package org.portalprobe.crawler.egress;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.portalprobe.crawler.artifact.Cause;

/**
 * Every name is resolved once; its first answer holds for the visit, so that a name cannot be rebound to another
 * address after it was checked. A failure is not kept: a second look asks again. Thread-safe.
 */
final class PinnedNames {

    private final NameService service;
    private final ConcurrentHashMap<String, CompletableFuture<NameAnswer>> pinned = new ConcurrentHashMap<>();

    PinnedNames(NameService service) {
        this.service = service;
    }

    List<InetAddress> addresses(String host, Duration limit) throws EgressException {
        return answer(host, limit).addresses();
    }

    /** Empty for a name that was not asked for, or not answered yet. */
    Optional<NameTiming> timing(String host) {
        return Optional.ofNullable(pinned.get(host))
                .filter(asked -> asked.isDone() && !asked.isCompletedExceptionally())
                .map(asked -> asked.join().timing());
    }

    private NameAnswer answer(String host, Duration limit) throws EgressException {
        CompletableFuture<NameAnswer> mine = new CompletableFuture<>();
        CompletableFuture<NameAnswer> first = pinned.putIfAbsent(host, mine);
        return first == null ? ask(host, limit, mine) : await(host, limit, first);
    }

    private NameAnswer ask(String host, Duration limit, CompletableFuture<NameAnswer> mine) throws EgressException {
        try {
            NameAnswer answer = service.addresses(host, limit);
            mine.complete(answer);
            return answer;
        } catch (EgressException | RuntimeException failure) {
            pinned.remove(host, mine);
            mine.completeExceptionally(failure);
            throw failure;
        }
    }

    private static NameAnswer await(String host, Duration limit, CompletableFuture<NameAnswer> first)
            throws EgressException {
        try {
            return first.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof EgressException known) {
                throw new EgressException(known.fault().cause(), known.fault().detail(), known);
            }
            throw new IllegalStateException("looking up " + host, failed.getCause());
        } catch (TimeoutException late) {
            throw new EgressException(Cause.NAME_SERVICE_FAILED, "no answer for " + host + " in time", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EgressException(Cause.CANCELLED, "looking up " + host + " was stopped", stopped);
        }
    }
}
