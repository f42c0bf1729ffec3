package org.portalprobe.crawler.tls.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.crawler.tls.wire.ServerBytes.join;
import static org.portalprobe.crawler.tls.wire.ServerBytes.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.tls.wire.ReplyReader.Extent;
import org.portalprobe.crawler.tls.wire.ReplyReader.Reading;

class ReplyReaderTest {

    private static final byte[] FLIGHT = join(
            ServerBytes.serverHello(
                    TlsVersion.TLS_1_2,
                    ServerBytes.ECDHE_RSA_AES128_GCM,
                    new ByteSink().extension(0xFF01, (byte) 0).extension(23).toBytes()),
            ServerBytes.certificates(2, 900),
            ServerBytes.staple((byte) 1, (byte) 2),
            ServerBytes.curve(29, 0x0804),
            ServerBytes.message(13, new byte[8]),
            ServerBytes.done());

    @Test
    void readsAWholeFlightOfTls12() {
        assertThat(reply(record(22, FLIGHT), Extent.FLIGHT)).isInstanceOfSatisfying(Reply.Hello.class, hello -> {
            assertThat(hello.hello())
                    .isEqualTo(new ServerHello(
                            TlsVersion.TLS_1_2, ServerBytes.ECDHE_RSA_AES128_GCM, 0, Set.of(0xFF01, 23)));
            assertThat(hello.flight().chain()).hasSize(2);
            assertThat(hello.flight().staple()).isEqualTo(Octets.of(new byte[] {1, 2}));
            assertThat(hello.flight().keyExchange()).contains(new ServerKeyExchange.Curve(29, 0x0804));
            assertThat(hello.flight().clientCertificate()).isTrue();
            assertThat(hello.flight().whole()).isTrue();
        });
    }

    @Test
    void readsTheSameFlightInPiecesOfAnySize() {
        for (int piece = 1; piece < 700; piece += 97) {
            ByteSink records = new ByteSink();
            for (int at = 0; at < FLIGHT.length; at += piece) {
                records.bytes(record(22, Arrays.copyOfRange(FLIGHT, at, Math.min(FLIGHT.length, at + piece))));
                if (records.size() > 1000 * piece) {
                    break;
                }
            }
            Reply expected =
                    piece == 1 ? new Reply.NotTls("more than 1024 records") : reply(record(22, FLIGHT), Extent.FLIGHT);
            assertThat(reply(records.toBytes(), Extent.FLIGHT)).isIn(expected, partial(records.toBytes()));
        }
    }

    @Test
    void asksForMoreUntilTheReplyIsWhole() {
        byte[] whole = record(22, FLIGHT);
        for (int length = 0; length < whole.length; length++) {
            assertThat(ReplyReader.read(whole, length, Extent.FLIGHT))
                    .isInstanceOfSatisfying(Reading.Partial.class, partial -> assertThat(partial.needed())
                            .isLessThanOrEqualTo(whole.length));
        }
    }

    @Test
    void stopsAtTheChoiceUnlessAPrimeFollows() {
        byte[] curve = record(22, ServerBytes.serverHello(TlsVersion.TLS_1_2, ServerBytes.ECDHE_RSA_AES128_GCM));
        byte[] field = record(22, ServerBytes.serverHello(TlsVersion.TLS_1_2, ServerBytes.DHE_RSA_AES128_GCM));
        byte[] prime = record(22, join(ServerBytes.certificates(1, 10), ServerBytes.prime(1024, 0x0401)));

        assertThat(reply(curve, Extent.CHOICE)).isInstanceOf(Reply.Hello.class);
        assertThat(ReplyReader.read(field, field.length, Extent.CHOICE)).isInstanceOf(Reading.Partial.class);
        assertThat(reply(join(field, prime), Extent.CHOICE))
                .isInstanceOfSatisfying(
                        Reply.Hello.class, hello -> assertThat(hello.flight().keyExchange())
                                .map(exchange -> exchange instanceof ServerKeyExchange.FiniteField dh
                                        ? dh.prime().bitLength()
                                        : 0)
                                .contains(1024));
    }

    @Test
    void readsAHelloRetryRequest() {
        assertThat(reply(record(22, ServerBytes.retry(0x1301, 0x11EC)), Extent.CHOICE))
                .isEqualTo(new Reply.Retry(0x1301, 0x11EC));
    }

