package org.portalprobe.checks.wcag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.Visits.axe;
import static org.portalprobe.checks.Visits.axeResult;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Visits;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.AxeNode;
import org.portalprobe.crawler.artifact.AxeResult;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.Seen;

class AxeVerdictsTest {

    @Test
    void aRefreshAfterMoreThanTwentyHoursIsNoFailure() {
        assertThat(only(axe(List.of(refresh("72001")), List.of())).outcome()).isEqualTo(RuleOutcome.PASSED);
        assertThat(only(axe(List.of(refresh("72000")), List.of())).outcome()).isEqualTo(RuleOutcome.FAILED);
    }

    @Test
    void experimentalRulesAreForAPerson() {
        AxeResult headless = axeResult("td-has-header", Impact.CRITICAL, "wcag2a", "wcag131", "experimental");

        RuleVerdict verdict = only(axe(List.of(headless), List.of()));
        assertThat(verdict.outcome()).isEqualTo(RuleOutcome.NEEDS_REVIEW);
        assertThat(verdict.spots()).allMatch(RuleVerdict.Spot::needsReview);
    }

    @Test
    void namesTheCriteriaAndActRulesOfWhatPassedToo() {
        AxeRun run = new AxeRun(
                "4.14.1", Visits.HOME, List.of(), List.of(), List.of("image-alt"), List.of("label"), List.of());

        assertThat(verdicts(run))
                .extracting(RuleVerdict::rule, RuleVerdict::outcome, RuleVerdict::criteria, RuleVerdict::act)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "image-alt", RuleOutcome.PASSED, List.of("1.1.1"), List.of("23a2a8")),
                        org.assertj.core.groups.Tuple.tuple(
                                "label", RuleOutcome.INAPPLICABLE, List.of("4.1.2"), List.of("e086e5")));
    }

    private static AxeResult refresh(String seconds) {
        AxeNode node = new AxeNode("meta", "<meta http-equiv=\"refresh\" content=\"" + seconds + "; url=/\">", "");
        return new AxeResult(
                "meta-refresh", Optional.of(Impact.CRITICAL), List.of("wcag2a", "wcag221"), "", 1, List.of(node));
    }

    private static RuleVerdict only(AxeRun run) {
        return verdicts(run).getFirst();
    }

    private static List<RuleVerdict> verdicts(AxeRun run) {
        InspectedPage page = new Visits()
                .page("/", 200, Seen.missing(Visits.NOTHING), Seen.got(run))
                .build()
                .pages()
                .getFirst();
        return AxeVerdicts.of(page, run);
    }
}
