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
        switch (chain.trust()) {
            case TRUSTED -> {}
            case SELF_SIGNED ->
                add("self-signed", Severity.HIGH, TlsGrade.UNTRUSTED, chain.reason(), "RFC 5280 section 6");
            case UNTRUSTED -> add("untrusted", Severity.HIGH, TlsGrade.UNTRUSTED, chain.reason(), "RFC 5280 section 6");
            case INCOMPLETE ->
                add("incomplete-chain", Severity.MEDIUM, TlsGrade.B, chain.reason(), "RFC 8446 section 4.4.2");
            case UNREADABLE ->
                add(
                        "unreadable-certificate",
                        Severity.HIGH,
                        TlsGrade.UNTRUSTED,
                        String.join("; ", chain.unreadable()),
                        "RFC 5280 section 4");
        }
    }

    private void dates(CertificateSeen leaf) {
        if (now.isBefore(leaf.notBefore())) {
            add(
                    "not-yet-valid",
                    Severity.HIGH,
                    TlsGrade.UNTRUSTED,
                    "valid from " + leaf.notBefore(),
                    "RFC 5280 section 4.1.2.5");
        } else if (now.isAfter(leaf.notAfter())) {
            add(
                    "expired",
                    Severity.CRITICAL,
                    TlsGrade.UNTRUSTED,
                    "ended " + leaf.notAfter(),
                    "RFC 5280 section 4.1.2.5");
        } else {
            Lifetime lifetime = new Lifetime(leaf.notBefore(), leaf.notAfter());
            lifetime.alarm(now).ifPresent(severity -> {
                String evidence =
                        Duration.between(now, leaf.notAfter()).toDays() + " days left, ends " + leaf.notAfter();
                TlsFinding soon = TlsFinding.of("expires-soon", CERTIFICATE, severity, evidence);
                findings.add(severity.compareTo(Severity.HIGH) >= 0 ? soon.capping(TlsGrade.A_MINUS) : soon);
            });
            if (chain.publicRoot() && lifetime.overLimit()) {
                add(
                        "lifetime-over-limit",
                        Severity.MEDIUM,
                        TlsGrade.A_MINUS,
                        lifetime.evidence(),
                        "CA/Browser Forum BR 6.3.2 (SC-081v3)");
            }
        }
    }

    private void names(LeafFacts facts) {
        if (!facts.hasNames()) {
            add("no-san", Severity.HIGH, TlsGrade.MISMATCH, "no subjectAltName", "RFC 9525 section 2", LABS);
        } else if (!facts.matchesHost()) {
            String names = String.join(", ", chain.sent().getFirst().names());
            add("host-mismatch", Severity.HIGH, TlsGrade.MISMATCH, "for " + names, "RFC 9525", LABS);
        }
    }

    private void strength(CertificateSeen leaf) {
        boolean rsa = leaf.keyAlgorithm().equals("RSA");
        boolean weak = leaf.keyBits() > 0 && leaf.keyBits() < (rsa ? 2048 : 256);
        if (weak) {
            TlsGrade cap = KeyScore.of(leaf.keyAlgorithm(), leaf.keyBits()) <= 40 ? TlsGrade.F : TlsGrade.B;
            add(
                    "leaf-key-weak",
                    Severity.HIGH,
                    cap,
                    leaf.keyAlgorithm() + " " + leaf.keyBits(),
                    "CA/Browser Forum BR 6.1.5",
                    LABS,
                    "NCSC 2025");
        }
        if (chain.leaf().rsaExponentOne()) {
            add("rsa-exponent-one", Severity.CRITICAL, TlsGrade.F, "public exponent 1", "CA/Browser Forum BR 6.1.6");
        }
        String signature = leaf.signatureAlgorithm().toUpperCase(Locale.ROOT).replace("-", "");
        if (signature.startsWith("MD5") || signature.startsWith("MD2")) {
            add("leaf-signature-md5", Severity.CRITICAL, TlsGrade.F, leaf.signatureAlgorithm(), "RFC 6151", LABS);
        } else if (signature.startsWith("SHA1")) {
            add(
                    "leaf-signature-sha1",
                    Severity.HIGH,
                    TlsGrade.UNTRUSTED,
                    leaf.signatureAlgorithm(),
                    "CA/Browser Forum BR 7.1.3",
                    LABS);
        }
    }

    private void status() {
        StapleSeen staple = chain.staple();
        switch (staple.status()) {
            case REVOKED -> add("revoked", Severity.CRITICAL, TlsGrade.UNTRUSTED, staple.detail(), "RFC 6960", LABS);
            case INVALID ->
                findings.add(
                        TlsFinding.of("staple-invalid", CERTIFICATE, Severity.MEDIUM, staple.detail(), "RFC 6960"));
            case GOOD -> {}
            case NONE -> withoutStaple();
        }
    }

    private void withoutStaple() {
        if (chain.leaf().mustStaple()) {
            add(
                    "must-staple-without-staple",
                    Severity.HIGH,
                    TlsGrade.A_MINUS,
                    "the certificate demands a staple, none was sent",
                    "RFC 7633");
        } else if (chain.leaf().statusService()) {
            notice("no-staple", "an OCSP responder is named, no staple was sent", "RFC 6066 section 8");
        }
    }

    private void notices(CertificateSeen leaf) {
        if (chain.publicRoot() && chain.leaf().timestamps() == 0) {
            notice("no-sct", "no embedded transparency timestamp", "RFC 6962");
        }
        if (chain.extra() > 0) {
            notice(
                    "extra-certificates",
                    chain.extra() + " certificates more than the path needs",
                    "RFC 8446 section 4.4.2");
        }
        if (leaf.names().stream().anyMatch(name -> name.startsWith("*."))) {
            notice("wildcard", String.join(", ", leaf.names()), "RFC 9525 section 6.3");
        }
    }

    private void notice(String rule, String evidence, String clause) {
        findings.add(TlsFinding.of(rule, CERTIFICATE, Severity.INFO, evidence, clause));
    }

    private void add(String rule, Severity severity, TlsGrade cap, String evidence, String... clauses) {
        findings.add(
                TlsFinding.of(rule, CERTIFICATE, severity, evidence, clauses).capping(cap));
    }
}
