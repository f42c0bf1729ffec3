package org.portalprobe.crawler.egress;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ports of this host that steer our own browser or relay. Nothing a portal does may reach them, even where its registry
 * entry allows loopback addresses. One instance per process; thread-safe.
 */
public final class ControlPorts {

    private final Set<Integer> ports = ConcurrentHashMap.newKeySet();

    /** Refused from now on, until the registration is closed. */
    public Registration register(int port) {
        ports.add(port);
        return () -> ports.remove(port);
    }

    boolean contains(int port) {
        return ports.contains(port);
    }

    /** Ends the protection of one port. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
