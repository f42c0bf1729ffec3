package org.portalprobe.crawler.tls;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.LeafFacts;

/** Extensions of a leaf that Java does not read. */
final class LeafReader {

    private static final String TLS_FEATURE = "1.3.6.1.5.5.7.1.24";
    private static final String AUTHORITY_ACCESS = "1.3.6.1.5.5.7.1.1";
    private static final String TIMESTAMPS = "1.3.6.1.4.1.11129.2.4.2";

    /** The INTEGER 5: status_request (RFC 7633). */
    private static final String STATUS_REQUEST = "020105";
    /** The OBJECT IDENTIFIERs id-ad-ocsp and id-ad-caIssuers. */
    private static final String OCSP = "06082b06010505073001";

    private static final String ISSUERS = "06082b06010505073002";

    private LeafReader() {}

    static LeafFacts facts(X509Certificate leaf, String identity) {
        List<String> names = CertificateReader.names(leaf);
        return new LeafFacts(
                HostNames.match(names, identity),
                !names.isEmpty(),
                hex(leaf, TLS_FEATURE).contains(STATUS_REQUEST),
                hex(leaf, AUTHORITY_ACCESS).contains(OCSP),
                timestamps(leaf.getExtensionValue(TIMESTAMPS)),
                leaf.getPublicKey() instanceof RSAPublicKey rsa
                        && rsa.getPublicExponent().bitLength() < 2);
    }

    /** Whether the certificate says where its issuer's own can be fetched. */
    static boolean namesIssuersPlace(X509Certificate certificate) {
        return hex(certificate, AUTHORITY_ACCESS).contains(ISSUERS);
    }

    private static String hex(X509Certificate certificate, String oid) {
        byte @Nullable [] value = certificate.getExtensionValue(oid);
        return value == null ? "" : HexFormat.of().formatHex(value);
    }

    /** A list of lengths and timestamps inside two OCTET STRINGs (RFC 6962 section 3.3); 0 when it does not add up. */
    private static int timestamps(byte @Nullable [] value) {
        if (value == null) {
            return 0;
        }
        int at = behindHeader(value, behindHeader(value, 0));
        int end = at + 2 + number(value, at);
        int count = 0;
        at += 2;
        while (at < end && at + 2 <= value.length) {
            at += 2 + number(value, at);
            count++;
        }
        return at == value.length ? count : 0;
    }

    private static int behindHeader(byte[] der, int at) {
        if (at + 1 >= der.length) {
            return der.length;
        }
        int length = der[at + 1] & 0xFF;
        return at + 2 + (length > 0x80 ? length - 0x80 : 0);
    }

    private static int number(byte[] bytes, int at) {
        return at + 1 < bytes.length ? ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF) : bytes.length;
    }
}
