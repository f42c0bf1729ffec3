package org.portalprobe.checks.wcag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.wcag.RuleOutcome.CANNOT_TELL;
import static org.portalprobe.checks.wcag.RuleOutcome.FAILED;
import static org.portalprobe.checks.wcag.RuleOutcome.INAPPLICABLE;
import static org.portalprobe.checks.wcag.RuleOutcome.NEEDS_REVIEW;
import static org.portalprobe.checks.wcag.RuleOutcome.PASSED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portalprobe.crawler.artifact.AccessibilityFacts;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.accessibility.ContrastSamples.Sample;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk.Focus;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk.Stop;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk.Trap;

class OwnRulesTest {

    @Test
    void everyRuleNamesItsSourceAndCriteriaOfWcag20AndNoTwoShareAnId() {
        assertThat(OwnRules.ALL).extracting(OwnRule::id).doesNotHaveDuplicates();
        assertThat(OwnRules.ALL).allSatisfy(rule -> {
            assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.criteria()).isNotEmpty().allMatch(id -> Criterion.of(id)
                    .isPresent());
        });
    }

    @Test
    void everyRuleCannotTellWhereNothingCouldBeGathered() {
        Fault fault = Fault.of(Cause.AUDIT_FAILED, "script timeout");

        assertThat(OwnRules.ALL).allSatisfy(rule -> {
            RuleVerdict verdict = rule.judge(AccessibilityFacts.missing(fault));
            assertThat(verdict.outcome()).isEqualTo(CANNOT_TELL);
            assertThat(verdict.fault()).contains(fault);
        });
    }

    @Test
    void everyRuleIsInapplicableToAnEmptyPage() {
        assertThat(OwnRules.ALL)
                .allSatisfy(rule ->
                        assertThat(rule.judge(new Pages().build()).outcome()).isEqualTo(INAPPLICABLE));
    }

    @Test
    void aTrapThatNoUsualKeyLeavesFails() {
        assertThat(trapped(false, Optional.empty(), false)).isEqualTo(FAILED);
        assertThat(trapped(false, Optional.of("Escape"), false)).isEqualTo(PASSED);
        assertThat(trapped(false, Optional.of("Ctrl+M"), true)).isEqualTo(NEEDS_REVIEW);
        assertThat(trapped(true, Optional.empty(), false)).isEqualTo(PASSED);
    }

    @Test
    void focusFailsOnlyWhereTwoPicturesShowNone() {
        assertThat(focused(Focus.UNSEEN)).isEqualTo(FAILED);
        assertThat(List.of(focused(Focus.PAINTED), focused(Focus.STYLED), focused(Focus.UNKNOWN)))
                .containsOnly(PASSED);
    }

    @Test
    void whatOnlyListensToTheMouseFailsWhenItLooksLikeAControl() {
        assertThat(new Pages().clickable(true).outcome("mouse-only-control")).isEqualTo(FAILED);
        assertThat(new Pages().clickable(false).outcome("mouse-only-control")).isEqualTo(NEEDS_REVIEW);
    }

    @ParameterizedTest
    @CsvSource({
        "16, 400, 1.2, 4.4, FAILED",
        "16, 400, 1.2, 9, NEEDS_REVIEW",
        "16, 400, 4.6, 9, PASSED",
        "24, 400, 3.1, 4, PASSED",
        "18.7, 700, 3.1, 4, PASSED",
        "18.7, 400, 3.1, 4, FAILED"
    })
    void contrastFailsOnlyWhereEvenTheBestOfTheBackgroundIsTooClose(
            double size, int weight, double lowest, double highest, RuleOutcome outcome) {
        Sample sample = new Sample(Pages.PLACE, size, weight, 400, lowest, lowest, highest);

        assertThat(new Pages().sampled(sample).outcome("contrast-in-picture")).isEqualTo(outcome);
    }

    @Test
    void contrastOfATextThatIsNotPaintedProvesNothing() {
        Sample sample = new Sample(Pages.PLACE, 16, 400, 3, 1, 1, 1);

        assertThat(new Pages().sampled(sample).outcome("contrast-in-picture")).isEqualTo(PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"banner.png", "DSC_0012.JPG", "image", "Hình ảnh", "spacer", "***"})
    void anAlternativeThatIsAFileNameOrSaysNothingFails(String alt) {
        assertThat(new Pages().image(alt, "https://a.example/x.png").outcome("image-alt-meaningless"))
                .isEqualTo(FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quốc huy Việt Nam", "W3C", "Bản đồ tỉnh", "Logo"})
    void anAlternativeInWordsPasses(String alt) {
        assertThat(new Pages().image(alt, "https://a.example/quoc-huy.png").outcome("image-alt-meaningless"))
                .isEqualTo(PASSED);
    }

    @Test
    void anotherLogoThanTheFileSaysIsLookedAt() {
        assertThat(new Pages().image("Viettel logo", "/vnpt-logo.svg").outcome("image-alt-other-subject"))
                .isEqualTo(NEEDS_REVIEW);
        assertThat(new Pages().image("VNPT logo", "/vnpt-logo.svg").outcome("image-alt-other-subject"))
                .isEqualTo(PASSED);
    }

    @ParameterizedTest
    @CsvSource({".,FAILED", "»,FAILED", "Trang sau,PASSED", "2,PASSED"})
    void aLinkWithoutLettersFails(String name, RuleOutcome outcome) {
        assertThat(new Pages().link(name, "/a", name).outcome("link-name-without-words"))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tại đây", "Xem thêm…", "chi tiết »", "click here", "More"})
    void aGeneralLinkIsLookedAt(String name) {
        assertThat(new Pages().link(name, "/a", name).outcome("link-name-general"))
                .isEqualTo(NEEDS_REVIEW);
    }

    @Test
    void linksOfOneNameAtOnePlaceMustLeadToOneTarget() {
        Pages apart = new Pages().link("Xem", "/a", "Khai sinh").link("Xem", "/b", "Kết hôn");
        Pages together = new Pages().link("Xem", "/a", "Xem Xem").link("Xem", "/b", "Xem Xem");
        Pages same = new Pages().link("Xem", "/a/", "Xem Xem").link("Xem", "/a/index.html", "Xem Xem");

        assertThat(apart.outcome("link-names-alike")).isEqualTo(PASSED);
        assertThat(together.outcome("link-names-alike")).isEqualTo(NEEDS_REVIEW);
        assertThat(same.outcome("link-names-alike")).isEqualTo(PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "Untitled Document, FAILED",
        "Trang không có tiêu đề, FAILED",
        "index.html, FAILED",
        "Document, NEEDS_REVIEW",
        "Trang chủ, NEEDS_REVIEW",
        "Đăng ký khai sinh, PASSED"
    })
    void aTitleThatSaysNothingFails(String title, RuleOutcome outcome) {
        assertThat(new Pages().title(title).outcome("title-meaningless")).isEqualTo(outcome);
    }

    @Test
    void groupsNeedANameAndChoicesAGroup() {
        assertThat(new Pages().group("fieldset", "", 3).outcome("fieldset-without-legend"))
                .isEqualTo(FAILED);
        assertThat(new Pages().group("fieldset", "", 1).outcome("fieldset-without-legend"))
                .isEqualTo(PASSED);
        assertThat(new Pages().group("fieldset", "Giới tính", 2).outcome("fieldset-without-legend"))
                .isEqualTo(PASSED);
        assertThat(new Pages().group("choices", "", 2).outcome("choices-without-group"))
                .isEqualTo(NEEDS_REVIEW);
    }

    @Test
    void placeholdersAndListsThatActAtOnceAreLookedAt() {
        assertThat(new Pages().field("text", "Họ tên", false, false, true).outcome("placeholder-as-label"))
                .isEqualTo(NEEDS_REVIEW);
        assertThat(new Pages().field("text", "Họ tên", true, false, true).outcome("placeholder-as-label"))
                .isEqualTo(PASSED);
        assertThat(new Pages().field("select", "", true, true, false).outcome("select-acts-at-once"))
                .isEqualTo(NEEDS_REVIEW);
        assertThat(new Pages().field("select", "", true, true, true).outcome("select-acts-at-once"))
                .isEqualTo(PASSED);
    }

    @Test
    void aTableWithCaptionNeedsHeadersAndOneWithABoldRowIsLookedAt() {
        assertThat(new Pages().table("Dân số", 0, false).outcome("table-without-headers"))
                .isEqualTo(FAILED);
        assertThat(new Pages().table("", 0, true).outcome("table-without-headers"))
                .isEqualTo(NEEDS_REVIEW);
        assertThat(new Pages().table("", 0, false).outcome("table-without-headers"))
                .isEqualTo(PASSED);
        assertThat(new Pages().table("Dân số", 3, false).outcome("table-without-headers"))
                .isEqualTo(PASSED);
    }

    private static RuleOutcome trapped(boolean dialog, Optional<String> leftBy, boolean documented) {
        Trap trap = new Trap(List.of(Pages.PLACE), dialog, leftBy, documented, List.of("Escape"));
        Stop stop = new Stop(Pages.PLACE, Focus.STYLED, false);
        return new Pages()
                .walked(new KeyboardWalk(List.of(stop), false, Optional.of(trap)))
                .outcome("keyboard-trap");
    }

    private static RuleOutcome focused(Focus focus) {
        Stop stop = new Stop(Pages.PLACE, focus, false);
        return new Pages()
                .walked(new KeyboardWalk(List.of(stop), true, Optional.empty()))
                .outcome("focus-not-visible");
    }
}
