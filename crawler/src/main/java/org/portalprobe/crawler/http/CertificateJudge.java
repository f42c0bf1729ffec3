package org.portalprobe.crawler.http;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.portalprobe.crawler.artifact.CertificateProblem;

/**
 * Says why a browser would refuse a chain for a host now (RFC 5280, RFC 6125). Dates and trust are asked apart, so that
 * an expired certificate of a good authority is not called untrusted. Missing intermediates are not fetched.
 */
final class CertificateJudge {

    private static final DefaultHostnameVerifier HOSTS = new DefaultHostnameVerifier();

    private final Set<TrustAnchor> anchors;
    private final InstantSource clock;

    CertificateJudge(Set<TrustAnchor> anchors, InstantSource clock) {
        this.anchors = Set.copyOf(anchors);
        this.clock = clock;
    }

    List<CertificateProblem> problems(List<X509Certificate> chain, String host) {
        if (chain.isEmpty()) {
            return List.of(CertificateProblem.UNREADABLE);
        }
        Set<CertificateProblem> found = EnumSet.noneOf(CertificateProblem.class);
        X509Certificate leaf = chain.getFirst();
        Instant now = clock.instant();
        if (now.isAfter(leaf.getNotAfter().toInstant())) {
            found.add(CertificateProblem.EXPIRED);
        }
        if (now.isBefore(leaf.getNotBefore().toInstant())) {
            found.add(CertificateProblem.NOT_YET_VALID);
        }
        if (!names(leaf, host)) {
            found.add(CertificateProblem.WRONG_HOST);
        }
        Instant asked = found.contains(CertificateProblem.EXPIRED) || found.contains(CertificateProblem.NOT_YET_VALID)
                ? leaf.getNotAfter().toInstant().minusSeconds(1)
                : now;
        if (!leadsToAnchor(chain, asked)) {
            found.add(untrusted(chain, now));
        }
        return List.copyOf(found);
    }

    private static boolean names(X509Certificate leaf, String host) {
        try {
            // Browsers ignore the common name since 2017, the verifier falls back to it.
            HOSTS.verify(host, leaf);
            return !CertificateFacts.names(leaf).isEmpty();
        } catch (SSLException otherHost) {
            return false;
        }
    }

    private boolean leadsToAnchor(List<X509Certificate> chain, Instant at) {
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(chain.getFirst());
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException noPath) {
            return false;
        }
    }

    private static CertificateProblem untrusted(List<X509Certificate> chain, Instant now) {
        X509Certificate leaf = chain.getFirst();
        if (leaf.getSubjectX500Principal().equals(leaf.getIssuerX500Principal())) {
            return CertificateProblem.SELF_SIGNED;
        }
        boolean deadLink = chain.stream()
                .skip(1)
                .anyMatch(link -> now.isAfter(link.getNotAfter().toInstant()));
        return deadLink ? CertificateProblem.EXPIRED : CertificateProblem.UNTRUSTED;
    }
}
