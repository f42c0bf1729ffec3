package org.portalprobe.scheduler.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadTimesTest {

    @Test
    void portalsAreSpreadOverTheDistribution() {
        LoadTimes slow = new LoadTimes(Duration.ofSeconds(4), Duration.ofSeconds(10));
        List<Double> seconds =
                IntStream.range(0, 250).mapToObj(slow::of).sorted().toList();

        assertThat(seconds.get(124)).isCloseTo(4, within(0.1));
        assertThat(seconds.get(224)).isCloseTo(10, within(0.5));
        // A log-normal's mean: the median by e to half the variance.
        assertThat(seconds.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .isCloseTo(5.17, within(0.1));
    }

    @Test
    void withoutSpreadAllAreAlike() {
        LoadTimes alike = new LoadTimes(Duration.ofSeconds(2), Duration.ofSeconds(2));

        assertThat(IntStream.range(0, 10).mapToObj(alike::of)).containsOnly(2.0);
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoadTimes(Duration.ofSeconds(4), Duration.ofSeconds(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> new LoadTimes(Duration.ZERO, Duration.ofSeconds(3)));
    }
}
