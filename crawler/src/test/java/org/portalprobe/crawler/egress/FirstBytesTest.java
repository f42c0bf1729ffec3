package org.portalprobe.crawler.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.egress.FirstBytes.Reading;

class FirstBytesTest {

    @Test
    void readsTheServerNameOfARealHello() throws Exception {
        assertThat(read(hello("DichVuCong.example.vn"))).isEqualTo(new Reading.Host("dichvucong.example.vn"));
    }

    @Test
    void waitsForMoreAtEveryPrefixOfAHello() throws Exception {
        byte[] hello = hello("portal.test");
        for (int length = 0; length < hello.length; length++) {
            assertThat(FirstBytes.read(hello, length)).as("%d bytes", length).isEqualTo(FirstBytes.INCOMPLETE);
        }
    }

    @Test
    void readsAHelloThatIsSpreadOverRecords() throws Exception {
        byte[] hello = hello("portal.test");
        ByteBuffer spread = ByteBuffer.allocate(hello.length * 6);
        for (int at = 5; at < hello.length; at++) {
            spread.put(hello, 0, 3).putShort((short) 1).put(hello[at]);
        }
        assertThat(read(Arrays.copyOf(spread.array(), spread.position()))).isEqualTo(new Reading.Host("portal.test"));
    }

    @Test
    void findsNoNameInAHelloWithoutOne() throws Exception {
        assertThat(read(hello(""))).isInstanceOf(Reading.Nameless.class);
    }

    @Test
    void readsTheHostOfARequestWithoutItsPort() {
        assertThat(read(ascii("GET / HTTP/1.1\r\nAccept: *\r\nhost:  Portal.test:8080 \r\n\r\n")))
                .isEqualTo(new Reading.Host("portal.test"));
        assertThat(read(ascii("GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n"))).isEqualTo(new Reading.Host("::1"));
    }

    @Test
    void waitsForTheEndOfARequestHeadButNotForEver() {
        assertThat(read(ascii("GET / HTTP/1.1\r\nHost: portal.test\r\n"))).isEqualTo(FirstBytes.INCOMPLETE);
        assertThat(read(ascii("GET /" + "a".repeat(FirstBytes.LIMIT)))).isInstanceOf(Reading.Nameless.class);
    }

    @Test
    void findsNoNameInOtherProtocolsOrWithoutAHost() {
        assertThat(read(ascii("GET / HTTP/1.0\r\n\r\n"))).isInstanceOf(Reading.Nameless.class);
        assertThat(read(ascii("GET / HTTP/1.1\r\nHost: \r\n\r\n"))).isInstanceOf(Reading.Nameless.class);
        assertThat(read(new byte[] {0, 1, 2})).isInstanceOf(Reading.Nameless.class);
        assertThat(read(ascii("\u0016\u0003\u0001\u0000\u0005\u0002\u0000\u0000\u0001\u0000")))
                .isInstanceOf(Reading.Nameless.class);
    }

    @Test
    void survivesAHundredThousandMutatedHellos() throws Exception {
        byte[] hello = hello("portal.test");
        Random random = new Random(20240403L);
        for (int round = 0; round < 100_000; round++) {
            byte[] mutated = mutate(hello, random);
            Reading reading = FirstBytes.read(mutated, mutated.length);
            if (reading instanceof Reading.Host host) {
                assertThat(host.name()).matches("[a-z0-9_.-]{1,253}");
            }
        }
    }

    private static byte[] mutate(byte[] hello, Random random) {
        byte[] mutated = Arrays.copyOf(hello, random.nextInt(4) == 0 ? 1 + random.nextInt(hello.length) : hello.length);
        int changes = 1 + random.nextInt(8);
        for (int change = 0; change < changes; change++) {
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
        }
        mutated[0] = hello[0];
        return mutated;
    }

    private static Reading read(byte[] bytes) {
        return FirstBytes.read(bytes, bytes.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] hello(String host) throws GeneralSecurityException, SSLException {
        SSLEngine engine = host.isEmpty()
                ? SSLContext.getDefault().createSSLEngine()
                : SSLContext.getDefault().createSSLEngine(host, 443);
        engine.setUseClientMode(true);
        ByteBuffer out = ByteBuffer.allocate(32 * 1024);
        engine.wrap(ByteBuffer.allocate(0), out);
        return Arrays.copyOf(out.array(), out.position());
    }
}
