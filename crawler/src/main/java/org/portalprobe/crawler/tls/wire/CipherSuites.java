package org.portalprobe.crawler.tls.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.portalprobe.crawler.artifact.CipherSuite;

/** Our table of cipher suites by code point, in IANA's terms; the stronger ones first. */
public final class CipherSuites {

    private static final Map<Integer, CipherSuite> BY_CODE = read();

    private static final List<Integer> TLS13 = codes(CipherSuite::ofTls13);

    private static final List<Integer> OLDER = codes(suite -> !suite.ofTls13());

    private CipherSuites() {}

    public static List<Integer> ofTls13() {
        return TLS13;
    }

    /** Everything for TLS 1.2 and below. */
    public static List<Integer> older() {
        return OLDER;
    }

    /** Codes of the suites below TLS 1.3 that fit. */
    public static List<Integer> olderThat(Predicate<CipherSuite> fit) {
        return codes(suite -> !suite.ofTls13() && fit.test(suite));
    }

    /** The suite; empty for a code that IANA gave to none. */
    public static Optional<CipherSuite> byCode(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static List<Integer> codes(Predicate<CipherSuite> fit) {
        return BY_CODE.entrySet().stream()
                .filter(entry -> fit.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<Integer, CipherSuite> read() {
        Map<Integer, CipherSuite> table = new LinkedHashMap<>();
        text().lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .map(row -> Map.entry(Integer.valueOf(row[0], 16), new CipherSuite(row[1])))
                .sorted(Comparator.comparingInt(row -> rank(row.getValue())))
                .forEach(row -> table.put(row.getKey(), row.getValue()));
        return table;
    }

    private static String text() {
        try (InputStream table = CipherSuites.class.getResourceAsStream("cipher-suites.tsv")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException broken) {
            throw new UncheckedIOException("the jar lacks its table of cipher suites", broken);
        }
    }

    /** What a sensible client asks for comes first, so that an ordinary server shows its ordinary choice. */
    private static int rank(CipherSuite suite) {
        if (suite.anonymous() || suite.withoutEncryption() || suite.export() || suite.bits() < 112) {
            return 9;
        }
        boolean ordinary = suite.name().matches("TLS_(ECDHE_|DHE_)?(ECDSA_|RSA_)?WITH_(AES|CHACHA20|3DES|RC4).*");
        int exchange = suite.ephemeralEc() ? 0 : suite.ephemeralDh() ? 1 : 2;
        int cipher = suite.aead() && !suite.name().contains("CCM") ? 0 : suite.rc4() || suite.tripleDes() ? 4 : 2;
        return ordinary ? exchange + cipher : 8;
    }
}
