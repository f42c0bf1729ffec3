package org.portalprobe.crawler.browser;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.Access;
import org.portalprobe.crawler.artifact.Fault;

/** What stands between a browser and the network: egress as one browser sees it. Thread-safe. */
public interface BrowserGate {

    /** Switches that send every connection of the browser where its policy is kept. */
    List<String> chromiumArguments();

    /** Domains whose requests are answered inside the browser, names below them included; empty when they may leave. */
    List<String> trackers();

    /** What is given along to a server that is not public. */
    default Access access() {
        return Access.NONE;
    }

    /** Nothing a page does may reach this port of ours, until the reservation is closed. */
    Reservation reserve(int port);

    /** The true reason why the last connection of the browser to this host and port failed; the browser saw a reset. */
    Optional<Fault> refusal(String host, int port);

    /** Holds a port that steers the browser. */
    @FunctionalInterface
    interface Reservation extends AutoCloseable {
        @Override
        void close();
    }
}
