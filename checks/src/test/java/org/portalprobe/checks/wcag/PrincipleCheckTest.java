package org.portalprobe.checks.wcag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.Visits.axe;
import static org.portalprobe.checks.Visits.axeResult;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.CheckContract;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Visits;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.AxeNode;
import org.portalprobe.crawler.artifact.AxeResult;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Visit;

class PrincipleCheckTest {

    private static final AxeResult IMAGE_ALT = axeResult("image-alt", Impact.CRITICAL, "wcag2a", "wcag111");
    private static final AxeResult LINK_NAME =
            axeResult("link-name", Impact.SERIOUS, "cat.name-role-value", "wcag2a", "wcag244", "wcag412");

    @Nested
    class KeepsTheContract extends CheckContract {
        @Override
        protected Check<Visit> check() {
            return new PrincipleCheck(Principle.PERCEIVABLE);
        }
    }

    @Test
    void failsThePrincipleOfTheBrokenCriterionAndNoOther() {
        AxeRun run = axe(List.of(IMAGE_ALT), List.of());

        assertThat(observe(Principle.PERCEIVABLE, run).outcome())
                .isEqualTo(new Outcome.Failed(Remark.of(RemarkCode.WCAG_FAILURES, "image-alt")));
        assertThat(observe(Principle.OPERABLE, run).outcome())
                .isEqualTo(new Outcome.Passed(Remark.of(RemarkCode.NO_WCAG_FAILURE, "4.11.1")));
    }

