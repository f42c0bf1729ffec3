package org.portalprobe.crawler.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.artifact.WeakSuites;

/** The peers of the lab that misbehave, in this JVM: each ends soon, and none is told "nothing offered". */
class IllBehavedPeersTest {

    private static final byte[] HANDSHAKE_FAILURE = {21, 3, 1, 0, 2, 2, 40};

    @Test
    void silenceEndsAsATimeout() throws IOException {
        try (FakePeer peer = new FakePeer((socket, connection) -> FakePeer.waitForEnd(socket))) {
            Stopwatch watch = Stopwatch.start();
            assertThat(fault(Surveys.full(peer.port())).cause()).isEqualTo(Cause.RESPONSE_TIMEOUT);
            assertThat(watch.elapsed()).isLessThan(Duration.ofSeconds(12));
            assertThat(peer.connections()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void aDripEndsAsATimeoutOfTheWholeAnswer() throws IOException {
        byte[] start = {22, 3, 3, 0x40, 0, 2, 0, 0x3F, (byte) 0xFC};
        try (FakePeer peer = new FakePeer((socket, connection) -> {
            FakePeer.hello(socket);
            socket.setSoTimeout(100);
            for (int i = 0; i < 400; i++) {
                socket.getOutputStream().write(i < start.length ? start[i] : 0);
                try {
                    if (socket.getInputStream().read() < 0) {
                        return;
                    }
                } catch (java.net.SocketTimeoutException pause) {
                    // The time between two octets.
                }
            }
        })) {
            assertThat(fault(Surveys.full(peer.port())).cause()).isEqualTo(Cause.RESPONSE_TIMEOUT);
        }
    }

    @Test
    void resetsAreNoAnswer() throws IOException {
        try (FakePeer peer = new FakePeer((socket, connection) -> {
            FakePeer.hello(socket);
            FakePeer.reset(socket);
        })) {
            assertThat(fault(Surveys.full(peer.port())).cause()).isEqualTo(Cause.CONNECTION_RESET);
            assertThat(peer.connections()).isEqualTo(4);
        }
    }

    @Test
    void httpOnTheTlsPortIsNamed() throws IOException {
        byte[] words = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (FakePeer peer = FakePeer.saying(words)) {
            assertThat(fault(Surveys.full(peer.port())))
                    .isEqualTo(Fault.unconfirmed(Cause.RESPONSE_MALFORMED, "plain HTTP on this port"));
            assertThat(peer.connections()).isEqualTo(2);
        }
    }

    @Test
    void garbageAndFloodsAreNoTls() throws IOException {
        byte[] megabyte = new byte[1 << 20];
        megabyte[0] = 22;
        megabyte[1] = 3;
        megabyte[2] = 3;
        megabyte[3] = (byte) 0xFF;
        megabyte[4] = (byte) 0xFF;
        for (byte[] words : new byte[][] {new byte[1024], megabyte}) {
            try (FakePeer peer = FakePeer.saying(words)) {
                assertThat(fault(Surveys.full(peer.port())).cause()).isEqualTo(Cause.RESPONSE_MALFORMED);
            }
        }
    }

    @Test
    void aClosedPortIsRefused() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket()) {
            gone.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            port = gone.getLocalPort();
        }
        assertThat(fault(Surveys.full(port)).cause()).isEqualTo(Cause.CONNECTION_REFUSED);
    }

    @Test
    void aServerThatRefusesEveryHelloIsNotCalledFreeOfProtocols() throws IOException {
        try (FakePeer peer = FakePeer.saying(HANDSHAKE_FAILURE)) {
            assertThat(fault(Surveys.full(peer.port())).detail())
                    .isEqualTo("every hello was refused: handshake_failure(40)");
        }
    }

    @Test
    void aServerOfSslv2AloneIsSeen() throws IOException {
        try (FakePeer peer = new FakePeer((socket, connection) -> {
            byte[] hello = FakePeer.hello(socket);
            boolean sslv2 = hello.length > 5 && (hello[0] & 0x80) != 0 && hello[2] == 1;
            socket.getOutputStream().write(sslv2 ? sslv2ServerHello() : HANDSHAKE_FAILURE);
        })) {
            TlsSurvey survey = Surveys.full(peer.port()).toOptional().orElseThrow();
            assertThat(survey.offers(TlsVersion.SSL_2)).isTrue();
            assertThat(survey.protocol(TlsVersion.TLS_1_2).support()).isEqualTo(Support.NOT_OFFERED);
            assertThat(survey.weak(WeakSuites.RC4)).isEqualTo(Support.OFFERED);
            assertThat(survey.chains()).isEmpty();
        }
    }

    /** Both lists take three connections each at the least, and TLS 1.3 one more for its third group. */
    @Test
    void aRateLimitCutsTheSurveyAndItsListsAreNotCalledWhole() throws Exception {
        try (TlsPeer server = TlsPeer.ordinary();
                FakePeer peer = new FakePeer((socket, connection) -> {
                    if (connection > 6) {
                        FakePeer.hello(socket);
                        FakePeer.reset(socket);
                    } else {
                        server.relay(socket);
                    }
                })) {
            TlsSurvey survey = Surveys.full(peer.port()).toOptional().orElseThrow();
            assertThat(survey.cut().map(Fault::cause)).isEqualTo(Optional.of(Cause.BLOCKED));
            assertThat(survey.offers(TlsVersion.TLS_1_2)).isTrue();
            assertThat(survey.protocol(TlsVersion.TLS_1_2).suitesComplete()
                            && survey.protocol(TlsVersion.TLS_1_3).suitesComplete())
                    .isFalse();
            assertThat(survey.protocols())
                    .noneMatch(seen -> seen.support() == Support.NOT_OFFERED
                            && seen.evidence().contains("hung up"));
        }
    }

    private static byte[] sslv2ServerHello() {
        byte[] hello = new byte[2 + 11 + 3 + 16];
        hello[0] = (byte) 0x80;
        hello[1] = (byte) (hello.length - 2);
        hello[2] = 4;
        hello[4] = 1;
        hello[6] = 2;
        hello[10] = 3;
        hello[12] = 16;
        hello[13] = 1;
        hello[15] = (byte) 0x80;
        return hello;
    }

    private static Fault fault(Seen<TlsSurvey> survey) {
        return survey.fold(
                seen -> {
                    throw new AssertionError("surveyed: " + seen);
                },
                fault -> fault);
    }
}
