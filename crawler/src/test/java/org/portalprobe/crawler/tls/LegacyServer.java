package org.portalprobe.crawler.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.security.Security;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackAuthority;

/** A server of 1999, in a JVM of its own because the security properties that it needs hold for a whole JVM. Ends with its standard input. */
final class LegacyServer {

    static final List<String> SUITES = List.of(
            "SSL_RSA_WITH_RC4_128_MD5",
            "SSL_RSA_EXPORT_WITH_RC4_40_MD5",
            "SSL_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA",
            "SSL_RSA_WITH_DES_CBC_SHA",
            "SSL_RSA_WITH_3DES_EDE_CBC_SHA",
            "SSL_DH_anon_WITH_3DES_EDE_CBC_SHA",
            "TLS_RSA_WITH_AES_128_CBC_SHA");

    private LegacyServer() {}

    public static void main(String[] arguments) throws IOException {
        for (String property :
                List.of("jdk.tls.disabledAlgorithms", "jdk.certpath.disabledAlgorithms", "jdk.tls.legacyAlgorithms")) {
            Security.setProperty(property, "");
        }
        CertificateRequest request = CertificateRequest.of("portal.test").withKey(CertificateRequest.KeyType.RSA);
        SSLServerSocket listener = (SSLServerSocket) LoopbackAuthority.create(InstantSource.system())
                .issue(request)
                .serverContext()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        listener.setEnabledProtocols(new String[] {"SSLv3", "TLSv1"});
        listener.setEnabledCipherSuites(SUITES.toArray(String[]::new));
        Thread.ofPlatform().daemon().start(() -> accept(listener));
        System.out.println(listener.getLocalPort());
        while (System.in.read() >= 0) {
            // The test closes it.
        }
    }

    private static void accept(SSLServerSocket listener) {
        while (true) {
            try {
                SSLSocket socket = (SSLSocket) listener.accept();
                Thread.startVirtualThread(() -> shake(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void shake(SSLSocket accepted) {
        try (SSLSocket socket = accepted) {
            socket.startHandshake();
        } catch (IOException ended) {
            // A hello without a handshake.
        }
    }
}
