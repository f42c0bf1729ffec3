package org.portalprobe.checks.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.regression.Judgement.Verdict;

class JudgementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final List<Change> worse = Changes.between(
            Optional.of(new Baseline(Releases.usual().snapshot(), Budget.NONE)),
            Releases.usual()
                    .defect("label", Releases.WCAG, Map.of("/tra-cuu", 1))
                    .snapshot());
    private final Change lost = new Change.LostCoverage("page", "/", Optional.empty());

    private static Waiver waiver(String rule, LocalDate until) {
        return new Waiver(Optional.empty(), Optional.of(rule), Optional.empty(), "Lan", "đang sửa", until);
    }

    @Test
    void aWaiverLetsItsChangePassUntilItsLastDay() {
        Judgement holding = Judgement.of(worse, List.of(waiver("label", TODAY)), TODAY);
        Judgement over = Judgement.of(worse, List.of(waiver("label", TODAY.minusDays(1))), TODAY);

        assertThat(holding.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(holding.expired()).isEmpty();
        assertThat(over.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(over.expired()).hasSize(1);
        assertThat(over.rulings().getFirst().waiver()).isPresent();
    }

    @Test
    void aFingerprintOrAPageNarrowsIt() {
        String id = worse.getFirst().fingerprint();
        Waiver exact = new Waiver(
                Optional.of(id), Optional.empty(), Optional.of("/tra-cuu"), "Lan", "đang sửa", TODAY.plusDays(1));
        Waiver elsewhere =
                new Waiver(Optional.of(id), Optional.empty(), Optional.of("/khac"), "Lan", "đang sửa", TODAY);

        assertThat(Judgement.of(worse, List.of(exact), TODAY).verdict()).isEqualTo(Verdict.CLEAN);
        Judgement missed = Judgement.of(worse, List.of(elsewhere), TODAY);
        assertThat(missed.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(missed.unused()).containsExactly(elsewhere);
    }

    @Test
    void coverageIsNeverWaivedAndWorseCountsMore() {
        Judgement judged = Judgement.of(List.of(lost), List.of(waiver("page", TODAY)), TODAY);

        assertThat(judged.verdict()).isEqualTo(Verdict.LOST_COVERAGE);
        assertThat(judged.unused()).hasSize(1);
        assertThat(Judgement.of(List.of(lost, worse.getFirst()), List.of(), TODAY)
                        .verdict())
                .isEqualTo(Verdict.WORSE);
    }

    @Test
    void aWaiverNamesOneThing() {
        assertThatThrownBy(() ->
                        new Waiver(Optional.empty(), Optional.empty(), Optional.empty(), "Lan", "không rõ", TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
