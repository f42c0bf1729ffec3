package org.portalprobe.crawler.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertPathValidatorException.Reason;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.crawler.artifact.ChainSeen;
import org.portalprobe.crawler.artifact.ChainTrust;
import org.portalprobe.crawler.artifact.LeafFacts;
import org.portalprobe.crawler.artifact.StapleSeen;
import org.portalprobe.crawler.tls.wire.Octets;

/**
 * Where a chain leads (RFC 5280 section 6). The leaf's own dates, key and signature algorithm are facts that others judge: here
 * an expired leaf of a trusted issuer still is trusted, so that one fault is told once. Fetches nothing.
 */
final class ChainJudge {

    /** Reasons that are told by other facts when they concern the leaf. */
    private static final Set<Reason> TOLD_ELSEWHERE =
            Set.of(BasicReason.EXPIRED, BasicReason.NOT_YET_VALID, BasicReason.ALGORITHM_CONSTRAINED);

    private static final Set<String> SERVER_USAGES = Set.of("1.3.6.1.5.5.7.3.1", "2.5.29.37.0");

    private final TrustRoots roots;
    private final Instant now;

    ChainJudge(TrustRoots roots, Instant now) {
        this.roots = roots;
        this.now = now;
    }

    private record Verdict(ChainTrust trust, String reason, Optional<IssuerPaths.Found> path) {

        static Verdict bad(ChainTrust trust, String reason) {
            return new Verdict(trust, reason, Optional.empty());
        }
    }

    ChainSeen judge(List<Octets> der, Octets staple, String identity) {
        CertificateReader.Chain chain = CertificateReader.read(der);
        if (!chain.leafReadable()) {
            return unreadable(chain);
        }
        X509Certificate leaf = chain.certificates().getFirst();
        IssuerPaths paths = new IssuerPaths(chain.certificates(), roots);
        Verdict verdict = verdict(leaf, paths);
        Optional<X509Certificate> issuer = verdict.path()
                .map(IssuerPaths.Found::issuerOfLeaf)
                .or(() -> paths.farthest().stream().skip(1).findFirst());
        return new ChainSeen(
                chain.certificates().stream().map(CertificateReader::facts).toList(),
                chain.unreadable(),
                verdict.trust(),
                verdict.reason(),
                verdict.path()
                        .map(found -> found.root()
                                .certificate()
                                .getSubjectX500Principal()
                                .getName())
                        .orElse(""),
                verdict.path().map(found -> found.root().isPublic()).orElse(false),
                verdict.path()
                        .map(found -> der.size() - found.certificates().size())
                        .orElse(0),
                LeafReader.facts(leaf, identity),
                new StapleJudge(now).judge(leaf, issuer, staple.toArray()));
    }

    private static ChainSeen unreadable(CertificateReader.Chain chain) {
        return new ChainSeen(
                chain.certificates().stream().map(CertificateReader::facts).toList(),
                chain.unreadable(),
                ChainTrust.UNREADABLE,
                "the leaf cannot be read",
                "",
                false,
                0,
                new LeafFacts(false, false, false, false, 0, false),
                new StapleSeen(StapleSeen.Status.NONE, ""));
    }

    private Verdict verdict(X509Certificate leaf, IssuerPaths paths) {
        if (paths.toRoots().isEmpty()) {
            return withoutRoot(leaf, paths.farthest());
        }
        String reason = "";
        for (IssuerPaths.Found path : paths.toRoots()) {
            Optional<String> fault = fault(path);
            if (fault.isEmpty()) {
                return new Verdict(ChainTrust.TRUSTED, "", Optional.of(path));
            }
            reason = fault.get();
        }
        return Verdict.bad(ChainTrust.UNTRUSTED, reason);
    }

    private Verdict withoutRoot(X509Certificate leaf, List<X509Certificate> farthest) {
        X509Certificate last = farthest.getLast();
        if (last.getSubjectX500Principal().equals(last.getIssuerX500Principal())) {
            return last.equals(leaf)
                    ? Verdict.bad(ChainTrust.SELF_SIGNED, "signed with its own key")
                    : Verdict.bad(ChainTrust.UNTRUSTED, "ends at an unknown root: " + last.getSubjectX500Principal());
        }
        String missing = "its issuer was not sent: " + last.getIssuerX500Principal();
        return LeafReader.namesIssuersPlace(last)
                ? Verdict.bad(ChainTrust.INCOMPLETE, missing)
                : Verdict.bad(ChainTrust.UNTRUSTED, missing + ", and nothing says where it is");
    }

    private Optional<String> fault(IssuerPaths.Found path) {
        return fault(path.certificates(), path.root(), true)
                .or(() -> usageFault(path.certificates().getFirst()));
    }

    private Optional<String> fault(List<X509Certificate> certificates, Root root, boolean withLeaf) {
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root.certificate(), null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(certificates), parameters);
            return Optional.empty();
        } catch (CertPathValidatorException broken) {
            boolean leafsOwn = withLeaf && TOLD_ELSEWHERE.contains(broken.getReason()) && atLeaf(broken, certificates);
            if (!leafsOwn) {
                return Optional.of(String.valueOf(broken.getMessage()));
            }
            return certificates.size() == 1
                    ? Optional.empty()
                    : fault(certificates.subList(1, certificates.size()), root, false);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has PKIX", impossible);
        }
    }

    /** The JDK names no index when the constraint concerns key and issuer together; then the leaf alone is asked again. */
    private static boolean atLeaf(CertPathValidatorException broken, List<X509Certificate> certificates) {
        return broken.getIndex() == 0 || (broken.getIndex() < 0 && !certificates.isEmpty());
    }

    private static Optional<String> usageFault(X509Certificate leaf) {
        try {
            List<String> usages = leaf.getExtendedKeyUsage();
            boolean forServers = usages == null || usages.stream().anyMatch(SERVER_USAGES::contains);
            return forServers ? Optional.empty() : Optional.of("its extended key usage is not for servers: " + usages);
        } catch (CertificateParsingException unreadable) {
            return Optional.of("its extended key usage cannot be read");
        }
    }
}
