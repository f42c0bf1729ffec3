package org.portalprobe.crawler.tls.wire;

import static org.portalprobe.crawler.tls.wire.ByteSink.numbers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.tls.wire.ClientHello.Trait;

/** Lays out one ClientHello of SSL 3.0 to TLS 1.3 (RFC 8446 section 4.1.2, RFC 5246 section 7.4.1.2). */
final class HelloWriter {

    private static final int RANDOM = 32;
    private static final int FALLBACK_SCSV = 0x5600;
    private static final int RENEGOTIATION_SCSV = 0x00FF;

    private final ClientHello hello;
    private final byte[] random;
    private final byte[] rest;

    HelloWriter(ClientHello hello, byte[] entropy) {
        this.hello = hello;
        this.random = Arrays.copyOf(entropy, RANDOM);
        this.rest = Arrays.copyOfRange(entropy, RANDOM, 2 * RANDOM);
    }

    byte[] bytes() {
        ByteSink body = new ByteSink();
        body.number(Math.min(hello.version().code(), TlsVersion.TLS_1_2.code()), 2);
        // The middlebox compatibility of RFC 8446 appendix D.4.
        body.bytes(random).vector(1, newest() ? rest : new byte[0]);
        body.vector(2, numbers(suites()));
        body.vector(1, hello.traits().contains(Trait.COMPRESSION) ? new byte[] {1, 0} : new byte[] {0});
        if (hello.version() != TlsVersion.SSL_3) {
            body.vector(2, extensions(body.size()));
        }
        byte[] message = new ByteSink().number(1, 1).vector(3, body.toBytes()).toBytes();
        int recordVersion = Math.min(hello.version().code(), TlsVersion.TLS_1_0.code());
        return new ByteSink()
                .number(22, 1)
                .number(recordVersion, 2)
                .vector(2, message)
                .toBytes();
    }

    private boolean newest() {
        return hello.version() == TlsVersion.TLS_1_3;
    }

    private List<Integer> suites() {
        List<Integer> suites = new ArrayList<>(hello.suites());
        if (hello.version() == TlsVersion.SSL_3) {
            suites.add(RENEGOTIATION_SCSV);
        }
        if (hello.traits().contains(Trait.FALLBACK)) {
            suites.add(FALLBACK_SCSV);
        }
        return suites;
    }

    private byte[] extensions(int before) {
        ByteSink all = new ByteSink();
        hello.serverName().ifPresent(name -> all.extension(0, serverName(name)));
        all.extension(5, (byte) 1, (byte) 0, (byte) 0, (byte) 0, (byte) 0);
        if (!hello.groups().isEmpty()) {
            all.extension(10, new ByteSink().vector(2, numbers(hello.groups())).toBytes());
        }
        if (!hello.signatures().isEmpty()) {
            all.extension(
                    13, new ByteSink().vector(2, numbers(hello.signatures())).toBytes());
        }
        if (newest()) {
            all.extension(43, (byte) 2, (byte) 3, (byte) 4);
            all.extension(51, keyShares());
        } else {
            all.extension(11, (byte) 1, (byte) 0);
            all.extension(23);
            all.extension(0xFF01, (byte) 0);
        }
        if (hello.traits().contains(Trait.HEARTBEAT)) {
            all.extension(15, (byte) 2);
        }
        pad(all, before + all.size());
        return all.toBytes();
    }

    private static byte[] serverName(String name) {
        byte[] entry = new ByteSink()
                .number(0, 1)
                .vector(2, name.getBytes(StandardCharsets.US_ASCII))
                .toBytes();
        return new ByteSink().vector(2, entry).toBytes();
    }

    /** No share makes the server name its own group in a HelloRetryRequest, and neither side computes anything. */
    private byte[] keyShares() {
        if (!hello.traits().contains(Trait.KEY_SHARE)) {
            return new byte[2];
        }
        byte[] share = new ByteSink().number(29, 2).vector(2, rest).toBytes();
        return new ByteSink().vector(2, share).toBytes();
    }

    /** Some load balancers hang at hellos of 256 to 511 octets (RFC 7685). */
    private static void pad(ByteSink extensions, int size) {
        int message = size + 2 + 4;
        if (message > 255 && message < 512) {
            extensions.extension(21, new byte[Math.max(0, 512 - message - 4)]);
        }
    }
}
