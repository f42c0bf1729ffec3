package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProvisionalNightTest {

    @Test
    void coversTheFourNightsThatAThousandPulsesTake() {
        Period window = ProvisionalNight.window(LocalDate.of(2026, 11, 22));

        assertThat(window.from()).isEqualTo(Instant.parse("2026-11-18T17:00:00Z"));
        assertThat(window.to()).isEqualTo(Instant.parse("2026-11-22T17:00:00Z"));
        assertThat(window.label()).isEqualTo("2026-11-22");
        assertThat(window.provisional()).isTrue();
        Duration pulses = Duration.between(window.from(), window.to());
        assertThat(pulses.dividedBy(Duration.ofMinutes(5))).isGreaterThanOrEqualTo(1_000);
        assertThat(pulses.minusDays(1).dividedBy(Duration.ofMinutes(5))).isLessThan(1_000);
    }

    @Test
    void nothingFoldsToNothing() {
        assertThat(ProvisionalNight.fold(new TreeMap<>())).isEqualTo(List.of());
    }
}
