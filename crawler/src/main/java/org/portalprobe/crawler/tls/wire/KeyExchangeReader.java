package org.portalprobe.crawler.tls.wire;

import java.math.BigInteger;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.TlsVersion;

/** Takes a ServerKeyExchange apart (RFC 5246 section 7.4.3, RFC 8422 section 5.4, RFC 2246 for temporary RSA keys). */
final class KeyExchangeReader {

    private static final int NAMED_CURVE = 3;

    private KeyExchangeReader() {}

    static ServerKeyExchange read(Cursor body, CipherSuite suite, TlsVersion version) throws MalformedReply {
        if (suite.name().contains("PSK")
                || suite.name().contains("SRP")
                || suite.name().contains("KRB5")) {
            return new ServerKeyExchange.Other(ServerKeyExchange.UNNAMED);
        } else if (suite.ephemeralDh()) {
            BigInteger prime = new BigInteger(1, body.vector(2).rest());
            body.vector(2);
            body.vector(2);
            return new ServerKeyExchange.FiniteField(prime, signature(body, suite, version));
        } else if (suite.ephemeralEc()) {
            return curve(body, suite, version);
        } else if (suite.rsaKeyExchange()) {
            int bits = new BigInteger(1, body.vector(2).rest()).bitLength();
            body.vector(2);
            return new ServerKeyExchange.TemporaryRsa(bits, signature(body, suite, version));
        }
        return new ServerKeyExchange.Other(ServerKeyExchange.UNNAMED);
    }

    private static ServerKeyExchange curve(Cursor body, CipherSuite suite, TlsVersion version) throws MalformedReply {
        if (body.number(1) != NAMED_CURVE) {
            return new ServerKeyExchange.Other(ServerKeyExchange.UNNAMED);
        }
        int group = body.number(2);
        body.vector(1);
        return new ServerKeyExchange.Curve(group, signature(body, suite, version));
    }

    private static int signature(Cursor body, CipherSuite suite, TlsVersion version) throws MalformedReply {
        boolean named = version == TlsVersion.TLS_1_2 && !suite.anonymous();
        return named ? body.number(2) : ServerKeyExchange.UNNAMED;
    }
}
