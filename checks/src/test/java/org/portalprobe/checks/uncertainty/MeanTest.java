package org.portalprobe.checks.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MeanTest {

    /** Student (1908), "The probable error of a mean": extra sleep of ten patients; R's t.test(sleep) prints 0.7001142, 2.4598858. */
    private static final Mean SLEEP = of(1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4);

    @Test
    void equalsStudentsOwnExample() {
        assertThat(SLEEP.value()).isCloseTo(1.58, within(1e-12));
        assertThat(SLEEP.interval(0.95).low().orElseThrow()).isCloseTo(0.7001142, within(1e-6));
        assertThat(SLEEP.interval(0.95).high().orElseThrow()).isCloseTo(2.4598858, within(1e-6));
    }

    @Test
    void isTheScoreThatTheIntervalInverts() {
        assertThat(SLEEP.below(SLEEP.interval(0.9).high().orElseThrow())).isCloseTo(0.95, within(1e-9));
        assertThat(SLEEP.at(0.05)).isCloseTo(SLEEP.interval(0.9).low().orElseThrow(), within(1e-9));
    }

    @Test
    void weighsClustersByTheirValues() {
        Mean mean = Mean.of(List.of(new Mean.Cluster(10, 10), new Mean.Cluster(10, 5)));

        assertThat(mean.value()).isEqualTo(20.0 / 15);
        assertThat(mean.clusters()).isEqualTo(2);
    }

    @Test
    void saysLittleOfOneClusterAndIsSureWhereAllAgree() {
        assertThat(of(3).interval(0.9)).isEqualTo(Interval.UNBOUNDED);
        assertThat(of(3).below(5)).isEqualTo(0.75);
        assertThat(of(3).below(3)).isEqualTo(0.25);
        assertThat(of(2, 2, 2).interval(0.9)).isEqualTo(Interval.of(2, 2));
        assertThat(of(2, 2, 2).below(2.1)).isEqualTo(1);
        assertThat(of(2, 2, 2).below(2)).isZero();
    }

    @Test
    void isNeverBelowALimitWhenAValueIsInfinite() {
        Mean mean = of(1, Double.POSITIVE_INFINITY);

        assertThat(mean.below(1e12)).isZero();
        assertThat(mean.interval(0.9)).isEqualTo(Interval.UNBOUNDED);
    }

    private static Mean of(double... values) {
        return Mean.of(DoubleStream.of(values)
                .mapToObj(value -> new Mean.Cluster(value, 1))
                .toList());
    }
}
