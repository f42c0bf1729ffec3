package org.portalprobe.crawler.egress;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.util.Collections;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.portalprobe.config.ClientCertificate;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.NetworkPolicy;

/** TLS that shows a client certificate. The server must prove its name first: nobody else learns who asks. Thread-safe. */
public final class ClientTls {

    private final SSLContext context;

    private ClientTls(SSLContext context) {
        this.context = context;
    }

    /**
     * @throws IOException when the key store cannot be read with its password
     * @throws GeneralSecurityException when it holds no key that can be used
     */
    public static ClientTls of(ClientCertificate shown, NetworkPolicy policy)
            throws IOException, GeneralSecurityException {
        if (!Files.isRegularFile(shown.file())) {
            throw new NoSuchFileException(shown.file().toString(), null, "there is no such file");
        }
        char[] password = shown.password().toCharArray();
        KeyStore store = KeyStore.getInstance(shown.file().toFile(), password);
        boolean keyless = true;
        for (String alias : Collections.list(store.aliases())) {
            keyless &= !store.isKeyEntry(alias);
        }
        if (keyless) {
            throw new GeneralSecurityException("it holds no private key");
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        PKIXBuilderParameters anchors =
                new PKIXBuilderParameters(TrustAnchors.with(policy.trustedRoots()), new X509CertSelector());
        anchors.setRevocationEnabled(false);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(new CertPathTrustManagerParameters(anchors));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return new ClientTls(context);
    }

    /** A TLS socket over a connected one; the handshake, still to be started, fails when the server is not the one it should be. */
    public SSLSocket layer(Socket plain, Endpoint server) throws IOException {
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(plain, server.host(), server.port(), true);
        SSLParameters demands = socket.getSSLParameters();
        demands.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(demands);
        return socket;
    }
}
