package org.portalprobe.crawler.tls.wire;

import java.util.HexFormat;
import org.portalprobe.crawler.artifact.TlsVersion;

/** Replies as servers send them. */
final class ServerBytes {

    static final int ECDHE_RSA_AES128_GCM = 0xC02F;
    static final int DHE_RSA_AES128_GCM = 0x009E;
    static final int RSA_EXPORT_RC4 = 0x0003;

    private static final byte[] RETRY =
            HexFormat.of().parseHex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");

    private ServerBytes() {}

    static byte[] record(int type, byte... content) {
        return new ByteSink()
                .number(type, 1)
                .number(0x0303, 2)
                .vector(2, content)
                .toBytes();
    }

    static byte[] alert(int level, int code) {
        return record(21, (byte) level, (byte) code);
    }

    static byte[] message(int type, byte... body) {
        return new ByteSink().number(type, 1).vector(3, body).toBytes();
    }

    static byte[] serverHello(TlsVersion version, int suite, byte... extensions) {
        return hello(version.code(), new byte[32], suite, extensions);
    }

    static byte[] retry(int suite, int group) {
        byte[] extensions = new ByteSink()
                .extension(43, (byte) 3, (byte) 4)
                .extension(51, (byte) (group >> 8), (byte) group)
                .toBytes();
        return hello(0x0303, RETRY, suite, extensions);
    }

    private static byte[] hello(int version, byte[] random, int suite, byte... extensions) {
        ByteSink body = new ByteSink()
                .number(version, 2)
                .bytes(random)
                .vector(1, new byte[32])
                .number(suite, 2)
                .number(0, 1);
        if (extensions.length > 0) {
            body.vector(2, extensions);
        }
        return message(2, body.toBytes());
    }

    static byte[] certificates(int count, int size) {
        ByteSink list = new ByteSink();
        for (int i = 0; i < count; i++) {
            list.vector(3, new byte[size]);
        }
        return message(11, new ByteSink().vector(3, list.toBytes()).toBytes());
    }

    static byte[] staple(byte... response) {
        return message(22, new ByteSink().number(1, 1).vector(3, response).toBytes());
    }

    static byte[] curve(int group, int scheme) {
        return message(
                12,
                new ByteSink()
                        .number(3, 1)
                        .number(group, 2)
                        .vector(1, new byte[65])
                        .number(scheme, 2)
                        .vector(2, new byte[256])
                        .toBytes());
    }

    static byte[] prime(int bits, int scheme) {
        byte[] prime = new byte[bits / 8];
        prime[0] = (byte) 0x80;
        return message(
                12,
                new ByteSink()
                        .vector(2, prime)
                        .vector(2, (byte) 2)
                        .vector(2, new byte[bits / 8])
                        .number(scheme, 2)
                        .vector(2, new byte[256])
                        .toBytes());
    }

    static byte[] done() {
        return message(14);
    }

    static byte[] sslv2() {
        byte[] body = new ByteSink()
                .number(4, 1)
                .number(0, 1)
                .number(1, 1)
                .number(2, 2)
                .number(20, 2)
                .number(6, 2)
                .number(16, 2)
                .bytes(new byte[20])
                .number(0x010080, 3)
                .number(0x0700C0, 3)
                .bytes(new byte[16])
                .toBytes();
        return new ByteSink().number(0x8000 | body.length, 2).bytes(body).toBytes();
    }

    static byte[] join(byte[]... parts) {
        ByteSink all = new ByteSink();
        for (byte[] part : parts) {
            all.bytes(part);
        }
        return all.toBytes();
    }
}
