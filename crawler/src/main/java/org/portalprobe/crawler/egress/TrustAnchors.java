package org.portalprobe.crawler.egress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The authorities a chain may end at: the platform's, and those that the registry entry adds. */
public final class TrustAnchors {

    private static final Set<TrustAnchor> PLATFORM = platform();

    private TrustAnchors() {}

    /** @throws IllegalArgumentException when a file of the registry entry cannot be read */
    public static Set<TrustAnchor> with(List<Path> pemFiles) {
        Set<TrustAnchor> anchors = new HashSet<>(PLATFORM);
        for (Path file : pemFiles) {
            try (InputStream in = Files.newInputStream(file)) {
                for (Certificate root : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                    anchors.add(new TrustAnchor((X509Certificate) root, null));
                }
            } catch (IOException | CertificateException unreadable) {
                throw new IllegalArgumentException(
                        "the trusted root " + file + " cannot be read; it must be a PEM file of certificates",
                        unreadable);
            }
        }
        return anchors;
    }

    private static Set<TrustAnchor> platform() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            @Nullable KeyStore platform = null;
            factory.init(platform);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                    .map(root -> new TrustAnchor(root, null))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the JDK's trusted roots cannot be read", broken);
        }
    }
}
