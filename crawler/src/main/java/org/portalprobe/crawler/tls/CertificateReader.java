package org.portalprobe.crawler.tls;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.portalprobe.crawler.artifact.CertificateSeen;
import org.portalprobe.crawler.tls.wire.Octets;

/** From DER to facts. Java refuses some certificates that other software reads; their bytes are named by fingerprint. */
final class CertificateReader {

    private static final int DNS_NAME = 2;
    private static final int ADDRESS = 7;

    private CertificateReader() {}

    /**
     * @param certificates in the order sent
     * @param unreadable fingerprint and reason of each that was refused
     * @param leafReadable the first one was read
     */
    record Chain(List<X509Certificate> certificates, List<String> unreadable, boolean leafReadable) {}

    static Chain read(List<Octets> der) {
        List<X509Certificate> certificates = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        boolean leafReadable = false;
        for (int i = 0; i < der.size(); i++) {
            byte[] bytes = der.get(i).toArray();
            try {
                certificates.add((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes)));
                leafReadable |= i == 0;
            } catch (CertificateException | RuntimeException refused) {
                // The factory lets parsers' own exceptions through for some bytes.
                unreadable.add(sha256(bytes) + ": " + refused.getMessage());
            }
        }
        return new Chain(certificates, unreadable, leafReadable);
    }

    static CertificateSeen facts(X509Certificate certificate) {
        try {
            return new CertificateSeen(
                    certificate.getSubjectX500Principal().getName(),
                    certificate.getIssuerX500Principal().getName(),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant(),
                    names(certificate),
                    certificate.getPublicKey().getAlgorithm(),
                    keyBits(certificate.getPublicKey()),
                    certificate.getSigAlgName(),
                    sha256(certificate.getEncoded()));
        } catch (CertificateException impossible) {
            throw new IllegalStateException("a certificate read from DER has a DER", impossible);
        }
    }

    /** subjectAltName's host names and addresses; empty also when they cannot be read. */
    static List<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name ->
                                    name.get(0).equals(DNS_NAME) || name.get(0).equals(ADDRESS))
                            .map(name -> String.valueOf(name.get(1)))
                            .toList();
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }

    private static int keyBits(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength();
            case ECPublicKey ec -> ec.getParams().getCurve().getField().getFieldSize();
            default -> key.getAlgorithm().matches("Ed(25519|DSA)|X25519") ? 256 : 0;
        };
    }

    static String sha256(byte[] der) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
