package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.assessment.Given.judged;
import static org.portalprobe.checks.assessment.Given.worst;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Observation;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.Cause;

class SettledTest {

    private static final Sight PAGE = Sight.by("wcag-robust").page(1);

    @Test
    void aPageStandsAsInMostOfItsSlots() {
        Observation latest = PAGE.at(4, 9).passed();
        assertThat(Settled.of(List.of(
                        PAGE.at(2, 9).failed(Impact.SERIOUS), PAGE.at(3, 9).passed(), latest)))
                .containsExactly(latest);
    }

    @Test
    void aConfirmedFailureStandsInATie() {
        Observation failed = PAGE.at(2, 9).failed(Impact.SERIOUS);
        assertThat(Settled.of(List.of(failed, PAGE.at(3, 9).passed()))).containsExactly(failed);
    }

    @Test
    void looksOfOneSlotAreOneVoice() {
        Observation failed = PAGE.at(4, 9).failed(Impact.MINOR);
        List<Observation> seen = List.of(
                PAGE.at(2, 9).passed(),
                PAGE.at(2, 9).passed(),
                PAGE.at(2, 9).passed(),
                PAGE.at(3, 9).failed(Impact.MINOR),
                failed);
        assertThat(Settled.of(seen)).containsExactly(failed);
    }

    @Test
    void doubtsAndCountsStayAsTheyAre() {
        List<Observation> seen = List.of(
                PAGE.at(2, 9).cannotTell(Cause.AUDIT_FAILED), PAGE.at(3, 9).counted(1, 2, 3, 4));
        assertThat(Settled.of(seen)).isEqualTo(seen);
    }

    @Test
    void aFaultOfOneNightDoesNotDecideAMonth() {
        List<Observation> month = IntStream.rangeClosed(1, 9)
                .boxed()
                .flatMap(day -> IntStream.range(0, 10)
                        .mapToObj(page -> Sight.by("wcag-robust").page(page).at(day, 2))
                        .map(look -> day == 5 ? look.failed(Impact.CRITICAL) : look.passed()))
                .toList();

        assertThat(judged(worst("wcag-robust", 10), "1.25", month).state()).isEqualTo(CriterionState.FULL);
        assertThat(judged(
                                worst("wcag-robust", 10),
                                "1.25",
                                Stream.of(month.get(45)).toList())
                        .state())
                .isEqualTo(CriterionState.NONE);
    }
}
