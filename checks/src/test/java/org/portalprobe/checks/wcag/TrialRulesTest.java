package org.portalprobe.checks.wcag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.accessibility.FormTrials.FormTrial;
import org.portalprobe.crawler.artifact.accessibility.LayoutTrial;
import org.portalprobe.crawler.artifact.accessibility.PdfFacts;

class TrialRulesTest {

    @Test
    void aFormHeldBackWithoutAWordIsForAPerson() {
        assertThat(new Pages().tried(trial(true, false, "")).outcome("error-not-identified"))
                .isEqualTo(RuleOutcome.NEEDS_REVIEW);
        assertThat(new Pages().tried(trial(true, false, "Cần nhập họ tên")).outcome("error-not-identified"))
                .isEqualTo(RuleOutcome.PASSED);
        assertThat(new Pages().tried(trial(true, true, "")).outcome("error-not-identified"))
                .isEqualTo(RuleOutcome.PASSED);
        assertThat(new Pages().tried(trial(false, false, "")).outcome("error-not-identified"))
                .isEqualTo(RuleOutcome.PASSED);
        assertThat(new Pages().tried().outcome("error-not-identified")).isEqualTo(RuleOutcome.INAPPLICABLE);
    }

    @Test
    void aScannedFormIsAPictureOfTextAndNotUntaggedToo() {
        Pages page = new Pages().document(Seen.got(pdf(false, 0, 3, List.of())));

        assertThat(page.outcome("pdf-picture-of-text")).isEqualTo(RuleOutcome.NEEDS_REVIEW);
        assertThat(page.outcome("pdf-untagged")).isEqualTo(RuleOutcome.PASSED);
    }

    @Test
    void asksAboutEveryPartOfAPdf() {
        Pages poor = new Pages().document(Seen.got(pdf(false, 900, 0, List.of("ho_ten"))));
        assertThat(List.of(
                        poor.outcome("pdf-untagged"),
                        poor.outcome("pdf-without-language"),
                        poor.outcome("pdf-without-title"),
                        poor.outcome("pdf-field-without-name")))
                .containsOnly(RuleOutcome.NEEDS_REVIEW);
        assertThat(poor.outcome("pdf-picture-without-text")).isEqualTo(RuleOutcome.PASSED);
        assertThat(poor.ask("pdf-untagged").spots())
                .extracting(Spot::evidence)
                .containsExactly("https://dvc.example/a.pdf");
    }

    @Test
    void aPdfThatCouldNotBeReadIsNoAnswer() {
        Pages page = new Pages().document(Seen.missing(Fault.of(Cause.AUDIT_FAILED, "locked")));

        assertThat(page.outcome("pdf-untagged")).isEqualTo(RuleOutcome.INAPPLICABLE);
    }

    @Test
    void whatWcag21AddsIsShownAndNeverCounted() {
        PageVerdict verdict = PageVerdict.of(new Pages()
                .laidOut(new LayoutTrial(980, List.of(Pages.PLACE), List.of(Pages.PLACE)))
                .at("https://dvc.example/"));

        assertThat(verdict.beyond())
                .extracting(RuleVerdict::rule, RuleVerdict::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("reflow-lost", RuleOutcome.NEEDS_REVIEW),
                        org.assertj.core.groups.Tuple.tuple("spacing-cuts-text", RuleOutcome.NEEDS_REVIEW));
        assertThat(verdict.criteria()).doesNotContainKeys("1.4.10", "1.4.12");
    }

    @Test
    void asksDocumentsInFramesTooAndNamesTheWay() {
        PageVerdict verdict = PageVerdict.of(new Pages()
                .frame("#map", new Pages().title("untitled").image("IMG_1.jpg", "https://dvc.example/IMG_1.jpg"))
                .at("https://dvc.example/"));

        assertThat(verdict.rules())
                .filteredOn(rule -> rule.outcome() == RuleOutcome.FAILED)
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.rule()).isEqualTo("image-alt-meaningless");
                    assertThat(rule.spots())
                            .extracting(spot -> spot.place().target())
                            .containsExactly("#map >>> #here");
                });
    }

    @Test
    void whatOursFoundStandsWhereTheEngineFailed() {
        Fault fault = Fault.of(Cause.AUDIT_FAILED, "script timeout");
        Pages faulty = new Pages()
                .frame("#map", new Pages().title("untitled").image("IMG_1.jpg", "https://dvc.example/IMG_1.jpg"));

        PageVerdict verdict = PageVerdict.of(faulty.at("https://dvc.example/", fault));

        assertThat(verdict.criteria()).containsEntry("1.1.1", RuleOutcome.FAILED);
        assertThat(verdict.fault()).contains(fault);
        assertThat(verdict.criteria()).containsEntry("1.4.3", RuleOutcome.CANNOT_TELL);
        assertThat(verdict.faultOf(Principle.ROBUST)).contains(fault);
    }

    @Test
    void whatWasNotTriedIsLeftOut() {
        PageVerdict verdict = PageVerdict.of(new Pages().untried().at("https://dvc.example/"));

        assertThat(verdict.rules()).extracting(RuleVerdict::rule).doesNotContain("pdf-untagged");
        assertThat(verdict.fault()).isEmpty();
    }

    private static FormTrial trial(boolean refused, boolean byBrowser, String said) {
        return new FormTrial(Pages.PLACE, refused, byBrowser, said, false, false);
    }

    private static PdfFacts pdf(boolean tagged, int letters, int pictures, List<String> nameless) {
        return new PdfFacts(
                2,
                tagged,
                Optional.empty(),
                Optional.of("Đơn"),
                false,
                letters,
                pictures,
                0,
                0,
                nameless.size(),
                nameless);
    }
}
