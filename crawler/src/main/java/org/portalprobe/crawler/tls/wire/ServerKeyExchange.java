package org.portalprobe.crawler.tls.wire;

import java.math.BigInteger;

/** The server's ephemeral parameters below TLS 1.3. */
public sealed interface ServerKeyExchange {

    /** No signature, or one of a version that names no scheme. */
    int UNNAMED = -1;

    /** Signature scheme by code, or {@link #UNNAMED}. */
    int signature();

    record FiniteField(BigInteger prime, int signature) implements ServerKeyExchange {}

    record Curve(int group, int signature) implements ServerKeyExchange {}

    /** A temporary RSA key of an export suite. */
    record TemporaryRsa(int bits, int signature) implements ServerKeyExchange {}

    /** PSK, SRP, explicit curves: not taken apart. */
    record Other(int signature) implements ServerKeyExchange {}
}
