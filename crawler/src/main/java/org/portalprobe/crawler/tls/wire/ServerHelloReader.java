package org.portalprobe.crawler.tls.wire;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.TlsVersion;

/** Takes a ServerHello or a HelloRetryRequest apart (RFC 8446 section 4.1.3). */
final class ServerHelloReader {

    /** The random value that makes a ServerHello a HelloRetryRequest. */
    private static final byte[] RETRY =
            HexFormat.of().parseHex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");

    private static final int SUPPORTED_VERSIONS = 43;
    private static final int KEY_SHARE = 51;

    private final ServerHello hello;
    private final boolean retry;
    private int version;
    private int group = -1;

    ServerHelloReader(Cursor body) throws MalformedReply {
        version = body.number(2);
        retry = Arrays.equals(body.slice(32).rest(), RETRY);
        body.vector(1);
        int suite = body.number(2);
        int compression = body.number(1);
        Set<Integer> extensions = body.hasMore() ? extensions(body.vector(2)) : Set.of();
        hello = new ServerHello(known(version), suite, compression, extensions);
    }

    ServerHello hello() {
        return hello;
    }

    /** Empty for an ordinary ServerHello. */
    @Nullable
    Reply retry() {
        return retry ? new Reply.Retry(hello.suite(), group) : null;
    }

    private Set<Integer> extensions(Cursor list) throws MalformedReply {
        Set<Integer> types = new HashSet<>();
        while (list.hasMore()) {
            int type = list.number(2);
            Cursor content = list.vector(2);
            types.add(type);
            if (type == SUPPORTED_VERSIONS) {
                version = content.number(2);
            } else if (type == KEY_SHARE) {
                group = content.number(2);
            }
        }
        return types;
    }

    private static TlsVersion known(int code) throws MalformedReply {
        for (TlsVersion version : TlsVersion.values()) {
            if (version.code() == code && version != TlsVersion.SSL_2) {
                return version;
            }
        }
        throw new MalformedReply("a ServerHello of version 0x%04x".formatted(code));
    }
}
