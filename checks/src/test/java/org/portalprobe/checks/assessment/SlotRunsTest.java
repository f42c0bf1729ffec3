package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.assessment.Given.assess;
import static org.portalprobe.checks.assessment.Given.criterion;
import static org.portalprobe.checks.assessment.Given.group;
import static org.portalprobe.checks.assessment.Given.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Observation;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.model.Aggregate;
import org.portalprobe.config.model.Comparison;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.model.Unit;

class SlotRunsTest {

    private static final int USUAL = 3;
    private static final Sight HOME = Sight.by("lcp").keyPage(KeyPageRole.HOME).on(FormFactor.DESKTOP);

    @Test
    void loadsOnceWhereTheMonthDecides() {
        assertThat(runs(FormFactor.DESKTOP, 1_000, 1_100, 1_200, 1_300, 1_400, 1_500))
                .isEqualTo(SlotRuns.LEAST);
        assertThat(runs(FormFactor.DESKTOP, 9_000, 9_100, 9_200, 9_300, 9_400, 9_500))
                .isEqualTo(SlotRuns.LEAST);
    }

    @Test
    void loadsMostOftenWhereSlotsLieOnBothSidesOfTheLimit() {
        assertThat(runs(FormFactor.DESKTOP, 3_700, 3_800, 3_900, 4_100, 4_200, 4_300))
                .isEqualTo(SlotRuns.MOST);
    }

    @Test
    void loadsAsUsualWhereSamplesAreFewOrNothingIsTimed() {
        assertThat(runs(FormFactor.DESKTOP, 1_000, 1_100)).isEqualTo(USUAL);
        assertThat(runs(FormFactor.DESKTOP)).isEqualTo(USUAL);
        assertThat(runs(FormFactor.MOBILE, 1_000, 1_100, 1_200, 1_300, 1_400, 1_500))
                .isEqualTo(USUAL);
    }

    private static int runs(FormFactor asked, double... slots) {
        List<Observation> seen = new ArrayList<>();
        for (int slot = 0; slot < slots.length; slot++) {
            seen.add(HOME.at(3 + slot, 1 + slot).measured(slots[slot]));
        }
        Rule.Statistic lcp = new Rule.Statistic(
                Given.check("lcp"),
                Optional.of(FormFactor.DESKTOP),
                Optional.of(Aggregate.MEDIAN),
                5,
                3,
                Unit.MILLISECONDS,
                List.of(new Rule.StatisticLevel(
                        List.of(new Rule.Condition(Aggregate.MEDIAN, Comparison.BELOW, 4_000)), Points.of("1.25"))));
        Assessment card = assess(model(group("P", criterion("P1", "1.25", lcp))), seen);
        return SlotRuns.of(card, asked, USUAL);
    }
}
