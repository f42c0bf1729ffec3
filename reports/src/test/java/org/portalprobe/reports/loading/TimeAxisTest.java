package org.portalprobe.reports.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAxisTest {

    @Test
    void putsMomentsByTheirShare() {
        TimeAxis axis = new TimeAxis(4_000);

        assertThat(axis.at(1_000)).isEqualTo(250);
        assertThat(axis.percent(1_333)).isEqualTo("33.3%");
    }

    @Test
    void keepsWhatLiesOutsideAtItsEdges() {
        TimeAxis axis = new TimeAxis(100);

        assertThat(axis.at(-5)).isZero();
        assertThat(axis.at(5_000)).isEqualTo(TimeAxis.WIDTH);
    }

    @Test
    void ticksAreRound() {
        assertThat(new TimeAxis(2_300).ticks()).containsExactly(0L, 500L, 1_000L, 1_500L, 2_000L);
        assertThat(new TimeAxis(900).ticks()).containsExactly(0L, 200L, 400L, 600L, 800L);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 7, 49.5, 333, 1_001, 5_000, 30_000, 180_001})
    void thereAreFewTicksWhateverTheTime(double end) {
        assertThat(new TimeAxis(end).ticks()).hasSizeBetween(2, 6).allSatisfy(tick -> assertThat((double) tick)
                .isLessThanOrEqualTo(end));
    }

    @Test
    void needsTime() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeAxis(0));
    }
}
