package org.portalprobe.crawler.loopback;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/** A server's private key with the chain it presents, leaf first, without the authority's own certificate. */
public record LoopbackIdentity(PrivateKey key, List<X509Certificate> chain) {

    public LoopbackIdentity {
        chain = List.copyOf(chain);
    }

    /** A PKCS#12 store with this key under the alias {@code server}. */
    public KeyStore keyStore(char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry("server", key, password, chain.toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the JDK cannot make a PKCS#12 store in memory", e);
        }
    }

    /** A server context that presents this identity to every client, whatever name it asks for. */
    public SSLContext serverContext() {
        return serverContext(new SniKeys(this, List.of()), Optional.empty());
    }

    static SSLContext serverContext(KeyManager keyManager, Optional<LoopbackAuthority> visitors) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    new KeyManager[] {keyManager},
                    visitors.map(LoopbackAuthority::trust).orElse(null),
                    null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has no TLS", e);
        }
    }
}
