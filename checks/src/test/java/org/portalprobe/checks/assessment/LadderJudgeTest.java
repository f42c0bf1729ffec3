package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.assessment.Given.codes;
import static org.portalprobe.checks.assessment.Given.judged;
import static org.portalprobe.checks.assessment.Given.step;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.crawler.artifact.Cause;

class LadderJudgeTest {

    /** Both search and filters, or search alone. */
    private static final Rule.Ladder SEARCH =
            new Rule.Ladder(List.of(step("3", "search", "filters"), step("1.5", "search")));

    private static final Sight FOUND = Sight.by("search");
    private static final Sight FILTERS = Sight.by("filters");

    @Test
    void givesThePointsOfTheBestStepThatHolds() {
        assertThat(judged(SEARCH, "3", FOUND.passed(), FILTERS.passed()).state())
                .isEqualTo(CriterionState.FULL);
        assertThat(judged(SEARCH, "3", FOUND.passed(), FILTERS.failed()).known())
                .isEqualTo(Points.of("1.5"));
        assertThat(judged(SEARCH, "3", FOUND.failed(), FILTERS.passed()).state())
                .isEqualTo(CriterionState.NONE);
    }

    @Test
    void needsEveryObservationOfThePeriodToPass() {
        CriterionResult result = judged(
                Given.ladder("mixed-content", "0.25"),
                "0.25",
                Sight.by("mixed-content").page(1).passed(),
                Sight.by("mixed-content").page(2).failed());

        assertThat(result.state()).isEqualTo(CriterionState.NONE);
        assertThat(result.reasons())
                .containsExactly(
                        Reason.of(ReasonCode.CHECK_FAILED, "mixed-content", 1).quoting(Sight.BROKEN));
    }

    @Test
    void holdsDespiteALookThatCouldNotTell() {
        assertThat(judged(
                                Given.ladder("hsts", "0.25"),
                                "0.25",
                                Sight.by("hsts").at(1, 1).passed(),
                                Sight.by("hsts").at(2, 1).cannotTell(Cause.CONNECT_TIMEOUT))
                        .state())
                .isEqualTo(CriterionState.FULL);
    }

    @Test
    void knowsWhatIsCertainWhileTheBetterStepIsUnknown() {
        CriterionResult result = judged(SEARCH, "3", FOUND.passed(), FILTERS.cannotTell(Cause.BLOCKED));

        assertThat(result.state()).isEqualTo(CriterionState.PARTLY_KNOWN);
        assertThat(result.known()).isEqualTo(Points.of("1.5"));
        assertThat(result.unknown()).isEqualTo(Points.of("1.5"));
        assertThat(codes(result)).containsExactly("cannot-tell", "all-passed");
    }

    @Test
    void knowsWhatIsLostWhileTheRestIsUnknown() {
        CriterionResult result = judged(SEARCH, "3", FILTERS.failed());

        assertThat(result.state()).isEqualTo(CriterionState.PARTLY_KNOWN);
        assertThat(result.known()).isEqualTo(Points.ZERO);
        assertThat(result.unknown()).isEqualTo(Points.of("1.5"));
        assertThat(result.lost()).isEqualTo(Points.of("1.5"));
        assertThat(codes(result)).containsExactly("check-failed", "no-observations");
    }

    @Test
    void losesAllAtOnceWhenEveryStepNeedsWhatFailed() {
        assertThat(judged(SEARCH, "3", FOUND.failed()).state()).isEqualTo(CriterionState.NONE);
    }

    @Test
    void isNotMeasuredWhenNothingIsKnown() {
        CriterionResult result = judged(SEARCH, "3");

        assertThat(result.state()).isEqualTo(CriterionState.NOT_MEASURED);
        assertThat(result.unknown()).isEqualTo(Points.of("3"));
        assertThat(result.reasons()).containsExactly(Reason.of(ReasonCode.NO_OBSERVATIONS, "filters", "search"));
    }

    @Test
    void doesNotApplyWhereNoQuestionArises() {
        assertThat(judged(SEARCH, "3", FOUND.inapplicable(), FILTERS.inapplicable())
                        .state())
                .isEqualTo(CriterionState.NOT_APPLICABLE);
        assertThat(judged(SEARCH, "3", FOUND.passed(), FILTERS.inapplicable()).state())
                .isEqualTo(CriterionState.FULL);
    }
}
