package org.portalprobe.crawler.loopback;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** Chooses the identity by the server name of the client's hello; clients without one get the first. */
final class SniKeys extends X509ExtendedKeyManager {

    private static final String DEFAULT = "";

    private final Map<String, LoopbackIdentity> identities = new HashMap<>();

    SniKeys(LoopbackIdentity first, List<Map.Entry<String, LoopbackIdentity>> byHost) {
        byHost.forEach(entry -> identities.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
        identities.put(DEFAULT, first);
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return engine == null ? null : aliasFor(engine.getHandshakeSession(), keyType);
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return socket instanceof SSLSocket ssl ? aliasFor(ssl.getHandshakeSession(), keyType) : null;
    }

    private @Nullable String aliasFor(SSLSession session, String keyType) {
        String alias = DEFAULT;
        if (session instanceof ExtendedSSLSession extended) {
            for (SNIServerName name : extended.getRequestedServerNames()) {
                if (name instanceof SNIHostName host
                        && identities.containsKey(host.getAsciiName().toLowerCase(Locale.ROOT))) {
                    alias = host.getAsciiName().toLowerCase(Locale.ROOT);
                }
            }
        }
        // The handshake asks once per key type; an alias of another type would make it fail.
        return keyType.startsWith(identity(alias).key().getAlgorithm()) ? alias : null;
    }

    private LoopbackIdentity identity(String alias) {
        LoopbackIdentity found = identities.get(alias);
        if (found == null) {
            throw new IllegalArgumentException("no identity for " + alias);
        }
        return found;
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return identity(alias).chain().toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return identity(alias).key();
    }

    @Override
    public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return identities.keySet().toArray(String[]::new);
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
