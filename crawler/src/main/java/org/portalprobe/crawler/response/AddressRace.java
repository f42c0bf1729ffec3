package org.portalprobe.crawler.response;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.portalprobe.config.Endpoint;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressException;

/**
 * Connects as browsers do where a name has several addresses: the next one is tried when the one before failed or has kept silent for
 * 250 ms (RFC 8305 section 5), so that one dead address costs a citizen a blink and not a timeout. It is told of nevertheless.
 */
record AddressRace(Egress egress, Endpoint target, Duration limit) {

    private static final Duration HEAD_START = Duration.ofMillis(250);

    /** @param dead addresses that had failed, or were still silent, when this one answered */
    record Connected(Socket socket, List<String> dead) {}

    Connected run(List<InetSocketAddress> addresses) throws EgressException, InterruptedException {
        if (addresses.size() == 1) {
            return new Connected(egress.connect(target, addresses.getFirst(), limit), List.of());
        }
        // Closing waits for the losers: their connections end with the exchange's egress, or by the cancelling here.
        ExecutorService racers = Executors.newVirtualThreadPerTaskExecutor();
        try {
            return race(addresses, new ExecutorCompletionService<>(racers));
        } finally {
            racers.shutdownNow();
        }
    }

    private Connected race(List<InetSocketAddress> addresses, CompletionService<Socket> runners)
            throws EgressException, InterruptedException {
        Stopwatch watch = Stopwatch.start();
        List<Future<Socket>> started = new ArrayList<>();
        int failures = 0;
        while (true) {
            if (started.size() < addresses.size()) {
                InetSocketAddress next = addresses.get(started.size());
                started.add(runners.submit(() -> egress.connect(target, next, watch.left(limit))));
            }
            boolean last = started.size() == addresses.size();
            Optional<Future<Socket>> ended = Optional.ofNullable(
                    last ? runners.take() : runners.poll(HEAD_START.toMillis(), TimeUnit.MILLISECONDS));
            if (ended.isPresent()) {
                try {
                    Socket won = ended.get().get();
                    return new Connected(won, dead(addresses, started, ended.get()));
                } catch (ExecutionException failed) {
                    if (++failures == addresses.size()) {
                        throw reason(failed);
                    }
                }
            }
        }
    }

    private static List<String> dead(
            List<InetSocketAddress> addresses, List<Future<Socket>> started, Future<Socket> won) {
        List<String> dead = new ArrayList<>();
        for (int i = 0; i < started.size(); i++) {
            if (started.get(i) != won) {
                dead.add(addresses.get(i).getAddress().getHostAddress());
            }
        }
        return dead;
    }

    private static EgressException reason(ExecutionException failed) {
        if (failed.getCause() instanceof EgressException known) {
            return known;
        }
        throw new IllegalStateException("connecting failed in an unknown way", failed.getCause());
    }
}
