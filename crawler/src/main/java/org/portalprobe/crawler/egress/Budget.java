package org.portalprobe.crawler.egress;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Spent;

/** Counts what a visit costs and says no when it is too much. Thread-safe. */
final class Budget {

    private final EgressLimits limits;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    Budget(EgressLimits limits) {
        this.limits = limits;
    }

    void connection() throws EgressException {
        if (connections.incrementAndGet() > limits.connections()) {
            connections.decrementAndGet();
            throw new EgressException(Cause.BUDGET_SPENT, "all " + limits.connections() + " connections are spent");
        }
    }

    void requests(int made) {
        requests.addAndGet(made);
    }

    void received(int count) throws EgressException {
        if (bytes.addAndGet(count) > limits.bytes()) {
            throw new EgressException(Cause.BUDGET_SPENT, "all " + limits.bytes() + " bytes are spent");
        }
    }

    Spent spent() {
        return new Spent(connections.get(), requests.get(), bytes.get());
    }
}
