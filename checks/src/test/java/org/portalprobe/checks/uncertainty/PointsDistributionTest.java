package org.portalprobe.checks.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.model.Points;

class PointsDistributionTest {

    private static final PointsDistribution COIN =
            PointsDistribution.of(Map.of(Points.ZERO, 0.5, Points.of("1.25"), 0.5));

    @Test
    void addsLikeCoins() {
        PointsDistribution two = COIN.plus(COIN).plus(PointsDistribution.certain(Points.of("3")));

        assertThat(two.chance(Points.of("3"))).isEqualTo(0.25);
        assertThat(two.chance(Points.of("4.25"))).isEqualTo(0.5);
        assertThat(two.chance(Points.of("5.5"))).isEqualTo(0.25);
        assertThat(two.chance(Points.of("90"))).isZero();
        assertThat(two.atLeast(Points.of("4").quarters())).isEqualTo(0.75);
        assertThat(two.atLeast(-8)).isEqualTo(1);
    }

    @Test
    void findsQuantilesAmongQuarterPoints() {
        PointsDistribution two = COIN.plus(COIN);

        assertThat(two.quantile(0.05)).isEqualTo(Points.ZERO);
        assertThat(two.quantile(0.25)).isEqualTo(Points.ZERO);
        assertThat(two.quantile(0.5)).isEqualTo(Points.of("1.25"));
        assertThat(two.quantile(0.95)).isEqualTo(Points.of("2.5"));
        assertThat(PointsDistribution.certain(Points.of("7")).quantile(0.05)).isEqualTo(Points.of("7"));
    }

    @Test
    void putsWhatIsAboveTheMostOnTheMost() {
        PointsDistribution capped = COIN.plus(COIN).capped(Points.of("2"));

        assertThat(capped.chance(Points.of("2"))).isEqualTo(0.25);
        assertThat(capped.chances()).hasSize(9);
        assertThat(COIN.capped(Points.of("2"))).isSameAs(COIN);
    }

    @Test
    void staysADistributionOverAHundredCriteria() {
        PointsDistribution sum = PointsDistribution.NOTHING;
        for (int criterion = 0; criterion < 100; criterion++) {
            sum = sum.plus(COIN);
        }
        assertThat(sum.atLeast(0)).isCloseTo(1, within(1e-12));
        assertThat(sum.quantile(0.5)).isEqualTo(Points.of("62.5"));
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PointsDistribution(List.of(0.5, 0.4)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PointsDistribution(List.of(1.5, -0.5)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PointsDistribution(List.of(Double.NaN)));
    }
}
