package org.portalprobe.crawler.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackAuthority;
import org.portalprobe.crawler.loopback.LoopbackIdentity;

/** A sound TLS server in this JVM, with versions, suites and groups fixed so that connections can be counted on any JDK. */
final class TlsPeer implements AutoCloseable {

    private final LoopbackAuthority authority;
    private final SSLServerSocket listener;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private TlsPeer(LoopbackAuthority authority, LoopbackIdentity identity, InetAddress address) throws IOException {
        this.authority = authority;
        this.listener = (SSLServerSocket)
                identity.serverContext().getServerSocketFactory().createServerSocket(0, 50, address);
        SSLParameters parameters = listener.getSSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        parameters.setCipherSuites(new String[] {
            "TLS_AES_128_GCM_SHA256",
            "TLS_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"
        });
        parameters.setNamedGroups(new String[] {"x25519", "secp256r1", "secp384r1"});
        listener.setSSLParameters(parameters);
        threads.execute(this::accept);
    }

    static TlsPeer ordinary() throws IOException {
        return ordinary(InetAddress.getLoopbackAddress());
    }

    static TlsPeer ordinary(InetAddress address) throws IOException {
        LoopbackAuthority authority = LoopbackAuthority.create(InstantSource.system());
        return new TlsPeer(authority, authority.issue(CertificateRequest.of("portal.test")), address);
    }

    int port() {
        return listener.getLocalPort();
    }

    LoopbackAuthority authority() {
        return authority;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                SSLSocket socket = (SSLSocket) listener.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void serve(SSLSocket accepted) {
        try (SSLSocket socket = accepted) {
            int unused = socket.getInputStream().read(new byte[4096]);
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nStrict-Transport-Security: max-age=1\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            FakePeer.waitForEnd(socket);
        } catch (IOException ended) {
            // A hello without a handshake.
        }
    }

    /** Carries one connection to this server and back. */
    void relay(Socket from) throws IOException {
        try (Socket to = new Socket(InetAddress.getLoopbackAddress(), port())) {
            threads.execute(() -> copy(to, from));
            copy(from, to);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException ended) {
            // Either side may go at any time.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
