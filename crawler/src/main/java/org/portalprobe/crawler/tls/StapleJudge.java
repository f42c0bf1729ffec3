package org.portalprobe.crawler.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.crawler.artifact.StapleSeen;
import org.portalprobe.crawler.artifact.StapleSeen.Status;

/** Verifies a stapled OCSP response (RFC 6960) with nothing but itself and the issuer: no responder is ever asked. */
final class StapleJudge {

    private final Instant now;

    StapleJudge(Instant now) {
        this.now = now;
    }

    StapleSeen judge(X509Certificate leaf, Optional<X509Certificate> issuer, byte[] response) {
        if (response.length == 0) {
            return new StapleSeen(Status.NONE, "");
        }
        if (issuer.isEmpty()) {
            return new StapleSeen(Status.INVALID, "its signer cannot be told: the issuer is unknown");
        }
        try {
            validate(leaf, issuer.get(), response);
            return new StapleSeen(Status.GOOD, "");
        } catch (CertPathValidatorException told) {
            Status status = told.getReason() == BasicReason.REVOKED ? Status.REVOKED : Status.INVALID;
            return new StapleSeen(status, String.valueOf(told.getMessage()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has PKIX", impossible);
        }
    }

    private void validate(X509Certificate leaf, X509Certificate issuer, byte[] response)
            throws GeneralSecurityException {
        CertPathValidator validator = CertPathValidator.getInstance("PKIX");
        PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
        checker.setOcspResponses(Map.of(leaf, response));
        checker.setOptions(
                EnumSet.of(PKIXRevocationChecker.Option.ONLY_END_ENTITY, PKIXRevocationChecker.Option.NO_FALLBACK));
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(issuer, null)));
        parameters.addCertPathChecker(checker);
        parameters.setDate(Date.from(now));
        validator.validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(leaf)), parameters);
    }
}
