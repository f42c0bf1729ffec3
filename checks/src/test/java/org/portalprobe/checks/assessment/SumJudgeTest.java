package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.assessment.Given.judged;
import static org.portalprobe.checks.assessment.Given.ladder;
import static org.portalprobe.checks.assessment.Given.part;
import static org.portalprobe.checks.assessment.Given.step;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;

class SumJudgeTest {

    private static final Rule.Sum A2B = new Rule.Sum(List.of(
            part(
                    "tls",
                    "1.25",
                    new Rule.Ladder(List.of(
                            step("1.25", "tls-grade-a"), step("0.75", "tls-grade-b"), step("0.25", "tls-grade-c")))),
            part("redirect", "0.25", ladder("https-redirect", "0.25")),
            part("hsts", "0.25", ladder("hsts", "0.25"))));

    @Test
    void leavesOnlyTheUnservedPartUnknown() {
        Assessment card = Assessor.assess(
                Given.model(Given.group("A", Given.criterion("A2b", "1.75", A2B))),
                Given.portal(),
                Given.NOVEMBER,
                List.of(Sight.by("https-redirect").passed(), Sight.by("hsts").failed()),
                Set.of(new CheckId("https-redirect"), new CheckId("hsts")));
        CriterionResult result = card.criteria().findFirst().orElseThrow();

        assertThat(result.state()).isEqualTo(CriterionState.PARTLY_KNOWN);
        assertThat(result.known()).isEqualTo(Points.of("0.25"));
        assertThat(result.unknown()).isEqualTo(Points.of("1.25"));
        assertThat(result.lost()).isEqualTo(Points.of("0.25"));
        assertThat(result.reasons()).containsExactly(Reason.of(ReasonCode.PARTS_DECIDED, 2, 3));
        assertThat(result.parts())
                .extracting(PartResult::state)
                .containsExactly(CriterionState.NOT_MEASURED, CriterionState.FULL, CriterionState.NONE);
        assertThat(result.parts().getFirst().reasons())
                .containsExactly(Reason.of(ReasonCode.NOT_SERVED, "tls-grade-a", "tls-grade-b", "tls-grade-c"));
    }

    @Test
    void addsKnownParts() {
        CriterionResult result = judged(
                A2B,
                "1.75",
                Sight.by("tls-grade-a").failed(),
                Sight.by("tls-grade-b").passed(),
                Sight.by("https-redirect").passed(),
                Sight.by("hsts").passed());

        assertThat(result.state()).isEqualTo(CriterionState.PARTIAL);
        assertThat(result.known()).isEqualTo(Points.of("1.25"));
    }

    @Test
    void isNotMeasuredWhileNoPartIs() {
        assertThat(judged(A2B, "1.75").state()).isEqualTo(CriterionState.NOT_MEASURED);
    }

    @Test
    void letsAnInapplicablePartKeepItsPointsBesideOthers() {
        CriterionResult result = judged(
                A2B,
                "1.75",
                Sight.by("tls-grade-a").passed(),
                Sight.by("https-redirect").inapplicable(),
                Sight.by("hsts").passed());

        assertThat(result.state()).isEqualTo(CriterionState.FULL);
        assertThat(result.reasons()).contains(Reason.of(ReasonCode.PART_INAPPLICABLE, "redirect"));
    }

    @Test
    void asksForDocumentsWhenAllPartsDo() {
        Rule.Sum documents = new Rule.Sum(List.of(
                part("one", "1", new Rule.Attested(List.of())), part("two", "1", new Rule.Imported(List.of()))));

        assertThat(judged(documents, "2").state()).isEqualTo(CriterionState.NO_EVIDENCE);
    }
}
