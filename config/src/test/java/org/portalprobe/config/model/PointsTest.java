package org.portalprobe.config.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {

    private static final List<Points> ALL =
            IntStream.rangeClosed(0, 400).mapToObj(Points::new).toList();

    @Test
    void readsBackEveryQuarterItPrints() {
        assertThat(ALL).allSatisfy(points -> {
            assertThat(Points.of(points.toString())).isEqualTo(points);
            assertThat(Points.of(points.value())).isEqualTo(points);
        });
    }

    @Test
    void addsAsDecimalsDo() {
        assertThat(ALL).allSatisfy(a -> assertThat(a.plus(new Points(37)).value())
                .isEqualByComparingTo(a.value().add(new BigDecimal("9.25"))));
    }

    @Test
    void addsToTheSameSumInAnyOrder() {
        var shuffled = new ArrayList<>(ALL);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(shuffled.stream().reduce(Points.ZERO, Points::plus))
                .isEqualTo(ALL.stream().reduce(Points.ZERO, Points::plus));
    }

    @Test
    void takesAwayWhatWasAdded() {
        assertThat(ALL).allSatisfy(a -> assertThat(a.plus(new Points(3)).minus(new Points(3)))
                .isEqualTo(a));
    }

    @Test
    void ordersLikeItsValues() {
        var shuffled = new ArrayList<>(ALL);
        Collections.shuffle(shuffled, new Random(8));
        Collections.sort(shuffled);

        assertThat(shuffled).isEqualTo(ALL);
    }

    @Test
    void printsWithoutTrailingZeros() {
        assertThat(List.of("20.50", "8.75", "5.00", "0", "100"))
                .extracting(text -> Points.of(text).toString())
                .containsExactly("20.5", "8.75", "5", "0", "100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.3", "0.1", "-0.25", "", "one", "1e-999999999", "1e99"})
    void refusesWhatIsNoQuarter(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Points.of(text));
    }

    @Test
    void refusesToFallBelowZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> Points.ZERO.minus(new Points(1)));
    }
}
