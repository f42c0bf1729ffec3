package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.assessment.Given.codes;
import static org.portalprobe.checks.assessment.Given.judged;
import static org.portalprobe.checks.assessment.Given.share;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Observation;
import org.portalprobe.config.model.Comparison;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.model.Unit;
import org.portalprobe.crawler.artifact.Cause;

class ShareJudgeTest {

    private static final Rule.Share LIVE = share("emc-code", 10);

    @Test
    void reachesALevelAtExactlyItsShare() {
        CriterionResult result = judged(LIVE, "2.5", pages(19, 1));

        assertThat(result.state()).isEqualTo(CriterionState.FULL);
        assertThat(result.value()).contains(new FoldedValue(0.95, Unit.RATIO, 20, 1));
        assertThat(result.reasons()).containsExactly(Reason.of(ReasonCode.SHARE_REACHED, 19, 20, "0.95"));
    }

    @Test
    void fallsToTheNextLevelAndToNone() {
        assertThat(judged(LIVE, "2.5", pages(18, 2)).known()).isEqualTo(Points.of("1.25"));
        assertThat(judged(LIVE, "2.5", pages(10, 10)).known()).isEqualTo(Points.of("1.25"));
        assertThat(judged(LIVE, "2.5", pages(9, 11)).state()).isEqualTo(CriterionState.NONE);
        assertThat(codes(judged(LIVE, "2.5", pages(18, 2)))).containsExactly("share-missed");
    }

    @Test
    void leavesUnknownCasesOutOfBothPartsOfTheFraction() {
        List<Observation> seen = new ArrayList<>(pages(10, 0));
        for (int page = 100; page < 120; page++) {
            seen.add(Sight.by("emc-code").page(page).cannotTell(Cause.PAGE_TIMEOUT));
        }

        assertThat(judged(LIVE, "2.5", seen).state()).isEqualTo(CriterionState.FULL);
    }

    @Test
    void waitsForEnoughCases() {
        CriterionResult result = judged(LIVE, "2.5", pages(9, 0));

        assertThat(result.state()).isEqualTo(CriterionState.PARTLY_MEASURED);
        assertThat(result.unknown()).isEqualTo(Points.of("2.5"));
        assertThat(result.value()).hasValueSatisfying(v -> assertThat(v.value()).isEqualTo(1));
        assertThat(result.reasons()).containsExactly(Reason.of(ReasonCode.NEEDS_MORE_CASES, 9, 10));
    }

    @Test
    void addsCountedCasesOfAllSightings() {
        Rule.Share errors = new Rule.Share(
                Given.check("error-rate"),
                Rule.Counting.FAILED,
                200,
                List.of(
                        new Rule.ShareLevel(Comparison.AT_MOST, 0.005, Points.of("2.5")),
                        new Rule.ShareLevel(Comparison.AT_MOST, 0.02, Points.of("1.25"))));
        Sight day = Sight.by("error-rate");

        assertThat(judged(
                                errors,
                                "2.5",
                                day.at(1, 1).counted(99, 1, 40, 7),
                                day.at(2, 1).counted(100, 0, 0, 0))
                        .known())
                .isEqualTo(Points.of("2.5"));
        assertThat(judged(errors, "2.5", day.at(1, 1).counted(197, 3, 0, 0)).known())
                .isEqualTo(Points.of("1.25"));
        assertThat(judged(errors, "2.5", day.at(1, 1).counted(99, 1, 1000, 1000))
                        .state())
                .isEqualTo(CriterionState.PARTLY_MEASURED);
    }

    @Test
    void isNotMeasuredWithoutADecidedCaseAndSaysWhy() {
        assertThat(codes(judged(LIVE, "2.5", Sight.by("emc-code").page(1).cannotTell(Cause.BLOCKED))))
                .containsExactly("cannot-tell");
        assertThat(codes(judged(LIVE, "2.5"))).containsExactly("no-observations");
        assertThat(judged(LIVE, "2.5", Sight.by("emc-code").counted(0, 0, 5, 5)).state())
                .isEqualTo(CriterionState.NOT_MEASURED);
    }

    private static List<Observation> pages(int passed, int failed) {
        List<Observation> seen = new ArrayList<>();
        for (int page = 0; page < passed + failed; page++) {
            Sight sight = Sight.by("emc-code").page(page);
            seen.add(page < passed ? sight.passed() : sight.failed());
        }
        return seen;
    }
}