    @Test
    void failsBothPrinciplesThatARuleTouches() {
        AxeRun run = axe(List.of(LINK_NAME), List.of());

        assertThat(observe(Principle.OPERABLE, run).findings())
                .extracting(Finding::clauses)
                .containsExactly(List.of("2.4.4"));
        assertThat(observe(Principle.ROBUST, run).findings())
                .extracting(Finding::clauses)
                .containsExactly(List.of("4.1.2"));
        assertThat(observe(Principle.UNDERSTANDABLE, run).outcome()).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void tellsWhereWhatAndHowToMendIt() {
        Finding finding = observe(Principle.PERCEIVABLE, axe(List.of(IMAGE_ALT), List.of()))
                .findings()
                .getFirst();

        assertThat(finding)
                .isEqualTo(new Finding(
                        "image-alt",
                        Impact.CRITICAL,
                        false,
                        List.of("1.1.1"),
                        Visits.HOME,
                        "#menu",
                        1,
                        "<a href=\"/\"></a>",
                        Optional.empty(),
                        Optional.of(URI.create("https://dequeuniversity.com/rules/axe/4.11/image-alt"))));
    }

    @Test
    void ignoresRulesOutsideLevelAAndAaOfWcag20() {
        AxeRun run = axe(
                List.of(
                        axeResult("region", Impact.MODERATE, "best-practice"),
                        axeResult("color-contrast-enhanced", Impact.SERIOUS, "wcag2aaa", "wcag146"),
                        axeResult("autocomplete-valid", Impact.SERIOUS, "wcag21aa", "wcag135")),
                List.of());

        assertThat(observe(Principle.PERCEIVABLE, run))
                .satisfies(seen -> assertThat(seen.outcome()).isInstanceOf(Outcome.Passed.class))
                .satisfies(seen -> assertThat(seen.findings()).isEmpty());
    }

    @Test
    void showsWhatNeedsReviewAndNeverFailsForIt() {
        Observation seen = observe(Principle.PERCEIVABLE, axe(List.of(), List.of(IMAGE_ALT)));

        assertThat(seen.outcome()).isInstanceOf(Outcome.Passed.class);
        assertThat(seen.findings()).singleElement().matches(Finding::needsReview);
    }

    @Test
    void neverFailsForTheObsoleteParsingCriterion() {
        AxeResult duplicateId = axeResult("duplicate-id", Impact.MINOR, "wcag2a", "wcag411");
        AxeResult both = axeResult("odd", Impact.SERIOUS, "wcag2a", "wcag411", "wcag412");

        Observation alone = observe(Principle.ROBUST, axe(List.of(duplicateId), List.of()));
        assertThat(alone.outcome()).isInstanceOf(Outcome.Passed.class);
        assertThat(alone.findings()).singleElement().matches(Finding::needsReview);
        assertThat(observe(Principle.ROBUST, axe(List.of(both), List.of())).findings())
                .extracting(Finding::clauses)
                .containsExactly(List.of("4.1.2"));
    }

    @Test
    void cannotTellAPageAnalysedInPartUnlessItFailedAlready() {
        assertThat(observe(Principle.PERCEIVABLE, axe(List.of(), List.of(), "#map"))
                        .outcome())
                .isEqualTo(new Outcome.CannotTell(Fault.of(Cause.AUDIT_FAILED, "partial, frames not analysed: #map")));
        assertThat(observe(Principle.PERCEIVABLE, axe(List.of(IMAGE_ALT), List.of(), "#map"))
                        .outcome())
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void cannotTellWhenAxeDidNotRunOrThePageIsAnErrorPage() {
        Fault fault = Fault.of(Cause.AUDIT_FAILED, "script timeout");
        Visit visit = new Visits()
                .page("/", 200, Seen.missing(fault), Seen.<AxeRun>missing(fault))
                .page("/404", 404, Seen.missing(fault), Seen.got(axe(List.of(IMAGE_ALT), List.of())))
                .build();

        assertThat(new PrincipleCheck(Principle.PERCEIVABLE).observe(visit))
                .extracting(Observation::outcome)
                .first()
                .isEqualTo(new Outcome.CannotTell(fault));
        assertThat(new PrincipleCheck(Principle.PERCEIVABLE).observe(visit))
                .extracting(Observation::outcome)
                .hasOnlyElementsOfType(Outcome.CannotTell.class);
    }

    @Test
    void countsTheElementsThatWereNotKept() {
        List<AxeNode> kept = IntStream.range(0, 50)
                .mapToObj(index -> new AxeNode("a:nth-child(" + index + ")", "<a>", ""))
                .toList();
        AxeResult many =
                new AxeResult("link-name", Optional.of(Impact.SERIOUS), List.of("wcag2a", "wcag244"), "", 73, kept);

        assertThat(observe(Principle.OPERABLE, axe(List.of(many), List.of())).findings())
                .hasSize(51)
                .last()
                .satisfies(rest -> assertThat(rest.elements()).isEqualTo(23))
                .satisfies(rest -> assertThat(rest.remark()).contains(Remark.of(RemarkCode.ELEMENTS_NOT_KEPT, 23)));
    }

    @Test
    void aRuleThatNamesNoElementIsOneFinding() {
        AxeResult bare =
                new AxeResult("document-title", Optional.empty(), List.of("wcag2a", "wcag242"), "", 0, List.of());

        assertThat(observe(Principle.OPERABLE, axe(List.of(bare), List.of())).findings())
                .singleElement()
                .satisfies(page -> assertThat(page.elements()).isEqualTo(1))
                .satisfies(page -> assertThat(page.remark()).isEmpty());
    }

    @Test
    void readsSuccessCriteriaOfOneOrTwoDigitsOutOfTheTags() {
        List<String> tags = List.of("wcag2aa", "wcag1410", "wcag111", "wcag143", "wcag21aa", "wcag412", "xwcag1119");

        assertThat(SuccessCriteria.of(tags, Principle.PERCEIVABLE)).containsExactly("1.1.1", "1.4.10", "1.4.3");
        assertThat(SuccessCriteria.of(tags, Principle.ROBUST)).containsExactly("4.1.2");
    }

    private static Observation observe(Principle principle, AxeRun run) {
        Visit visit = new Visits()
                .page("/", 200, Seen.got(Visits.facts(Visits.NO_EMC)), Seen.got(run))
                .build();
        return new PrincipleCheck(principle).observe(visit).getFirst();
    }
}
