package org.portalprobe.crawler.loopback;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLParameters;

/**
 * A web server on a loopback address with ports from the system: HTTPS, plain HTTP or both, several hosts on one port.
 *
 * <p>The certificate is chosen by SNI, the handler by Host; a name it does not know gets the first certificate and
 * 421 (RFC 9110 section 15.5.20). It speaks HTTP/1.1. Hits are kept for the life of the origin. Closing ends every
 * answer that is still being written.
 */
public final class LoopbackOrigin implements AutoCloseable {

    static {
        // Without it the JDK's server waits 40 ms for a delayed ACK on every other answer; only this server reads it.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final InetAddress address;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Queue<LoopbackHit> hits = new ConcurrentLinkedQueue<>();
    private final List<HttpServer> servers = new ArrayList<>();
    private OptionalInt httpsPort = OptionalInt.empty();
    private OptionalInt httpPort = OptionalInt.empty();

    private LoopbackOrigin(Builder builder) throws IOException {
        this.address = builder.address;
        try {
            if (!builder.secure.isEmpty()) {
                HttpsServer server = HttpsServer.create(new InetSocketAddress(address, 0), 0);
                server.setHttpsConfigurator(configurator(builder));
                httpsPort = OptionalInt.of(start(server, new OriginExchange(true, builder.secure, hits, closed)));
            }
            if (!builder.plain.isEmpty()) {
                HttpServer server = HttpServer.create(new InetSocketAddress(address, 0), 0);
                httpPort = OptionalInt.of(start(server, new OriginExchange(false, builder.plain, hits, closed)));
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Names, identities and handlers of an origin to be started. */
    public static final class Builder {
        private InetAddress address = LoopbackAddress.of("127.0.0.1");
        private final Map<String, LoopbackHandler> secure = new LinkedHashMap<>();
        private final Map<String, LoopbackHandler> plain = new LinkedHashMap<>();
        private final Map<String, LoopbackIdentity> identities = new LinkedHashMap<>();
        private List<String> protocols = List.of();
        private Optional<LoopbackAuthority> visitors = Optional.empty();

        private Builder() {}

        /** An address of 127.0.0.0/8; anything else is refused. */
        public Builder address(String literal) {
            address = LoopbackAddress.of(literal);
            return this;
        }

        public Builder https(String host, LoopbackIdentity identity, LoopbackHandler handler) {
            secure.put(host.toLowerCase(Locale.ROOT), handler);
            identities.put(host.toLowerCase(Locale.ROOT), identity);
            return this;
        }

        public Builder http(String host, LoopbackHandler handler) {
            plain.put(host.toLowerCase(Locale.ROOT), handler);
            return this;
        }

        /** Limits TLS to these versions, in the JDK's words ({@code TLSv1.2}); default is what the JDK allows. */
        public Builder protocols(String... versions) {
            protocols = List.of(versions);
            return this;
        }

        /** Over TLS only visitors with a certificate of this authority get an answer. */
        public Builder visitorsOf(LoopbackAuthority authority) {
            visitors = Optional.of(authority);
            return this;
        }

        public LoopbackOrigin start() throws IOException {
            if (secure.isEmpty() && plain.isEmpty()) {
                throw new IllegalStateException("an origin needs a host: call https() or http()");
            }
            return new LoopbackOrigin(this);
        }
    }

    /** Throws when this origin serves no HTTPS. */
    public int httpsPort() {
        return httpsPort.orElseThrow(() -> new IllegalStateException("this origin serves no HTTPS"));
    }

    /** Throws when this origin serves no plain HTTP. */
    public int httpPort() {
        return httpPort.orElseThrow(() -> new IllegalStateException("this origin serves no plain HTTP"));
    }

    public InetAddress address() {
        return address;
    }

    /** Every request so far, oldest first. */
    public List<LoopbackHit> hits() {
        return List.copyOf(hits);
    }

    @Override
    public void close() {
        closed.countDown();
        executor.shutdownNow();
        servers.forEach(server -> server.stop(0));
    }

    private int start(HttpServer server, OriginExchange exchange) {
        server.setExecutor(executor);
        server.createContext("/", exchange);
        server.start();
        servers.add(server);
        return server.getAddress().getPort();
    }

    private static HttpsConfigurator configurator(Builder builder) {
        LoopbackIdentity first = builder.identities.values().iterator().next();
        SniKeys names = new SniKeys(first, List.copyOf(builder.identities.entrySet()));
        return new HttpsConfigurator(LoopbackIdentity.serverContext(names, builder.visitors)) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
                if (!builder.protocols.isEmpty()) {
                    wanted.setProtocols(builder.protocols.toArray(String[]::new));
                }
                wanted.setNeedClientAuth(builder.visitors.isPresent());
                parameters.setSSLParameters(wanted);
            }
        };
    }
}
