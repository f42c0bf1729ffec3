package org.portalprobe.crawler.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.portalprobe.crawler.artifact.TlsSession;
import org.portalprobe.crawler.egress.TrustAnchors;

/**
 * Completes a handshake with any certificate and says afterwards what is wrong with it: a portal with an expired
 * certificate is measured and marked, not left out (scoring section 3). No secret is ever sent over such a connection.
 */
public final class TlsHandshake {

    /**
     * A server takes the newest it knows, so that offering the old ones costs the others nothing; which of them this JVM speaks
     * its security properties say (the launcher's leave all four open).
     */
    private static final Set<String> READ = Set.of("TLSv1.3", "TLSv1.2", "TLSv1.1", "TLSv1");

    private final SSLContext context;
    private final CertificateJudge judge;

    TlsHandshake(CertificateJudge judge) {
        this.judge = judge;
        try {
            context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Accepting()}, null);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the JDK has no TLS", impossible);
        }
    }

    /**
     * @param roots PEM files of authorities trusted beside the platform's
     * @throws IllegalArgumentException when one cannot be read
     */
    public static TlsHandshake judging(List<Path> roots, InstantSource clock) {
        return new TlsHandshake(new CertificateJudge(TrustAnchors.with(roots), clock));
    }

    /** The same without any session to resume: the next handshake is a whole one, as a first visitor's is. */
    public TlsHandshake fresh() {
        return new TlsHandshake(judge);
    }

    /** A TLS socket over a connected one; the handshake is still to be started. */
    public SSLSocket layer(Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
        socket.setEnabledProtocols(
                Stream.of(socket.getSupportedProtocols()).filter(READ::contains).toArray(String[]::new));
        return socket;
    }

    /** What was negotiated, and what a browser would say of the chain. */
    public TlsSession session(SSLSocket socket, String host) {
        SSLSession session = socket.getSession();
        List<X509Certificate> chain = chain(session);
        return new TlsSession(
                session.getProtocol(),
                session.getCipherSuite(),
                chain.stream().map(CertificateFacts::of).toList(),
                judge.problems(chain, host));
    }

    private static List<X509Certificate> chain(SSLSession session) {
        try {
            Certificate[] sent = session.getPeerCertificates();
            return Arrays.stream(sent).map(X509Certificate.class::cast).toList();
        } catch (SSLPeerUnverifiedException anonymous) {
            return List.of();
        }
    }

    /** Takes every chain; {@link CertificateJudge} speaks later. */
    private static final class Accepting extends X509ExtendedTrustManager {
        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
