package org.portalprobe.crawler.http;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackAuthority;
import org.portalprobe.crawler.loopback.LoopbackResponse;

/**
 * Looks at a portal that speaks one old version with RSA key exchange alone, in a JVM of its own with the launcher's security
 * properties. Arguments: protocol, suite. Says what was negotiated, or the fault.
 */
final class OldPortal {

    private OldPortal() {}

    public static void main(String[] arguments) throws IOException {
        CertificateRequest request = CertificateRequest.of(LoopbackPortal.HOST).withKey(CertificateRequest.KeyType.RSA);
        try (SSLServerSocket listener = (SSLServerSocket) LoopbackAuthority.create(InstantSource.system())
                .issue(request)
                .serverContext()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            listener.setEnabledProtocols(new String[] {arguments[0]});
            listener.setEnabledCipherSuites(new String[] {arguments[1]});
            Thread.ofPlatform().daemon().start(() -> accept(listener));
            try (LoopbackPortal portal = LoopbackPortal.serving(seen -> LoopbackResponse.text(404, ""))) {
                portal.fix(LoopbackPortal.HOST, 443, "127.0.0.1", listener.getLocalPort());
                String said = portal.look().look().entry().fold(chain -> said(chain.last()), fault -> fault.detail());
                System.out.println(said);
            }
        }
    }

    private static String said(Hop hop) {
        return hop.tls()
                .map(tls -> tls.protocolVersion() + " " + tls.cipherSuite() + " " + hop.status())
                .orElse("");
    }

    private static void accept(SSLServerSocket listener) {
        while (!listener.isClosed()) {
            try {
                SSLSocket socket = (SSLSocket) listener.accept();
                Thread.startVirtualThread(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(SSLSocket accepted) {
        try (SSLSocket socket = accepted) {
            int unused = socket.getInputStream().read(new byte[4096]);
            socket.getOutputStream()
                    .write(
                            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
                                    .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException ended) {
            // A client that went away.
        }
    }
}
