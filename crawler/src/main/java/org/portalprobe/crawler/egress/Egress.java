package org.portalprobe.crawler.egress;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocket;
import org.portalprobe.config.ClientCertificate;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Spent;
import org.portalprobe.crawler.artifact.Stopwatch;

/**
 * Connects to what one portal's policy allows, and to nothing else: resolve, check, pin, connect, count. One per visit;
 * closing it closes every connection it made. Thread-safe.
 */
public final class Egress implements AutoCloseable {

    private final NetworkPolicy policy;
    private final EgressEnvironment environment;
    private final AddressGuard guard;
    private final PinnedNames names;
    private final Budget budget;
    private final Optional<ClientTls> shown;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private Egress(NetworkPolicy policy, EgressEnvironment environment) {
        this.policy = policy;
        this.environment = environment;
        this.guard = new AddressGuard(policy.allowPrivateAddresses(), environment.controlPorts());
        this.names = new PinnedNames(new NameService(environment));
        this.budget = new Budget(environment.limits());
        this.shown = policy.access().certificate().map(certificate -> shown(certificate, policy));
    }

    private static ClientTls shown(ClientCertificate certificate, NetworkPolicy policy) {
        try {
            return ClientTls.of(certificate, policy);
        } catch (IOException | GeneralSecurityException gone) {
            throw new IllegalStateException("the client certificate was readable when the options were read", gone);
        }
    }

    public static Egress open(NetworkPolicy policy, EgressEnvironment environment) {
        return new Egress(policy, environment);
    }

    /**
     * A TCP connection to one of the target's addresses, tried in turn.
     *
     * @param deadline for the name and the connection together
     * @throws EgressException with the fault of the last address tried
     */
    public Socket connect(Endpoint target, Duration deadline) throws EgressException {
        Stopwatch watch = Stopwatch.start();
        List<InetSocketAddress> addresses = resolve(target, deadline);
        for (int tried = 0; ; tried++) {
            Duration share = watch.left(deadline).dividedBy(addresses.size() - tried);
            try {
                return dial(target, addresses.get(tried), share);
            } catch (EgressException failed) {
                if (tried + 1 == addresses.size()) {
                    throw failed;
                }
            }
        }
    }

    /**
     * As {@link #connect(Endpoint, Duration)}, but to this address alone: one of those that {@link #resolve} gave.
     *
     * @throws EgressException also when the address is none of the target's
     */
    public Socket connect(Endpoint target, InetSocketAddress address, Duration deadline) throws EgressException {
        if (!resolve(target, deadline).contains(address)) {
            throw new EgressException(Cause.ADDRESS_REFUSED, address + " is no address of " + target);
        }
        return dial(target, address, deadline);
    }

    /**
     * The addresses that {@link #connect} may use, pinned from the first call on: the policy's fixed address, else the
     * literal itself, else what DNS says. Never empty.
     *
     * @throws EgressException when the name is unknown, or every address is refused
     */
    public List<InetSocketAddress> resolve(Endpoint target, Duration deadline) throws EgressException {
        if (closed) {
            throw new EgressException(Cause.CANCELLED, "the visit is over");
        }
        Endpoint wanted = new Endpoint(canonical(target.host()), target.port());
        Endpoint fixed = policy.resolve().get(wanted);
        Endpoint asked = fixed == null ? wanted : fixed;
        List<InetSocketAddress> allowed = new ArrayList<>();
        String refusal = "";
        for (InetAddress address : addresses(asked, deadline)) {
            InetSocketAddress candidate = new InetSocketAddress(address, asked.port());
            Optional<String> reason = guard.refusal(candidate, fixed != null);
            if (reason.isEmpty()) {
                allowed.add(candidate);
            } else {
                refusal = wanted + " leads to " + address.getHostAddress() + " (" + reason.get() + ")";
            }
        }
        if (allowed.isEmpty()) {
            throw new EgressException(Cause.ADDRESS_REFUSED, refusal);
        }
        return List.copyOf(allowed);
    }

