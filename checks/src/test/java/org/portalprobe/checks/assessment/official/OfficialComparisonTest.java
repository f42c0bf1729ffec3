package org.portalprobe.checks.assessment.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfficialComparisonTest {

    private static Compared compared(String known, String unknown, String published) {
        return new Compared(
                "S", new BigDecimal(known), new BigDecimal(unknown), Optional.of(new BigDecimal(published)));
    }

    @Test
    void spansTheDifferenceOverWhatIsStillUnknown() {
        Compared line = compared("5", "2.5", "6.25");

        assertThat(line.least()).contains(new BigDecimal("-1.25"));
        assertThat(line.most()).contains(new BigDecimal("1.25"));
        assertThat(line.contradicts()).isFalse();
    }

    /** Hậu Giang's system performance was published as 0 of 10 although its pages loaded fast enough for 8,75. */
    @Test
    void saysWhenNoUnknownPointCanBridgeTheGap() {
        assertThat(compared("7.5", "2.5", "0").contradicts()).isTrue();
        assertThat(compared("0", "2.5", "5").contradicts()).isTrue();
    }

    @Test
    void hasNoDifferenceWhereNothingWasPublished() {
        Compared line = new Compared("S", BigDecimal.ONE, BigDecimal.ZERO, Optional.empty());

        assertThat(line.least()).isEmpty();
        assertThat(line.contradicts()).isFalse();
    }
}
