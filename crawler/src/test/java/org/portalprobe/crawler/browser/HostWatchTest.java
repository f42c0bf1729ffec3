package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostWatchTest {

    @ParameterizedTest
    @CsvSource({"2, 0.2, 0, 1.0", "2, 0, 0.2, 1.2", "4, 2.2, 0, 1.0", "1, 0.2, 0, 1.0", "16, 14, 0.1, 1.1"})
    void aLoadCountsWhileTwoCoresAreLeftToIt(int cores, double foreign, double stolen, double slowness) {
        assertThat(HostWatch.verdict(cores, Optional.of(foreign), Optional.of(stolen), slowness))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 0.3, 0", "2, 0.1, 0.2", "2, 1, 0", "4, 2.3, 0", "1, 0.3, 0"})
    void aLoadDoesNotCountBesideABusyNeighbour(int cores, double foreign, double stolen) {
        assertThat(HostWatch.verdict(cores, Optional.of(foreign), Optional.of(stolen), 1))
                .hasValueSatisfying(why -> assertThat(why).contains("of " + cores + " cores"));
    }

    @Test
    void aHostThatBecameSlowIsDisturbedToo() {
        assertThat(HostWatch.verdict(8, Optional.empty(), Optional.empty(), 1.4))
                .hasValueSatisfying(why -> assertThat(why).contains("1.40 times"));
    }

    @Test
    void knowsItsBestTime() {
        assertThat(HostPace.slowness()).isGreaterThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1700, 4", "850, 2", "100, 1", "9000, 10", "1800, 4.25"})
    void slowsAFastHostMoreThanASlowOne(double index, double slowdown) {
        assertThat(PhonePace.slowdown(index)).isEqualTo(slowdown);
    }
}
