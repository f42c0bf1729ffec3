package org.portalprobe.scheduler.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Visits a demo portal by its name although no resolver knows it: connects to the port, speaks for the host. */
final class DemoVisitor {

    private final SSLContext tls;
    private final boolean strict;

    /** Trusts this authority and insists on the host name. */
    static DemoVisitor trusting(String caPem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry(
                "ca",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(caPem.getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return new DemoVisitor(factory.getTrustManagers(), true);
    }

    /** Takes any certificate, as a probe does that marks the fault and goes on. */
    static DemoVisitor careless() throws GeneralSecurityException {
        return new DemoVisitor(new TrustManager[] {new TakesAnything()}, false);
    }

    private DemoVisitor(TrustManager[] trust, boolean strict) throws GeneralSecurityException {
        this.tls = SSLContext.getInstance("TLS");
        this.tls.init(null, trust, null);
        this.strict = strict;
    }

    Answer https(DemoPortal portal, String target) throws IOException {
        try (Socket plain = new Socket(loopback(), portal.httpsPort());
                SSLSocket socket = (SSLSocket)
                        tls.getSocketFactory().createSocket(plain, portal.host(), portal.httpsPort(), true)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm(strict ? "HTTPS" : null);
            socket.setSSLParameters(parameters);
            return ask(socket, portal.host(), target);
        }
    }

    Answer http(DemoPortal portal, String target) throws IOException {
        try (Socket socket = new Socket(loopback(), portal.httpPort())) {
            return ask(socket, portal.host(), target);
        }
    }

    private static Answer ask(Socket socket, String host, String target) throws IOException {
        String request = "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        List<String> head = Arrays.asList(all.substring(0, end).split("\r\n", -1));
        return new Answer(Integer.parseInt(head.getFirst().substring(9, 12)), head, all.substring(end + 4));
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    record Answer(int status, List<String> head, String body) {

        Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst();
        }
    }

    private static final class TakesAnything implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
