package org.portalprobe.scheduler.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NightPlanTest {

    private static final NightCosts COSTS = new NightCosts(
            Duration.ofSeconds(2),
            1.5,
            Duration.ofSeconds(30),
            Duration.ofSeconds(4),
            Duration.ofSeconds(70),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            0,
            8,
            2);
    private static final LoadTimes ALIKE = new LoadTimes(Duration.ofSeconds(4), Duration.ofSeconds(4));

    @Test
    void addsUpByHand() {
        // One portal, 3 x 2 x 3 loads of 1.5 x 4 + 2 s: 144 s; pauses 18 s; 3 audits 12 s; 17 pages of 8 + 4 + 1 s: 221
        // s; look 80 s.
        NightPlan plan = new NightPlan(new NightWork(1, 3, 2, 3, 20), COSTS, ALIKE);

        assertThat(plan.parts())
                .containsEntry(NightPlan.Part.TIMED_LOADS, 144 / 3_600.0)
                .containsEntry(NightPlan.Part.PAUSES, 18 / 3_600.0)
                .containsEntry(NightPlan.Part.KEY_INSPECTIONS, 12 / 3_600.0)
                .containsEntry(NightPlan.Part.OTHER_PAGES, 221 / 3_600.0)
                .containsEntry(NightPlan.Part.LOOKS, 80 / 3_600.0);
        assertThat(plan.workerHours() * 3_600).isCloseTo(475, within(1e-6));
    }

    @Test
    void timesOneByOneAndInspectsSideBySide() {
        // The first portal goes alone, the next two share a group: two rounds of inspection, three of timing, one of
        // looks.
        NightPlan plan = new NightPlan(new NightWork(3, 3, 2, 3, 20), COSTS, ALIKE);

        assertThat(plan.workerHours() * 3_600).isCloseTo(80 + 3 * (144 + 18 + 12) + 2 * 221, within(1e-6));
    }

    @Test
    void aPageThatNeverEndsCostsItsDeadline() {
        assertThat(COSTS.loadSeconds(600)).isEqualTo(32);
    }

    @Test
    void moreWorkersAreNeverSlowerAndTheFewestAreFound() {
        NightPlan plan = new NightPlan(
                new NightWork(250, 3, 2, 3, 20), COSTS, new LoadTimes(Duration.ofSeconds(4), Duration.ofSeconds(10)));

        double[] hours = IntStream.rangeClosed(1, 8).mapToDouble(plan::hours).toArray();
        assertThat(hours).isSortedAccordingTo((one, next) -> Double.compare(next, one));
        int fewest = plan.workersFor(6).orElseThrow();
        assertThat(plan.hours(fewest)).isLessThanOrEqualTo(6);
        assertThat(plan.hours(fewest - 1)).isGreaterThan(6);
        assertThat(plan.workersFor(0.01)).isEmpty();
    }

    @Test
    void disturbedLoadsAreMadeAgain() {
        NightCosts busy = new NightCosts(
                COSTS.load(),
                COSTS.afterLargest(),
                COSTS.deadline(),
                COSTS.inspect(),
                COSTS.look(),
                COSTS.tls(),
                COSTS.pause(),
                0.5,
                8,
                2);
        NightWork one = new NightWork(1, 3, 2, 3, 3);

        assertThat(new NightPlan(one, busy, ALIKE).parts().get(NightPlan.Part.TIMED_LOADS))
                .isEqualTo(1.5 * 144 / 3_600.0);
    }

    @Test
    void namesWhatWouldSaveMostFirst() {
        NightPlan plan = new NightPlan(new NightWork(50, 3, 2, 3, 3), COSTS, ALIKE);

        assertThat(plan.effects().getFirst().input()).isEqualTo(NightPlan.Input.RUNS);
        assertThat(plan.effects())
                .extracting(NightPlan.Effect::input)
                .containsExactlyInAnyOrder(NightPlan.Input.values());
        assertThat(plan.effects()).allMatch(effect -> effect.saved() >= 0 && effect.saved() < 0.6);
    }
}