    /**
     * TLS over a connection, with the client certificate that this server may see; empty when it may see none. The handshake, still to be
     * started, fails when the server cannot prove its name.
     */
    public Optional<SSLSocket> presenting(Socket plain, Endpoint server) throws IOException {
        return shown.isPresent() && policy.access().goesTo(server)
                ? Optional.of(shown.get().layer(plain, server))
                : Optional.empty();
    }

    /** Who answers a browser for the servers that may see the client certificate; empty without one. */
    Optional<StandIn> standIn() {
        return shown.map(tls -> new StandIn(policy.access().hosts(), this));
    }

    /** When DNS answered for the target's name; empty when it was not asked: an address literal, a fixed address. */
    public Optional<NameTiming> nameTiming(Endpoint target) {
        Endpoint wanted = new Endpoint(canonical(target.host()), target.port());
        return names.timing(policy.resolve().getOrDefault(wanted, wanted).host());
    }

    private List<InetAddress> addresses(Endpoint asked, Duration deadline) throws EgressException {
        Optional<InetAddress> literal = AddressLiteral.parse(asked.host());
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        if (AddressLiteral.looksNumeric(asked.host())) {
            throw new EgressException(Cause.ADDRESS_REFUSED, asked.host() + " is no address in its plain form");
        }
        return names.addresses(asked.host(), deadline);
    }

    private Socket dial(Endpoint target, InetSocketAddress address, Duration limit) throws EgressException {
        budget.connection();
        MeteredSocket socket = new MeteredSocket(budget, open);
        String where = target + " at " + address.getAddress().getHostAddress() + ":" + address.getPort();
        try {
            socket.setTcpNoDelay(true);
            // Zero would mean "for ever" to the socket.
            socket.connect(address, Math.clamp(limit.toMillis(), 1, Integer.MAX_VALUE));
            if (closed) {
                throw new EgressException(Cause.CANCELLED, "the visit is over");
            }
            return socket;
        } catch (IOException failed) {
            Sockets.abort(socket);
            throw failed instanceof EgressException known ? known : failure(where, failed);
        }
    }

    private EgressException failure(String where, IOException failed) {
        if (closed || Thread.currentThread().isInterrupted()) {
            return new EgressException(Cause.CANCELLED, "connecting to " + where + " was stopped", failed);
        }
        String said = String.valueOf(failed.getMessage());
        return switch (failed) {
            case SocketTimeoutException late ->
                new EgressException(Cause.CONNECT_TIMEOUT, where + " did not answer in time", late);
            case NoRouteToHostException unrouted ->
                new EgressException(Cause.CONNECT_TIMEOUT, where + " has no route: " + said, unrouted);
            case ConnectException unreachable
            when said.contains("unreachable") ->
                new EgressException(Cause.OWN_NETWORK_DOWN, "this host has no route to " + where, unreachable);
            case ConnectException late
            when said.contains("timed out") ->
                new EgressException(Cause.CONNECT_TIMEOUT, where + " did not answer in time", late);
            case ConnectException refused ->
                new EgressException(Cause.CONNECTION_REFUSED, where + " refused the connection", refused);
            default -> new EgressException(Cause.CONNECTION_RESET, where + ": " + said, failed);
        };
    }

    /** Lower case, without a trailing dot or brackets: one name, one pin. */
    private static String canonical(String host) {
        String plain = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        String undotted = plain.endsWith(".") && plain.length() > 1 ? plain.substring(0, plain.length() - 1) : plain;
        return undotted.toLowerCase(Locale.ROOT);
    }

    /** Adds requests made over connections of this visit; they are counted, not limited. */
    public void countRequests(int made) {
        budget.requests(made);
    }

    /** What the visit cost so far. */
    public Spent spent() {
        return budget.spent();
    }

    public NetworkPolicy policy() {
        return policy;
    }

    public EgressEnvironment environment() {
        return environment;
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(Sockets::abort);
    }
}
