package org.portalprobe.scheduler.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;

class VisitCostsTest {

    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");

    @Test
    void takesTheStepFromLoadToLoadLessPauseAndTheLoadItself() {
        TimedVisit visit = new TimedVisit(START)
                .timed(FormFactor.MOBILE, 1, 0, 3_000)
                .timed(FormFactor.DESKTOP, 1, 5_500, 3_000)
                .timed(KeyPageRole.HOME, FormFactor.MOBILE, 2, 11_000, 1_000, true)
                .timed(FormFactor.DESKTOP, 2, 16_500, 3_000)
                .timed(KeyPageRole.SEARCH, FormFactor.MOBILE, 2, 26_000, 3_000, false);

        VisitCosts costs = VisitCosts.of(List.of(visit.visit()), one -> Duration.ofMillis(500));

        assertThat(costs.load()).hasValue(Duration.ofSeconds(2));
        assertThat(costs.inspect()).hasValue(Duration.ofSeconds(4));
        assertThat(costs.loads()).isEqualTo(5);
        assertThat(costs.disturbed()).isEqualTo(0.2);
        assertThat(costs.largest()).hasValue(new LoadTimes(Duration.ofSeconds(2), Duration.ofSeconds(2)));
        assertThat(costs.tls()).isEmpty();
    }

    @Test
    void sayNothingWhereNothingWasTimed() {
        VisitCosts costs = VisitCosts.of(List.of(new TimedVisit(START).visit()), visit -> Duration.ZERO);

        assertThat(costs.load()).isEmpty();
        assertThat(costs.inspect()).isEmpty();
        assertThat(costs.largest()).isEmpty();
    }
}
