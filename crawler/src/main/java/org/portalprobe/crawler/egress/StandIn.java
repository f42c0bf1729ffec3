package org.portalprobe.crawler.egress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.portalprobe.config.Endpoint;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackAuthority;
import org.portalprobe.crawler.loopback.LoopbackIdentity;

/**
 * Speaks to a browser in the place of a server that asks for a client certificate, which a browser without a profile cannot show: TLS ends
 * here and begins anew towards the server. The browser trusts the one key made here for this visit, and only we know it.
 */
final class StandIn {

    private final LoopbackIdentity identity;
    private final SSLContext context;
    private final Egress onward;

    StandIn(Set<String> hosts, Egress onward) {
        // The browser compares validity with the machine's clock, so that one counts here.
        this.identity = LoopbackAuthority.create(InstantSource.system())
                .issue(CertificateRequest.of(hosts.toArray(String[]::new)).signedByItself());
        this.context = identity.serverContext();
        this.onward = onward;
    }

    /** Has a browser trust this key, and no certificate more than that. */
    String chromiumArgument() {
        try {
            byte[] key = identity.chain().getFirst().getPublicKey().getEncoded();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return "--ignore-certificate-errors-spki-list="
                    + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Both ends with their handshakes done, speaking the same protocol (ALPN) above TLS. */
    record Joint(SSLSocket browser, SSLSocket portal) {}

    /** @throws IOException when either handshake fails; that with the portal is done first */
    Joint join(Socket browser, Greeting greeting, Socket portal, Endpoint server) throws IOException {
        SSLSocket towards = onward.presenting(portal, server).orElseThrow();
        SSLSocket from = (SSLSocket) context.getSocketFactory()
                .createSocket(browser, new ByteArrayInputStream(greeting.said().toByteArray()), true);
        from.setHandshakeApplicationProtocolSelector((socket, offered) -> {
            SSLParameters same = towards.getSSLParameters();
            same.setApplicationProtocols(offered.toArray(String[]::new));
            towards.setSSLParameters(same);
            try {
                towards.startHandshake();
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
            return towards.getApplicationProtocol();
        });
        from.startHandshake();
        // A browser that offers no protocol has not asked the selector.
        towards.startHandshake();
        return new Joint(from, towards);
    }
}
