package org.portalprobe.reports.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows guessing down: after a few failures of one name, or more of one address, nobody signs in so for a while, whatever the password. In
 * memory, so each process counts for itself. Thread-safe.
 */
public final class SignInGuard {

    static final int OF_A_NAME = 5;
    static final int OF_AN_ADDRESS = 30;
    static final Duration WHILE = Duration.ofMinutes(15);

    private static final int MOST_KEYS = 20_000;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

    public SignInGuard(InstantSource clock) {
        this.clock = clock;
    }

    /** How long this name or address has to wait; empty when it may try. */
    public synchronized Optional<Duration> wait(String name, String address) {
        return wait(key(name), OF_A_NAME).or(() -> wait("a:" + address, OF_AN_ADDRESS));
    }

    private Optional<Duration> wait(String key, int allowed) {
        Instant now = clock.instant();
        Deque<Instant> own = failures.get(key);
        if (own == null) {
            return Optional.empty();
        }
        own.removeIf(moment -> !moment.plus(WHILE).isAfter(now));
        return own.size() < allowed
                ? Optional.empty()
                : Optional.of(Duration.between(now, own.getFirst().plus(WHILE)));
    }

    public synchronized void failed(String name, String address) {
        for (String key : new String[] {key(name), "a:" + address}) {
            failures.computeIfAbsent(key, unused -> new ArrayDeque<>()).addLast(clock.instant());
        }
        // Names are invented at no cost: the oldest give way.
        while (failures.size() > MOST_KEYS) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    public synchronized void succeeded(String name) {
        failures.remove(key(name));
    }

    /** A name may be a megabyte, and there may be many. */
    private static String key(String name) {
        return "n:" + Secrets.digest(name);
    }
}
