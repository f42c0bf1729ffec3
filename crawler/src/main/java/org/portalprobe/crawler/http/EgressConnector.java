package org.portalprobe.crawler.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.Endpoint;
import org.portalprobe.crawler.artifact.TlsSession;
import org.portalprobe.crawler.egress.Egress;

/** Gives HttpClient sockets from egress, and remembers of the present one what a hop records. One exchange at a time. */
final class EgressConnector implements HttpClientConnectionOperator {

    private final Egress egress;
    private final TlsHandshake handshake;
    private volatile Deadline deadline = Deadline.in(Duration.ZERO);
    private volatile @Nullable Socket socket;
    private volatile Optional<TlsSession> tls = Optional.empty();

    EgressConnector(Egress egress, TlsHandshake handshake) {
        this.egress = egress;
        this.handshake = handshake;
    }

    void until(Deadline next) {
        this.deadline = next;
    }

    @Override
    public void connect(
            ManagedHttpClientConnection connection,
            HttpHost host,
            @Nullable InetSocketAddress local,
            TimeValue connectTimeout,
            SocketConfig config,
            HttpContext context)
            throws IOException {
        boolean secure = "https".equalsIgnoreCase(host.getSchemeName());
        int port = host.getPort() > 0 ? host.getPort() : secure ? 443 : 80;
        // A part of the time: a connection that comes at the last moment is of no use, and its timeout has a name of
        // its own.
        Duration share = deadline.left().multipliedBy(2).dividedBy(3);
        Socket plain = egress.connect(new Endpoint(host.getHostName(), port), share);
        socket = plain;
        tls = Optional.empty();
        plain.setSoTimeout(millisLeft());
        connection.bind(plain);
        if (secure) {
            Endpoint server = new Endpoint(host.getHostName(), port);
            Optional<SSLSocket> presenting = egress.presenting(plain, server);
            SSLSocket layered =
                    presenting.isPresent() ? presenting.get() : handshake.layer(plain, host.getHostName(), port);
            layered.startHandshake();
            TlsSession session = handshake.session(layered, host.getHostName());
            refuseToGive(server, session);
            tls = Optional.of(session);
            connection.bind(layered, plain);
        }
        connection.setSocketTimeout(Timeout.ofMilliseconds(millisLeft()));
    }

    /** A server that cannot prove its name is measured and marked, and gets no secret. */
    private void refuseToGive(Endpoint server, TlsSession session) throws IOException {
        if (egress.policy().access().goesTo(server) && !session.problems().isEmpty()) {
            throw new SSLPeerUnverifiedException(
                    "its certificate is not trusted (" + session.problems() + "), so credentials are not sent to it");
        }
    }

    @Override
    public void upgrade(ManagedHttpClientConnection connection, HttpHost host, HttpContext context) {
        throw new UnsupportedOperationException("no proxy stands between egress and the portal");
    }

    private int millisLeft() {
        return Math.clamp(deadline.left().toMillis(), 1, Integer.MAX_VALUE);
    }

    /** Address and port of the present connection; empty text when there is none. */
    String remote() {
        Socket present = socket;
        return present != null && present.getRemoteSocketAddress() instanceof InetSocketAddress remote
                ? remote.getAddress().getHostAddress() + ":" + remote.getPort()
                : "";
    }

    Optional<TlsSession> tls() {
        return tls;
    }

    /** Ends the present connection at once, whatever it is doing. */
    void abort() {
        Socket present = socket;
        if (present != null) {
            try {
                present.close();
            } catch (IOException ended) {
                // It is closed either way.
            }
        }
    }
}
