package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.assessment.Given.codes;
import static org.portalprobe.checks.assessment.Given.judged;
import static org.portalprobe.checks.assessment.Given.worst;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Observation;
import org.portalprobe.config.model.Impact;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.model.Unit;
import org.portalprobe.crawler.artifact.Cause;

/** "Unknown is never an answer, and a confirmed fault is never unknown." */
class WorstFindingJudgeTest {

    private static final Rule.WorstFinding RULE = worst("wcag-robust", 10);
    private static final Sight PAGE = Sight.by("wcag-robust");

    @Test
    void givesAllPointsWhenEnoughPagesShowNoFailure() {
        CriterionResult result = judged(RULE, "1.25", clean(10));

        assertThat(result.state()).isEqualTo(CriterionState.FULL);
        assertThat(result.value()).contains(new FoldedValue(0, Unit.COUNT, 10, 1));
        assertThat(result.reasons()).containsExactly(Reason.of(ReasonCode.NO_FAILURE_FOUND, 10));
    }

    @Test
    void waitsForEnoughPagesBeforeItCallsAPortalClean() {
        CriterionResult result = judged(RULE, "1.25", clean(9));

        assertThat(result.state()).isEqualTo(CriterionState.PARTLY_MEASURED);
        assertThat(result.unknown()).isEqualTo(Points.of("1.25"));
        assertThat(result.reasons()).containsExactly(Reason.of(ReasonCode.NEEDS_MORE_PAGES, 9, 10));
    }

    @Test
    void countsPagesAndNotLooks() {
        List<Observation> again = new ArrayList<>(clean(5));
        clean(5).forEach(seen -> again.add(PAGE.of(seen.subject()).at(9, 9).passed()));

        assertThat(judged(RULE, "1.25", again).state()).isEqualTo(CriterionState.PARTLY_MEASURED);
    }

    @Test
    void countsAPageAsDecidedOnceOneLookAtItToldSomething() {
        List<Observation> seen = new ArrayList<>(clean(10));
        seen.add(PAGE.page(0).at(9, 9).cannotTell(Cause.AUDIT_FAILED));
        seen.add(PAGE.page(77).at(9, 9).cannotTell(Cause.AUDIT_FAILED));

        CriterionResult result = judged(RULE, "1.25", seen);

        assertThat(result.state()).isEqualTo(CriterionState.FULL);
        assertThat(result.value())
                .hasValueSatisfying(v -> assertThat(v.samples()).isEqualTo(10));
    }

    @Test
    void losesAllForOneSeriousFailureHoweverLittleWasSeen() {
        CriterionResult result = judged(
                RULE,
                "1.25",
                PAGE.page(1).failed(Impact.MINOR, Impact.SERIOUS),
                PAGE.page(2).cannotTell(Cause.BROWSER_DIED));

        assertThat(result.state()).isEqualTo(CriterionState.NONE);
        assertThat(result.unknown()).isEqualTo(Points.ZERO);
        assertThat(result.reasons()).containsExactly(Reason.of(ReasonCode.SERIOUS_FAILURES, 1, 1, "SERIOUS"));
    }

    @Test
    void givesTheMildPointsWhenEnoughPagesShowOnlyMildFailures() {
        List<Observation> seen = new ArrayList<>(clean(9));
        seen.add(PAGE.page(50).failed(Impact.MODERATE));

        CriterionResult result = judged(RULE, "1.25", seen);

        assertThat(result.state()).isEqualTo(CriterionState.PARTIAL);
        assertThat(result.known()).isEqualTo(Points.of("0.5"));
        assertThat(result.unknown()).isEqualTo(Points.ZERO);
        assertThat(result.reasons()).containsExactly(Reason.of(ReasonCode.MILD_FAILURES_ONLY, 1, 10, "MODERATE"));
    }

    @Test
    void knowsThatTheCleanPointsAreLostAfterAMildFailureOnTooFewPages() {
        CriterionResult result = judged(
                RULE, "1.25", PAGE.page(1).failed(Impact.MINOR), PAGE.page(2).passed());

        assertThat(result.state()).isEqualTo(CriterionState.PARTLY_MEASURED);
        assertThat(result.known()).isEqualTo(Points.ZERO);
        assertThat(result.unknown()).isEqualTo(Points.of("0.5"));
        assertThat(result.lost()).isEqualTo(Points.of("0.75"));
        assertThat(codes(result)).containsExactly("mild-failures-only", "needs-more-pages");
    }

    @Test
    void losesAllAtOnceWhereMildFailuresGiveNothingEither() {
        Rule.WorstFinding strict =
                new Rule.WorstFinding(RULE.check(), 10, Points.of("1.25"), Impact.MODERATE, Points.ZERO);

        assertThat(judged(strict, "1.25", PAGE.page(1).failed(Impact.MINOR)).state())
                .isEqualTo(CriterionState.NONE);
    }

    @Test
    void remembersAFailureThatALaterLookDidNotFindAgain() {
        List<Observation> seen = new ArrayList<>(clean(12));
        seen.add(PAGE.page(0).at(1, 0).failed(Impact.CRITICAL));

        assertThat(judged(RULE, "1.25", seen).state()).isEqualTo(CriterionState.NONE);
    }

    @Test
    void neverChargesForWhatNeedsReview() {
        List<Observation> seen = new ArrayList<>(clean(9));
        seen.add(PAGE.page(50).passedWithReview(Impact.CRITICAL));

        assertThat(judged(RULE, "1.25", seen).state()).isEqualTo(CriterionState.FULL);
    }

    @Test
    void takesAFailureThatNothingCallsMildForAFailure() {
        assertThat(judged(RULE, "1.25", PAGE.page(1).failed()).state()).isEqualTo(CriterionState.NONE);
    }

    @Test
    void isNotMeasuredWhenNoPageCouldTell() {
        CriterionResult result = judged(RULE, "1.25", PAGE.page(1).cannotTell(Cause.AUDIT_FAILED));

        assertThat(result.state()).isEqualTo(CriterionState.NOT_MEASURED);
        assertThat(codes(result)).containsExactly("cannot-tell");
    }

    private static List<Observation> clean(int pages) {
        return IntStream.range(0, pages)
                .mapToObj(page -> PAGE.page(page).passed())
                .toList();
    }
}
