package org.portalprobe.crawler.response;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.portalprobe.config.Endpoint;
import org.portalprobe.crawler.artifact.Phase;
import org.portalprobe.crawler.artifact.TlsSession;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.http.TlsHandshake;

/** A connection to a portal, ready for one request. */
record Line(Socket plain, Optional<SSLSocket> secure, List<String> dead, boolean http2) {

    private static final String H2 = "h2";

    static Line open(URI url, Egress egress, TlsHandshake handshake, PhaseClock clock, Duration left)
            throws IOException, InterruptedException {
        boolean https = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : https ? 443 : 80;
        Endpoint target = new Endpoint(url.getHost().toLowerCase(Locale.ROOT), port);
        List<InetSocketAddress> addresses = egress.resolve(target, left);
        clock.named(egress.nameTiming(target));
        AddressRace.Connected connected = new AddressRace(egress, target, left).run(addresses);
        clock.ended(Phase.CONNECT, https ? Phase.TLS : Phase.FIRST_BYTE);
        if (!https) {
            return new Line(connected.socket(), Optional.empty(), connected.dead(), false);
        }
        SSLSocket secure = handshake.layer(connected.socket(), target.host(), port);
        SSLParameters offer = secure.getSSLParameters();
        offer.setApplicationProtocols(new String[] {H2, "http/1.1"});
        secure.setSSLParameters(offer);
        secure.startHandshake();
        clock.ended(Phase.TLS, Phase.FIRST_BYTE);
        boolean http2 = H2.equals(secure.getApplicationProtocol());
        return new Line(connected.socket(), Optional.of(secure), connected.dead(), http2);
    }

    /** What was negotiated and what is wrong with the chain; asked when nothing is timed any more. */
    Optional<TlsSession> tls(TlsHandshake handshake, String host) {
        return secure.map(socket -> handshake.session(socket, host));
    }

    /** Where bytes go in and out. */
    Socket top() {
        return secure.<Socket>map(socket -> socket).orElse(plain);
    }

    /** IP address and port connected to. */
    String remote() {
        return plain.getRemoteSocketAddress() instanceof InetSocketAddress remote
                ? remote.getAddress().getHostAddress() + ":" + remote.getPort()
                : "";
    }
}
