package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.model.Aggregate;

class StatisticsTest {

    private static final List<Double> HUNDRED =
            IntStream.rangeClosed(1, 100).mapToObj(Double::valueOf).toList().reversed();

    @Test
    void takesTheMiddleOrTheMeanOfTheTwoMiddleOnesAsMedian() {
        assertThat(Statistics.of(Aggregate.MEDIAN, List.of(9.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Statistics.of(Aggregate.MEDIAN, List.of(9.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
        assertThat(Statistics.of(Aggregate.MEDIAN, List.of(7.0))).isEqualTo(7);
    }

    @Test
    void takesPercentilesByNearestRank() {
        assertThat(Statistics.of(Aggregate.P75, HUNDRED)).isEqualTo(75);
        assertThat(Statistics.of(Aggregate.P99, HUNDRED)).isEqualTo(99);
        assertThat(Statistics.of(Aggregate.P99, HUNDRED.subList(0, 50))).isEqualTo(100);
        assertThat(Statistics.of(Aggregate.P75, List.of(1.0, 2.0, 3.0))).isEqualTo(3);
        assertThat(Statistics.of(Aggregate.P75, List.of(4.0))).isEqualTo(4);
    }

    @Test
    void takesMeanAndWorst() {
        assertThat(Statistics.of(Aggregate.MEAN, HUNDRED)).isEqualTo(50.5);
        assertThat(Statistics.of(Aggregate.MAX, HUNDRED)).isEqualTo(100);
    }

    @Test
    void addsInOneOrderSoThatTheLastBitDoesNotDependOnTheOrderOfSamples() {
        List<Double> samples = List.of(1e16, 1.0, -1e16, 1.0, 3.0);

        assertThat(Statistics.of(Aggregate.MEAN, samples)).isEqualTo(Statistics.of(Aggregate.MEAN, samples.reversed()));
    }

    @Test
    void refusesToFoldNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.of(Aggregate.MEDIAN, List.of()));
    }
}
