package org.portalprobe.crawler.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.Stopwatch;

class PacerTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void keepsStartsApart() throws Exception {
        Pacer pacer = new Pacer(Pacing.POLITE);
        InetAddress address = InetAddress.getByName("127.0.0.9");
        Stopwatch watch = Stopwatch.start();
        for (int i = 0; i < 5; i++) {
            pacer.turn(address, SOON).orElseThrow().close();
        }
        assertThat(watch.elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void lendsNoMoreTurnsThanAllowedAndOnlyPerAddress() throws Exception {
        Pacer pacer = new Pacer(Pacing.POLITE);
        InetAddress one = InetAddress.getByName("127.0.0.9");
        Pacer.Turn first = pacer.turn(one, SOON).orElseThrow();
        Pacer.Turn second = pacer.turn(one, SOON).orElseThrow();
        assertThat(pacer.turn(one, Duration.ofMillis(120))).isEmpty();
        assertThat(pacer.turn(InetAddress.getByName("127.0.0.10"), Duration.ofMillis(120)))
                .isPresent();
        first.close();
        assertThat(pacer.turn(one, SOON)).isPresent();
        second.close();
    }
}
