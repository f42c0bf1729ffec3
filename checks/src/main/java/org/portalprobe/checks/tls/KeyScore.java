package org.portalprobe.checks.tls;

/** Points of SSL Labs 2009r for the strength of a key exchange. */
final class KeyScore {

    private KeyScore() {}

    /** Of a certificate's key; elliptic keys by their equivalent in RSA bits (NIST SP 800-57 part 1, table 2). */
    static int of(String algorithm, int bits) {
        boolean finite = algorithm.equals("RSA") || algorithm.equals("DSA") || algorithm.equals("DH");
        return ofRsaBits(finite ? bits : rsaBits(bits));
    }

    static int ofRsaBits(int bits) {
        return bits < 512 ? 20 : bits < 1024 ? 40 : bits < 2048 ? 80 : bits < 4096 ? 90 : 100;
    }

    private static int rsaBits(int ellipticBits) {
        if (ellipticBits < 160) {
            return 512;
        }
        return ellipticBits < 224 ? 1024 : ellipticBits < 256 ? 2048 : ellipticBits < 384 ? 3072 : 7680;
    }
}
