package org.portalprobe.checks.wcag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Visits;
import org.portalprobe.checks.wcag.ConformanceTable.Row;
import org.portalprobe.checks.wcag.ConformanceTable.State;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;

class ConformanceTableTest {

    @Test
    void listsThe38CriteriaAndSaysOfNoneThatItIsMet() {
        ConformanceTable table = ConformanceTable.of(List.of(page(verdict("image-alt", RuleOutcome.PASSED, "1.1.1"))));

        assertThat(table.rows()).hasSize(38);
        assertThat(state(table, "1.1.1")).isEqualTo(State.CANNOT_TELL);
        assertThat(state(table, "2.3.1")).isEqualTo(State.NOT_CHECKED);
        assertThat(table.conformanceRefuted()).isFalse();
    }

    @Test
    void oneFailureOnOnePageRefutesConformance() {
        ConformanceTable table = ConformanceTable.of(List.of(
                page(verdict("image-alt", RuleOutcome.PASSED, "1.1.1")),
                page(verdict("image-alt", RuleOutcome.FAILED, "1.1.1"))));

        assertThat(state(table, "1.1.1")).isEqualTo(State.FAILED);
        assertThat(table.rows().getFirst().failing()).isEqualTo(1);
        assertThat(table.conformanceRefuted()).isTrue();
    }

    @Test
    void parsingNeverFails() {
        ConformanceTable table =
                ConformanceTable.of(List.of(page(verdict("duplicate-id", RuleOutcome.FAILED, "4.1.1"))));

        assertThat(state(table, "4.1.1")).isNotEqualTo(State.FAILED);
    }

    @Test
    void criteriaOfMediaAreNotPresentWhereAllPagesWereSeenToHaveNone() {
        RuleVerdict none = verdict("film-without-alternative", RuleOutcome.INAPPLICABLE, "1.2.2");
        RuleVerdict some = verdict("film-without-alternative", RuleOutcome.NEEDS_REVIEW, "1.2.2");

        assertThat(state(ConformanceTable.of(List.of(page(none))), "1.2.4")).isEqualTo(State.NOT_PRESENT);
        assertThat(state(ConformanceTable.of(List.of(page(none), page(some))), "1.2.2"))
                .isEqualTo(State.CANNOT_TELL);
    }

    @Test
    void aFrameThatWasNotSeenMayHoldAFilm() {
        PageVerdict partial = new PageVerdict(
                Visits.HOME,
                List.of(verdict("film-without-alternative", RuleOutcome.INAPPLICABLE, "1.2.2")),
                List.of(),
                List.of("iframe"),
                Optional.empty());

        assertThat(state(ConformanceTable.of(List.of(partial)), "1.2.2")).isEqualTo(State.NOT_CHECKED);
    }

    @Test
    void pagesThatCouldNotBeJudgedAreCountedApart() {
        PageVerdict gone = new PageVerdict(
                Visits.HOME,
                List.of(),
                List.of(),
                List.of(),
                Optional.of(Fault.of(Cause.CONNECTION_REFUSED, "refused")));

        ConformanceTable table = ConformanceTable.of(List.of(gone));
        assertThat(table.pages()).isEqualTo(1);
        assertThat(table.judged()).isZero();
        assertThat(table.rows()).extracting(Row::state).containsOnly(State.NOT_CHECKED);
    }

    private static State state(ConformanceTable table, String criterion) {
        return table.rows().stream()
                .filter(row -> row.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static PageVerdict page(RuleVerdict... rules) {
        return new PageVerdict(Visits.HOME, List.of(rules), List.of(), List.of(), Optional.empty());
    }

    private static RuleVerdict verdict(String rule, RuleOutcome outcome, String criterion) {
        List<Spot> spots = outcome == RuleOutcome.FAILED || outcome == RuleOutcome.NEEDS_REVIEW
                ? List.of(new Spot(Pages.PLACE, outcome == RuleOutcome.NEEDS_REVIEW, ""))
                : List.of();
        return new RuleVerdict(
                rule, outcome, Optional.empty(), List.of(criterion), List.of(), "", spots, 0, Optional.empty());
    }
}
