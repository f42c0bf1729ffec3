package org.portalprobe.crawler.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Phase;
import org.portalprobe.crawler.artifact.TimedExchange;
import org.portalprobe.crawler.artifact.TimedHop;

class Http2ExchangeTest {

    @TempDir
    private Path folder;

    @Test
    void asksAServerThatSpeaksIt() throws Exception {
        try (Http2Peer peer = new Http2Peer(folder.resolve("ca.pem"))) {
            TimedExchange seen = ask(peer, "/");

            assertThat(seen.fault()).isEmpty();
            TimedHop hop = seen.hops().getFirst();
            assertThat(hop.protocol()).isEqualTo("HTTP/2");
            assertThat(hop.status()).isEqualTo(200);
            assertThat(hop.wireBytes()).isEqualTo("<h1>Hello</h1>".getBytes(StandardCharsets.ISO_8859_1).length);
            assertThat(hop.tls().orElseThrow().problems()).isEmpty();
            assertThat(hop.phases().of(Phase.TLS)).isPresent();
        }
    }

    @Test
    void timesTheFirstByteAndReadsALongBodyToItsEnd() throws Exception {
        try (Http2Peer peer = new Http2Peer(folder.resolve("ca.pem"))) {
            TimedExchange slow = ask(peer, "/slow");
            TimedExchange big = new Asking()
                    .root(folder.resolve("ca.pem"))
                    .maxBytes(Http2Peer.BIG + 1L)
                    .fix("portal.test", 443, "127.0.0.1", peer.port())
                    .once("https://portal.test/big");

            assertThat(slow.phases().firstByte().orElseThrow()).isBetween(290.0, 5_000.0);
            assertThat(big.fault()).isEmpty();
            assertThat(big.hops().getFirst().wireBytes()).isEqualTo(Http2Peer.BIG);
        }
    }

    @Test
    void stopsAtTheLimitAndReadsTheStatus() throws Exception {
        try (Http2Peer peer = new Http2Peer(folder.resolve("ca.pem"))) {
            assertThat(ResponseProbeTest.cause(ask(peer, "/big"))).isEqualTo(Cause.RESPONSE_TOO_LARGE);
            TimedExchange down = ask(peer, "/down");
            assertThat(ResponseProbeTest.cause(down)).isEqualTo(Cause.HTTP_SERVER_ERROR);
            assertThat(down.retryAfter()).contains(1L);
        }
    }

    private TimedExchange ask(Http2Peer peer, String path) throws IOException {
        return new Asking()
                .root(folder.resolve("ca.pem"))
                .fix("portal.test", 443, "127.0.0.1", peer.port())
                .once("https://portal.test" + path);
    }
}
