package org.portalprobe.crawler.tls.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portalprobe.crawler.artifact.TlsVersion;

class ClientHelloTest {

    private static final byte[] ENTROPY = new byte[64];

    @ParameterizedTest
    @EnumSource(names = {"SSL_3", "TLS_1_0", "TLS_1_1", "TLS_1_2", "TLS_1_3"})
    void isOneRecordWithOneMessageOfThatLength(TlsVersion version) {
        byte[] bytes = ClientHello.of(version, Optional.of("portal.test")).toBytes(ENTROPY);
        ByteBuffer read = ByteBuffer.wrap(bytes);
        assertThat(read.get()).isEqualTo((byte) 22);
        assertThat((int) read.getShort()).isEqualTo(version == TlsVersion.SSL_3 ? 0x0300 : 0x0301);
        assertThat((int) read.getShort()).isEqualTo(bytes.length - 5);
        assertThat(read.getInt()).isEqualTo((1 << 24) | (bytes.length - 9));
        assertThat((int) read.getShort()).isEqualTo(Math.min(version.code(), 0x0303));
    }

    @Test
    void namesTheHost() {
        byte[] named = extensions(ClientHello.of(TlsVersion.TLS_1_2, Optional.of("portal.test")))
                .getOrDefault(0, new byte[0]);
        assertThat(new String(named, 5, named.length - 5, StandardCharsets.US_ASCII))
                .isEqualTo("portal.test");
        assertThat(extensions(ClientHello.of(TlsVersion.TLS_1_2, Optional.empty())))
                .doesNotContainKey(0);
    }

    @Test
    void offersTls13AloneAndWithoutAKeyShare() {
        Map<Integer, byte[]> extensions = extensions(ClientHello.of(TlsVersion.TLS_1_3, Optional.empty()));
        assertThat(extensions.get(43)).containsExactly(2, 3, 4);
        assertThat(extensions.get(51)).containsExactly(0, 0);
        assertThat(extensions(ClientHello.of(TlsVersion.TLS_1_3, Optional.empty())
                                .with(ClientHello.Trait.KEY_SHARE))
                        .get(51))
                .hasSize(2 + 4 + 32);
    }

    @Test
    void sendsNoExtensionsToSsl30() {
        assertThat(extensions(ClientHello.of(TlsVersion.SSL_3, Optional.of("portal.test"))))
                .isEmpty();
    }

    @Test
    void padsWhatSomeLoadBalancersHangAt() {
        ClientHello tiny = ClientHello.of(TlsVersion.TLS_1_2, Optional.of("a".repeat(60) + ".test"))
                .withSuites(List.of(0xC02F));
        assertThat(tiny.toBytes(ENTROPY).length - 5).isGreaterThanOrEqualTo(512);
        ClientHello plain =
                tiny.withGroups(List.of(29)).withSignatures(List.of(0x0403)).withServerName(Optional.empty());
        assertThat(plain.toBytes(ENTROPY).length - 5).isLessThan(256);
    }

    @Test
    void listsEverySuiteOnceAndTheOrdinaryFirst() {
        assertThat(CipherSuites.older()).doesNotHaveDuplicates().hasSizeGreaterThan(330);
        assertThat(CipherSuites.ofTls13()).contains(0x1301, 0x1302, 0x1303, 0x1304, 0x1305, 0xC6, 0xC7, 0xC0B4);
        assertThat(CipherSuites.byCode(CipherSuites.older().getFirst())
                        .orElseThrow()
                        .name())
                .startsWith("TLS_ECDHE_");
        assertThat(CipherSuites.byCode(0x5600)).isEmpty();
    }

    @Test
    void asksInSslv2sOwnFormat() {
        byte[] bytes =
                ClientHello.of(TlsVersion.SSL_2, Optional.of("portal.test")).toBytes(ENTROPY);
        assertThat(bytes).hasSize(2 + 9 + 21 + 16).startsWith(0x80, bytes.length - 2, 1, 0, 2);
    }

    private static Map<Integer, byte[]> extensions(ClientHello hello) {
        ByteBuffer read = ByteBuffer.wrap(hello.toBytes(ENTROPY)).position(5 + 4 + 2 + 32);
        skip(read, Byte.toUnsignedInt(read.get()));
        skip(read, Short.toUnsignedInt(read.getShort()));
        skip(read, Byte.toUnsignedInt(read.get()));
        Map<Integer, byte[]> found = new TreeMap<>();
        if (read.hasRemaining()) {
            assertThat((int) read.getShort()).isEqualTo(read.remaining());
        }
        while (read.hasRemaining()) {
            int type = Short.toUnsignedInt(read.getShort());
            byte[] content = new byte[Short.toUnsignedInt(read.getShort())];
            read.get(content);
            found.put(type, content);
        }
        return found;
    }

    private static void skip(ByteBuffer buffer, int octets) {
        buffer.position(buffer.position() + octets);
    }
}
