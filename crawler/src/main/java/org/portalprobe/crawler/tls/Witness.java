package org.portalprobe.crawler.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Looks on while the JDK shakes hands. It accepts every chain, because judging comes later and a chain that browsers refuse
 * must reach us to be named; the connection carries nothing but a public GET.
 */
final class Witness {

    private final AtomicReference<List<X509Certificate>> chain = new AtomicReference<>(List.of());
    private final AtomicReference<byte[]> staple = new AtomicReference<>(new byte[0]);
    private final AtomicBoolean askedForCertificate = new AtomicBoolean();

    List<X509Certificate> chain() {
        return chain.get();
    }

    byte[] staple() {
        return staple.get();
    }

    boolean askedForCertificate() {
        return askedForCertificate.get();
    }

    X509ExtendedTrustManager asTrustManager() {
        return new Trusting();
    }

    X509ExtendedKeyManager asKeyManager() {
        return new Keyless();
    }

    private final class Trusting extends X509ExtendedTrustManager {

        @Override
        public void checkServerTrusted(X509Certificate[] sent, String type, Socket socket) {
            chain.compareAndSet(List.of(), List.of(sent));
            if (socket instanceof SSLSocket tls && tls.getHandshakeSession() instanceof ExtendedSSLSession session) {
                session.getStatusResponses().stream().findFirst().ifPresent(staple::set);
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] sent, String type, SSLEngine engine) {
            checkServerTrusted(sent, type);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] sent, String type) {
            chain.compareAndSet(List.of(), List.of(sent));
        }

        @Override
        public void checkClientTrusted(X509Certificate[] sent, String type, Socket socket) {
            throw new UnsupportedOperationException("we are the client");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] sent, String type, SSLEngine engine) {
            throw new UnsupportedOperationException("we are the client");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] sent, String type) {
            throw new UnsupportedOperationException("we are the client");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private final class Keyless extends X509ExtendedKeyManager {

        @Override
        public @Nullable String chooseClientAlias(
                String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
            askedForCertificate.set(true);
            return null;
        }

        @Override
        public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
            return null;
        }

        @Override
        public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
            return null;
        }

        @Override
        public @Nullable String chooseServerAlias(
                String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return null;
        }

        @Override
        public X509Certificate @Nullable [] getCertificateChain(String alias) {
            return null;
        }

        @Override
        public @Nullable PrivateKey getPrivateKey(String alias) {
            return null;
        }
    }
}
