package org.portalprobe.crawler.tls;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.portalprobe.crawler.artifact.Stopwatch;

/** Gives turns to connect, by address: names that share a host share its turns. One per process; thread-safe. */
public final class Pacer {

    private final Pacing pacing;
    private final Map<InetAddress, Gate> gates = new ConcurrentHashMap<>();

    public Pacer(Pacing pacing) {
        this.pacing = pacing;
    }

    /** Waits for a turn; empty when none came within the limit. */
    Optional<Turn> turn(InetAddress address, Duration limit) throws InterruptedException {
        Gate gate = gates.computeIfAbsent(address, unused -> new Gate());
        return gate.enter(limit) ? Optional.of(gate::leave) : Optional.empty();
    }

    /** The right to hold one connection; closing gives it back. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private final class Gate {

        private final ReentrantLock lock = new ReentrantLock(true);
        private final Condition changed = lock.newCondition();
        private int open;
        private Optional<Stopwatch> last = Optional.empty();

        boolean enter(Duration limit) throws InterruptedException {
            Stopwatch waited = Stopwatch.start();
            lock.lockInterruptibly();
            try {
                while (!free()) {
                    Duration left = waited.left(limit);
                    if (left.isZero()) {
                        return false;
                    }
                    long nanos = Math.min(
                            left.toNanos(), open < pacing.atOnce() ? untilNext().toNanos() : left.toNanos());
                    long unused = changed.awaitNanos(nanos);
                }
                open++;
                last = Optional.of(Stopwatch.start());
                return true;
            } finally {
                lock.unlock();
            }
        }

        private boolean free() {
            return open < pacing.atOnce() && untilNext().isZero();
        }

        private Duration untilNext() {
            return last.map(start -> start.left(pacing.between())).orElse(Duration.ZERO);
        }

        void leave() {
            lock.lock();
            try {
                open--;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