    @Test
    void readsOnAfterAWarningAndEndsAtAFatalAlert() {
        byte[] hello = record(22, ServerBytes.serverHello(TlsVersion.TLS_1_2, ServerBytes.ECDHE_RSA_AES128_GCM));
        assertThat(reply(join(ServerBytes.alert(1, 112), hello), Extent.CHOICE)).isInstanceOf(Reply.Hello.class);
        assertThat(reply(ServerBytes.alert(2, 70), Extent.CHOICE)).isEqualTo(new Reply.Alert(70));
        assertThat(reply(ServerBytes.alert(1, 0), Extent.CHOICE)).isEqualTo(new Reply.Alert(0));
    }

    @Test
    void keepsTheChoiceOfAServerThatBreaksOffAfterIt() {
        byte[] hello = record(22, ServerBytes.serverHello(TlsVersion.TLS_1_2, ServerBytes.DHE_RSA_AES128_GCM));
        assertThat(reply(join(hello, ServerBytes.alert(2, 80)), Extent.CHOICE)).isInstanceOf(Reply.Hello.class);
    }

    @Test
    void readsAnSslv2ServerHello() {
        assertThat(reply(ServerBytes.sslv2(), Extent.CHOICE))
                .isInstanceOfSatisfying(Reply.Sslv2.class, sslv2 -> assertThat(sslv2.suites())
                        .extracting(suite -> suite.name())
                        .containsExactly("SSL_CK_RC4_128_WITH_MD5", "SSL_CK_DES_192_EDE3_CBC_WITH_MD5"));
    }

    @Test
    void readsATemporaryRsaKey() {
        byte[] key = ServerBytes.message(
                12,
                new ByteSink()
                        .vector(2, new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, 0, 0})
                        .vector(2, (byte) 3)
                        .toBytes());
        byte[] flight =
                join(ServerBytes.serverHello(TlsVersion.SSL_3, ServerBytes.RSA_EXPORT_RC4), key, ServerBytes.done());
        assertThat(reply(record(22, flight), Extent.FLIGHT))
                .isInstanceOfSatisfying(Reply.Hello.class, hello -> assertThat(
                                hello.flight().keyExchange())
                        .isEqualTo(Optional.of(new ServerKeyExchange.TemporaryRsa(64, ServerKeyExchange.UNNAMED))));
    }

    @Test
    void tellsOtherProtocolsFromTls() {
        assertThat(reply("HTTP/1.1 400 Bad Request\r\n".getBytes(StandardCharsets.US_ASCII), Extent.CHOICE))
                .isEqualTo(new Reply.NotTls("plain HTTP on this port"));
        assertThat(reply("SSH-2.0-x\r\n".getBytes(StandardCharsets.US_ASCII), Extent.CHOICE))
                .isEqualTo(new Reply.NotTls("no TLS, it begins \"SSH-2.0-x..\""));
        assertThat(reply(new byte[] {0, 1, 2, 3, 4, 5}, Extent.CHOICE)).isInstanceOf(Reply.NotTls.class);
    }

    @Test
    void boundsRecordsMessagesAndChains() {
        byte[] record = {22, 3, 3, 0x7F, (byte) 0xFF};
        assertThat(reply(record, Extent.CHOICE)).isEqualTo(new Reply.NotTls("a record of 32767 octets"));
        byte[] endless = record(22, (byte) 2, (byte) 0x7F, (byte) 0xFF, (byte) 0xFF);
        assertThat(reply(endless, Extent.CHOICE)).isEqualTo(new Reply.NotTls("a handshake message of 8388607 octets"));
        byte[] flood = record(22, (byte) 11, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF);
        assertThat(reply(flood, Extent.CHOICE)).isInstanceOf(Reply.NotTls.class);
        byte[] hello = ServerBytes.serverHello(TlsVersion.TLS_1_2, ServerBytes.ECDHE_RSA_AES128_GCM);
        assertThat(reply(record(22, join(hello, ServerBytes.certificates(101, 1))), Extent.FLIGHT))
                .isEqualTo(new Reply.NotTls("more than 100 certificates"));
    }

    private static Reply partial(byte[] bytes) {
        return new Reply.NotTls("partial of " + bytes.length);
    }

    private static Reply reply(byte[] bytes, Extent extent) {
        return ReplyReader.read(bytes, bytes.length, extent) instanceof Reading.Whole whole
                ? whole.reply()
                : partial(bytes);
    }
}
