package org.portalprobe.checks.tls;

import static org.portalprobe.checks.tls.TlsFinding.Area.CERTIFICATE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.portalprobe.crawler.artifact.CertificateSeen;
import org.portalprobe.crawler.artifact.ChainSeen;
import org.portalprobe.crawler.artifact.LeafFacts;
import org.portalprobe.crawler.artifact.StapleSeen;

/** What is wrong with one chain at one moment. */
final class CertificateFindings {

    private static final String LABS = "SSL Labs 2009r";

    private final ChainSeen chain;
    private final Instant now;
    private final List<TlsFinding> findings = new ArrayList<>();

    private CertificateFindings(ChainSeen chain, Instant now) {
        this.chain = chain;
        this.now = now;
    }

    static List<TlsFinding> of(ChainSeen chain, Instant now) {
        CertificateFindings asked = new CertificateFindings(chain, now);
        asked.trust();
        if (!chain.sent().isEmpty()) {
            CertificateSeen leaf = chain.sent().getFirst();
            asked.dates(leaf);
            asked.names(chain.leaf());
            asked.strength(leaf);
            asked.status();
            asked.notices(leaf);
        }
        return asked.findings;
    }

    private void trust() {
        String path = "RFC 5280 section 6";
        switch (chain.trust()) {
            case TRUSTED -> {}
            case SELF_SIGNED -> add(found("self-signed", Severity.HIGH, path).said(chain.reason()), TlsGrade.UNTRUSTED);
            case UNTRUSTED -> add(found("untrusted", Severity.HIGH, path).said(chain.reason()), TlsGrade.UNTRUSTED);
            case INCOMPLETE ->
                add(
                        found("incomplete-chain", Severity.MEDIUM, "RFC 8446 section 4.4.2")
                                .said(chain.reason()),
                        TlsGrade.B);
            case UNREADABLE ->
                add(
                        found("unreadable-certificate", Severity.HIGH, "RFC 5280 section 4")
                                .said(String.join("; ", chain.unreadable())),
                        TlsGrade.UNTRUSTED);
        }
    }

    private void dates(CertificateSeen leaf) {
        String clause = "RFC 5280 section 4.1.2.5";
        if (now.isBefore(leaf.notBefore())) {
            add(found("not-yet-valid", Severity.HIGH, clause).seen(leaf.notBefore()), TlsGrade.UNTRUSTED);
        } else if (now.isAfter(leaf.notAfter())) {
            add(found("expired", Severity.CRITICAL, clause).seen(leaf.notAfter()), TlsGrade.UNTRUSTED);
        } else {
            Lifetime lifetime = new Lifetime(leaf.notBefore(), leaf.notAfter());
            lifetime.alarm(now).ifPresent(severity -> {
                TlsFinding soon = found("expires-soon", severity)
                        .seen(Duration.between(now, leaf.notAfter()).toDays(), leaf.notAfter());
                findings.add(severity.compareTo(Severity.HIGH) >= 0 ? soon.capping(TlsGrade.A_MINUS) : soon);
            });
            if (chain.publicRoot() && lifetime.overLimit()) {
                add(
                        found("lifetime-over-limit", Severity.MEDIUM, "CA/Browser Forum BR 6.3.2 (SC-081v3)")
                                .seen(lifetime.days(), lifetime.limitDays()),
                        TlsGrade.A_MINUS);
            }
        }
    }

    private void names(LeafFacts facts) {
        if (!facts.hasNames()) {
            add(found("no-san", Severity.HIGH, "RFC 9525 section 2", LABS), TlsGrade.MISMATCH);
        } else if (!facts.matchesHost()) {
            add(
                    found("host-mismatch", Severity.HIGH, "RFC 9525", LABS)
                            .seen(chain.sent().getFirst().names()),
                    TlsGrade.MISMATCH);
        }
    }

    private void strength(CertificateSeen leaf) {
        boolean rsa = leaf.keyAlgorithm().equals("RSA");
        boolean weak = leaf.keyBits() > 0 && leaf.keyBits() < (rsa ? 2048 : 256);
        if (weak) {
            TlsGrade cap = KeyScore.of(leaf.keyAlgorithm(), leaf.keyBits()) <= 40 ? TlsGrade.F : TlsGrade.B;
            add(
                    found("leaf-key-weak", Severity.HIGH, "CA/Browser Forum BR 6.1.5", LABS, "NCSC 2025")
                            .seen(leaf.keyAlgorithm() + " " + leaf.keyBits()),
                    cap);
        }
        if (chain.leaf().rsaExponentOne()) {
            add(found("rsa-exponent-one", Severity.CRITICAL, "CA/Browser Forum BR 6.1.6"), TlsGrade.F);
        }
        String signature = leaf.signatureAlgorithm().toUpperCase(Locale.ROOT).replace("-", "");
        if (signature.startsWith("MD5") || signature.startsWith("MD2")) {
            add(
                    found("leaf-signature-md5", Severity.CRITICAL, "RFC 6151", LABS)
                            .seen(leaf.signatureAlgorithm()),
                    TlsGrade.F);
        } else if (signature.startsWith("SHA1")) {
            add(
                    found("leaf-signature-sha1", Severity.HIGH, "CA/Browser Forum BR 7.1.3", LABS)
                            .seen(leaf.signatureAlgorithm()),
                    TlsGrade.UNTRUSTED);
        }
    }

    private void status() {
        StapleSeen staple = chain.staple();
        switch (staple.status()) {
            case REVOKED ->
                add(found("revoked", Severity.CRITICAL, "RFC 6960", LABS).said(staple.detail()), TlsGrade.UNTRUSTED);
            case INVALID ->
                findings.add(
                        found("staple-invalid", Severity.MEDIUM, "RFC 6960").said(staple.detail()));
            case GOOD -> {}
            case NONE -> withoutStaple();
        }
    }

    private void withoutStaple() {
        if (chain.leaf().mustStaple()) {
            add(found("must-staple-without-staple", Severity.HIGH, "RFC 7633"), TlsGrade.A_MINUS);
        } else if (chain.leaf().statusService()) {
            findings.add(found("no-staple", Severity.INFO, "RFC 6066 section 8"));
        }
    }

    private void notices(CertificateSeen leaf) {
        if (chain.publicRoot() && chain.leaf().timestamps() == 0) {
            findings.add(found("no-sct", Severity.INFO, "RFC 6962"));
        }
        if (chain.extra() > 0) {
            findings.add(found("extra-certificates", Severity.INFO, "RFC 8446 section 4.4.2")
                    .seen(chain.extra()));
        }
        if (leaf.names().stream().anyMatch(name -> name.startsWith("*."))) {
            findings.add(
                    found("wildcard", Severity.INFO, "RFC 9525 section 6.3").seen(leaf.names()));
        }
    }

    private static TlsFinding found(String rule, Severity severity, String... clauses) {
        return TlsFinding.of(rule, CERTIFICATE, severity, clauses);
    }

    private void add(TlsFinding finding, TlsGrade cap) {
        findings.add(finding.capping(cap));
    }
}
