package org.portalprobe.crawler.tls;

import java.math.BigInteger;
import java.util.Map;
import org.portalprobe.crawler.artifact.DhParameters;

/**
 * Primes that many servers share: work spent on one breaks all of them (Logjam, "Imperfect Forward Secrecy", CCS 2015). The
 * safe primes of the IETF are 2^b - 2^(b-64) - 1 + 2^64 (floor(2^(b-130) c) + k), told apart by their middle.
 */
final class KnownPrimes {

    /** The first bits of pi behind the leading 64 ones: RFC 2409 and RFC 3526. */
    private static final String PI = "c90fdaa22168c234";
    /** The first bits of e: RFC 7919. */
    private static final String E = "adf85458a2bb4a9a";

    private static final String ONES = "ffffffffffffffff";

    private static final Map<Integer, String> OF_PI = Map.of(
            768, "RFC 2409 group 1",
            1024, "RFC 2409 group 2",
            1536, "RFC 3526 group 5",
            2048, "RFC 3526 group 14",
            3072, "RFC 3526 group 15",
            4096, "RFC 3526 group 16",
            6144, "RFC 3526 group 17",
            8192, "RFC 3526 group 18");

    private KnownPrimes() {}

    static DhParameters describe(BigInteger prime) {
        int bits = prime.bitLength();
        String hex = prime.toString(16);
        String name = "own";
        if (hex.startsWith(ONES + PI) && hex.endsWith(ONES)) {
            name = OF_PI.getOrDefault(bits, "own");
        } else if (hex.startsWith(ONES + E) && hex.endsWith(ONES)) {
            name = "ffdhe" + bits;
        }
        return new DhParameters(bits, name);
    }
}
