package org.portalprobe.crawler.tls.wire;

import java.util.Arrays;

/** The CLIENT-HELLO of SSL 2.0 with all seven cipher kinds of its specification. */
final class Sslv2Hello {

    static final int[] KINDS = {0x010080, 0x020080, 0x030080, 0x040080, 0x050080, 0x060040, 0x0700C0};

    private static final int CHALLENGE = 16;

    private Sslv2Hello() {}

    static byte[] bytes(byte[] entropy) {
        ByteSink message = new ByteSink();
        message.number(1, 1)
                .number(0x0002, 2)
                .number(KINDS.length * 3, 2)
                .number(0, 2)
                .number(CHALLENGE, 2);
        for (int kind : KINDS) {
            message.number(kind, 3);
        }
        message.bytes(Arrays.copyOf(entropy, CHALLENGE));
        byte[] body = message.toBytes();
        return new ByteSink().number(0x8000 | body.length, 2).bytes(body).toBytes();
    }

    /** IANA never listed them; these are the names of the SSL 2.0 specification. */
    static String name(int kind) {
        return switch (kind) {
            case 0x010080 -> "SSL_CK_RC4_128_WITH_MD5";
            case 0x020080 -> "SSL_CK_RC4_128_EXPORT40_WITH_MD5";
            case 0x030080 -> "SSL_CK_RC2_128_CBC_WITH_MD5";
            case 0x040080 -> "SSL_CK_RC2_128_CBC_EXPORT40_WITH_MD5";
            case 0x050080 -> "SSL_CK_IDEA_128_CBC_WITH_MD5";
            case 0x060040 -> "SSL_CK_DES_64_CBC_WITH_MD5";
            case 0x0700C0 -> "SSL_CK_DES_192_EDE3_CBC_WITH_MD5";
            default -> "SSL_CK_%06X".formatted(kind);
        };
    }
}
