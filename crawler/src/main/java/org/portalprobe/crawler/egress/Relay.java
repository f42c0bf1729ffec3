package org.portalprobe.crawler.egress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.Portal;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;

/**
 * The browser's face of egress: loopback listeners that read where a connection wants to go (SNI, or Host) and make it
 * through {@link Egress}, so that budget and address checks hold for whatever a page does. One per browser; thread-safe.
 *
 * <p>A browser behind it sees a refused or impossible connection as a reset; {@link #refusals} has the true reason.
 */
public final class Relay implements AutoCloseable {

    private static final Duration CONNECT_DEADLINE = Duration.ofSeconds(10);
    private static final int KEPT_REFUSALS = 1_000;

    private final Egress egress;
    private final SortedMap<Integer, RelayListener> listeners = new TreeMap<>();
    private final RelayListener trackers;
    private final RelayListener deadEnd;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> accepted = ConcurrentHashMap.newKeySet();
    private final Optional<Shaping> shaping;
    private final Optional<StandIn> standIn;
    private final ConcurrentLinkedQueue<Refusal> refusals = new ConcurrentLinkedQueue<>();

    private Relay(Egress egress, SortedSet<Integer> ports, Optional<Link> link) throws IOException {
        this.egress = egress;
        this.shaping = link.map(Shaping::of);
        this.standIn = egress.standIn();
        ControlPorts controlPorts = egress.environment().controlPorts();
        for (int port : ports) {
            listeners.put(port, new RelayListener(controlPorts));
        }
        trackers = new RelayListener(controlPorts);
        deadEnd = new RelayListener(controlPorts);
        listeners.forEach((port, listener) -> listener.start(executor, socket -> serve(socket, port)));
        trackers.start(executor, socket -> serve(socket, 0));
        deadEnd.start(executor, socket -> serve(socket, 0));
    }

    /** Listens for connections to ports 80 and 443, and to every other port that the registry entry names. */
    public static Relay open(Egress egress, Portal portal, Optional<Link> link) throws IOException {
        return open(egress, portsOf(portal), link);
    }

    /** Listens for connections to ports 80 and 443 and these; connections to all others are refused. */
    public static Relay open(Egress egress, Set<Integer> ports) throws IOException {
        return open(egress, ports, Optional.empty());
    }

    /** As {@link #open(Egress, Set)}, with a link to imitate: time to first byte shows its delay as a citizen's does. */
    public static Relay open(Egress egress, Set<Integer> ports, Optional<Link> link) throws IOException {
        SortedSet<Integer> all = new TreeSet<>(ports);
        all.addAll(List.of(80, 443));
        return new Relay(egress, all, link);
    }

    private static Set<Integer> portsOf(Portal portal) {
        Stream<Integer> pages = Stream.concat(Stream.of(portal.url()), portal.keyPages().values().stream())
                .map(URI::getPort)
                .filter(port -> port > 0);
        Stream<Integer> fixed = portal.network().resolve().keySet().stream().map(Endpoint::port);
        return new TreeSet<>(Stream.concat(pages, fixed).toList());
    }

    /** The switches that send every connection of a Chromium here and close the ways around. */
    public List<String> chromiumArguments() {
        List<String> switches = new ChromiumSwitches(egress.policy().allowTrackers(), this::portFor, listeners.keySet())
                .arguments(trackers.port(), deadEnd.port());
        return Stream.concat(switches.stream(), standIn.stream().map(StandIn::chromiumArgument))
                .toList();
    }

    /** The listener that stands for a port of the outside. */
    int portFor(int wanted) {
        RelayListener listener = listeners.get(wanted);
        return listener == null ? deadEnd.port() : listener.port();
    }

    /** Connections that did not reach their target so far, oldest first, at most the last 1 000. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    private void serve(Socket browser, int port) {
        accepted.add(browser);
        try {
            Greeting greeting = Greeting.read(browser);
            Socket portal = forward(greeting, port);
            if (portal == null) {
                Sockets.abort(browser);
                return;
            }
            tunnel(browser, greeting, portal, port);
        } catch (IOException ended) {
            Sockets.abort(browser);
        } finally {
            accepted.remove(browser);
        }
    }

    private void tunnel(Socket browser, Greeting greeting, Socket portal, int port) throws IOException {
        Endpoint server = new Endpoint(greeting.host().orElseThrow(), port);
        if (standIn.isEmpty() || !greeting.tls() || !egress.policy().access().goesTo(server)) {
            new Tunnel(browser, portal, shaping).run(greeting, executor);
            return;
        }
        StandIn.Joint joint;
        try {
            joint = standIn.get().join(browser, greeting, portal, server);
        } catch (IOException | UncheckedIOException failed) {
            note(server.host(), port, Refusal.Kind.NETWORK, Cause.TLS_HANDSHAKE_FAILED, failed.toString());
            Sockets.abort(portal);
            Sockets.abort(browser);
            return;
        }
        new Tunnel(joint.browser(), joint.portal(), shaping).run(Greeting.NOTHING, executor);
    }

    private @Nullable Socket forward(Greeting greeting, int port) {
        String host = greeting.host().orElse("");
        if (!egress.policy().allowTrackers()
                && TrackerList.shipped().match(host).isPresent()) {
            note(host, port, Refusal.Kind.TRACKER, Cause.BLOCKED, "a tracker, answered by us and not forwarded");
        } else if (port == 0) {
            note(host, port, Refusal.Kind.UNLISTED_PORT, Cause.ADDRESS_REFUSED, "a port the registry does not name");
        } else if (host.isEmpty()) {
            note(host, port, Refusal.Kind.NAMELESS, Cause.ADDRESS_REFUSED, greeting.problem());
        } else {
            return connect(host, port);
        }
        return null;
    }

    private @Nullable Socket connect(String host, int port) {
        try {
            return egress.connect(new Endpoint(host, port), CONNECT_DEADLINE);
        } catch (EgressException failed) {
            boolean ours = failed.fault().cause() == Cause.ADDRESS_REFUSED;
            note(new Refusal(host, port, ours ? Refusal.Kind.ADDRESS : Refusal.Kind.NETWORK, failed.fault()));
            return null;
        }
    }

    private void note(String host, int port, Refusal.Kind kind, Cause cause, String detail) {
        note(new Refusal(host, port, kind, Fault.unconfirmed(cause, detail)));
    }

    private void note(Refusal refusal) {
        refusals.add(refusal);
        while (refusals.size() > KEPT_REFUSALS) {
            refusals.poll();
        }
    }

    @Override
    public void close() throws IOException {
        for (RelayListener listener : listeners.values()) {
            listener.close();
        }
        trackers.close();
        deadEnd.close();
        accepted.forEach(Sockets::abort);
        executor.shutdownNow();
    }
}
