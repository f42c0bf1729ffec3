package org.portalprobe.crawler.tls.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Schemes of IANA's "TLS SignatureScheme" registry, the better ones first. */
public final class SignatureSchemes {

    private static final Map<Integer, String> NAMES = names();

    private static final List<Integer> ALL = List.copyOf(NAMES.keySet());

    private static final List<Integer> SHA1 = List.of(0x0201, 0x0203, 0x0202);

    private SignatureSchemes() {}

    public static List<Integer> all() {
        return ALL;
    }

    /** With RSA, ECDSA and DSA, so that a server's key never is the reason to say no. */
    public static List<Integer> sha1Only() {
        return SHA1;
    }

    /** IANA's name, or the number in hex. */
    public static String name(int code) {
        return Optional.ofNullable(NAMES.get(code)).orElseGet(() -> "0x%04x".formatted(code));
    }

    private static Map<Integer, String> names() {
        Map<Integer, String> names = new LinkedHashMap<>();
        names.put(0x0403, "ecdsa_secp256r1_sha256");
        names.put(0x0503, "ecdsa_secp384r1_sha384");
        names.put(0x0603, "ecdsa_secp521r1_sha512");
        names.put(0x0807, "ed25519");
        names.put(0x0808, "ed448");
        names.put(0x0904, "mldsa44");
        names.put(0x0905, "mldsa65");
        names.put(0x0906, "mldsa87");
        names.put(0x0804, "rsa_pss_rsae_sha256");
        names.put(0x0805, "rsa_pss_rsae_sha384");
        names.put(0x0806, "rsa_pss_rsae_sha512");
        names.put(0x0809, "rsa_pss_pss_sha256");
        names.put(0x080A, "rsa_pss_pss_sha384");
        names.put(0x080B, "rsa_pss_pss_sha512");
        names.put(0x0401, "rsa_pkcs1_sha256");
        names.put(0x0501, "rsa_pkcs1_sha384");
        names.put(0x0601, "rsa_pkcs1_sha512");
        names.put(0x0303, "ecdsa_sha224");
        names.put(0x0301, "rsa_pkcs1_sha224");
        names.put(0x0402, "dsa_sha256");
        names.put(0x0203, "ecdsa_sha1");
        names.put(0x0201, "rsa_pkcs1_sha1");
        names.put(0x0202, "dsa_sha1");
        return names;
    }
}
