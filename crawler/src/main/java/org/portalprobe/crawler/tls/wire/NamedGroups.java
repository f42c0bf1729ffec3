package org.portalprobe.crawler.tls.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Groups of IANA's "TLS Supported Groups" registry, the better ones first. */
public final class NamedGroups {

    private static final Map<Integer, String> NAMES = names();

    /** Curves below 224 bits and binary or Koblitz curves: no client of today offers them (RFC 8422 section 5.1.1). */
    private static final List<Integer> WEAK =
            IntStream.rangeClosed(1, 22).boxed().toList();

    private static final List<Integer> TLS13 =
            NAMES.keySet().stream().filter(code -> code > 22).toList();

    private static final List<Integer> CURVES =
            NAMES.keySet().stream().filter(code -> code < 0x100).toList();

    private NamedGroups() {}

    /** Everything a TLS 1.3 server may answer to, post-quantum hybrids first. */
    public static List<Integer> ofTls13() {
        return TLS13;
    }

    /** Elliptic curves for TLS 1.2 and older, and no finite fields: a server's own prime shall show. */
    public static List<Integer> curves() {
        return CURVES;
    }

    public static List<Integer> weakCurves() {
        return WEAK;
    }

    /** IANA's name, or the number in hex. */
    public static String name(int code) {
        return Optional.ofNullable(NAMES.get(code)).orElseGet(() -> "0x%04x".formatted(code));
    }

    private static Map<Integer, String> names() {
        Map<Integer, String> names = new LinkedHashMap<>();
        names.put(0x11EC, "X25519MLKEM768");
        names.put(0x11EB, "SecP256r1MLKEM768");
        names.put(0x11ED, "SecP384r1MLKEM1024");
        names.put(0x11EE, "curveSM2MLKEM768");
        names.put(0x0200, "MLKEM512");
        names.put(0x0201, "MLKEM768");
        names.put(0x0202, "MLKEM1024");
        names.put(0x6399, "X25519Kyber768Draft00");
        put(names, 29, "x25519", "x448");
        put(names, 23, "secp256r1", "secp384r1", "secp521r1");
        put(names, 31, "brainpoolP256r1tls13", "brainpoolP384r1tls13", "brainpoolP512r1tls13");
        put(names, 26, "brainpoolP256r1", "brainpoolP384r1", "brainpoolP512r1");
        put(names, 34, "GC256A", "GC256B", "GC256C", "GC256D", "GC512A", "GC512B", "GC512C", "curveSM2");
        put(names, 256, "ffdhe2048", "ffdhe3072", "ffdhe4096", "ffdhe6144", "ffdhe8192");
        put(names, 1, "sect163k1", "sect163r1", "sect163r2", "sect193r1", "sect193r2", "sect233k1", "sect233r1");
        put(names, 8, "sect239k1", "sect283k1", "sect283r1", "sect409k1", "sect409r1", "sect571k1", "sect571r1");
        put(names, 15, "secp160k1", "secp160r1", "secp160r2", "secp192k1", "secp192r1", "secp224k1", "secp224r1");
        names.put(22, "secp256k1");
        return names;
    }

    private static void put(Map<Integer, String> names, int first, String... following) {
        for (int i = 0; i < following.length; i++) {
            names.put(first + i, following[i]);
        }
    }
}
