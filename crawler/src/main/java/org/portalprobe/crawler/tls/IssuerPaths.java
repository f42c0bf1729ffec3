package org.portalprobe.crawler.tls;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Every way from a leaf over the certificates sent to a root. Bounded: a hostile chain of many look-alikes ends the search. */
final class IssuerPaths {

    private static final int LONGEST = 8;
    private static final int MOST = 6;
    private static final int MOST_CHECKS = 200;

    private final List<X509Certificate> sent;
    private final TrustRoots roots;
    private final List<Found> found = new ArrayList<>();
    private List<X509Certificate> farthest = List.of();
    private int checks;

    IssuerPaths(List<X509Certificate> sent, TrustRoots roots) {
        this.sent = sent;
        this.roots = roots;
        search(List.of(sent.getFirst()));
    }

    /** @param certificates leaf first, the root left out */
    record Found(List<X509Certificate> certificates, Root root) {

        X509Certificate issuerOfLeaf() {
            return certificates.size() > 1 ? certificates.get(1) : root.certificate();
        }
    }

    List<Found> toRoots() {
        return found;
    }

    /** As far as signatures lead when they lead to no root. */
    List<X509Certificate> farthest() {
        return farthest;
    }

    private void search(List<X509Certificate> path) {
        if (path.size() > farthest.size()) {
            farthest = path;
        }
        X509Certificate last = path.getLast();
        for (Root root : roots.named(last.getIssuerX500Principal())) {
            if (found.size() < MOST && signs(root.certificate(), last)) {
                found.add(new Found(path, root));
            }
        }
        for (X509Certificate issuer : sent) {
            boolean candidate = issuer.getSubjectX500Principal().equals(last.getIssuerX500Principal())
                    && !path.contains(issuer)
                    && path.size() < LONGEST
                    && found.size() < MOST;
            if (candidate && signs(issuer, last)) {
                List<X509Certificate> longer = new ArrayList<>(path);
                longer.add(issuer);
                search(longer);
            }
        }
    }

    private boolean signs(X509Certificate issuer, X509Certificate subject) {
        return checks++ < MOST_CHECKS && isSignedBy(subject, issuer);
    }

    static boolean isSignedBy(X509Certificate subject, X509Certificate issuer) {
        try {
            subject.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException unfit) {
            return false;
        }
    }
}
