package org.portalprobe.crawler.tls.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.crawler.tls.wire.ServerBytes.join;
import static org.portalprobe.crawler.tls.wire.ServerBytes.record;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.tls.wire.ReplyReader.Extent;
import org.portalprobe.crawler.tls.wire.ReplyReader.Reading;

/** A million replies with planted damage: every one must be read to an end, and nothing may be thrown. */
class ReplyFuzzTest {

    private static final int REPLIES = 1_000_000;

    private static final List<byte[]> SEEDS = List.of(
            record(
                    22,
                    join(
                            ServerBytes.serverHello(
                                    TlsVersion.TLS_1_2,
                                    ServerBytes.ECDHE_RSA_AES128_GCM,
                                    new ByteSink().extension(0xFF01, (byte) 0).toBytes()),
                            ServerBytes.certificates(3, 60),
                            ServerBytes.staple(new byte[20]),
                            ServerBytes.curve(23, 0x0401),
                            ServerBytes.done())),
            join(
                    record(22, ServerBytes.serverHello(TlsVersion.TLS_1_0, ServerBytes.DHE_RSA_AES128_GCM)),
                    record(22, ServerBytes.certificates(1, 40)),
                    record(22, ServerBytes.prime(512, 0x0401)),
                    record(22, ServerBytes.done())),
            record(22, ServerBytes.retry(0x1302, 29)),
            join(ServerBytes.alert(1, 112), ServerBytes.alert(2, 40)),
            ServerBytes.sslv2());

    @Test
    void readsAMillionDamagedReplies() {
        SplittableRandom random = new SplittableRandom(2026);
        Stopwatch watch = Stopwatch.start();
        int whole = 0;
        for (int count = 0; count < REPLIES; count++) {
            byte[] seed = SEEDS.get(random.nextInt(SEEDS.size()));
            byte[] damaged = damage(seed, random);
            Extent extent = random.nextBoolean() ? Extent.FLIGHT : Extent.CHOICE;
            switch (ReplyReader.read(damaged, damaged.length, extent)) {
                case Reading.Whole ignored -> whole++;
                case Reading.Partial partial ->
                    assertThat(partial.needed()).isBetween(damaged.length + 1, ReplyReader.LIMIT);
            }
        }
        assertThat(whole).as("mutations keep some replies readable").isBetween(REPLIES / 10, REPLIES - 1);
        assertThat(watch.elapsed()).isLessThan(Duration.ofMinutes(2));
    }

    private static byte[] damage(byte[] seed, SplittableRandom random) {
        byte[] damaged = java.util.Arrays.copyOf(seed, damagedLength(seed.length, random));
        for (int hits = random.nextInt(4); hits >= 0; hits--) {
            // Lengths and types stand at the front more often than not.
            int reach = random.nextBoolean() ? Math.min(damaged.length, 64) : damaged.length;
            int at = random.nextInt(reach);
            damaged[at] = switch (random.nextInt(4)) {
                case 0 -> (byte) 0xFF;
                case 1 -> 0;
                case 2 -> (byte) (damaged[at] ^ (1 << random.nextInt(8)));
                default -> (byte) random.nextInt();
            };
        }
        return damaged;
    }

    private static int damagedLength(int length, SplittableRandom random) {
        return random.nextInt(4) == 0 ? 1 + random.nextInt(length + 32) : length;
    }
}
