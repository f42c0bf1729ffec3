package org.portalprobe.crawler.egress;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
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
    private final ConcurrentHashMap<String, CompletableFuture<List<InetAddress>>> pinned = new ConcurrentHashMap<>();

    PinnedNames(NameService service) {
        this.service = service;
    }

    List<InetAddress> addresses(String host, Duration limit) throws EgressException {
        CompletableFuture<List<InetAddress>> mine = new CompletableFuture<>();
        CompletableFuture<List<InetAddress>> first = pinned.putIfAbsent(host, mine);
        return first == null ? ask(host, limit, mine) : await(host, limit, first);
    }

    private List<InetAddress> ask(String host, Duration limit, CompletableFuture<List<InetAddress>> mine)
            throws EgressException {
        try {
            List<InetAddress> addresses = service.addresses(host, limit);
            mine.complete(addresses);
            return addresses;
        } catch (EgressException | RuntimeException failure) {
            pinned.remove(host, mine);
            mine.completeExceptionally(failure);
            throw failure;
        }
    }

    private static List<InetAddress> await(String host, Duration limit, CompletableFuture<List<InetAddress>> first)
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
