package org.portalprobe.checks.wcag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.wcag.RuleOutcome.FAILED;
import static org.portalprobe.checks.wcag.RuleOutcome.NEEDS_REVIEW;
import static org.portalprobe.checks.wcag.RuleOutcome.PASSED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portalprobe.checks.wcag.Languages.Guess;

class LanguageRulesTest {

    private static final String VIETNAMESE =
            "Người dân nộp hồ sơ đăng ký khai sinh tại Ủy ban nhân dân cấp xã nơi cư trú của người cha hoặc người mẹ. ";
    private static final String ENGLISH =
            "Citizens submit the application to the people's committee of the commune in which the father or the mother lives. ";

    @Test
    void aPageInItsDeclaredLanguagePasses() {
        assertThat(new Pages().text(VIETNAMESE.repeat(3)).outcome("page-language-wrong"))
                .isEqualTo(PASSED);
        assertThat(new Pages().lang("en-GB").text(ENGLISH.repeat(3)).outcome("page-language-wrong"))
                .isEqualTo(PASSED);
    }

    @Test
    void aLongPageInAnotherLanguageFailsAndAShortOneIsLookedAt() {
        assertThat(new Pages().lang("en").text(VIETNAMESE.repeat(3)).outcome("page-language-wrong"))
                .isEqualTo(FAILED);
        assertThat(new Pages().lang("en").text(VIETNAMESE).outcome("page-language-wrong"))
                .isEqualTo(NEEDS_REVIEW);
    }

    @Test
    void aMixedPageIsLookedAtAtMost() {
        RuleOutcome outcome = new Pages()
                .lang("en")
                .text(VIETNAMESE)
                .text(ENGLISH)
                .text(VIETNAMESE)
                .outcome("page-language-wrong");

        assertThat(outcome).isNotEqualTo(FAILED);
    }

    @Test
    void aParagraphLeftInEnglishOnAVietnamesePageFails() {
        Pages page = new Pages().text(VIETNAMESE.repeat(4)).text(ENGLISH);

        assertThat(page.outcome("part-language-wrong")).isEqualTo(FAILED);
    }

    @Test
    void aPartThatIsMarkedPassesAndOneThatIsMarkedWronglyDoesNot() {
        assertThat(new Pages().text(VIETNAMESE).textIn("en", ENGLISH).outcome("part-language-wrong"))
                .isEqualTo(PASSED);
        assertThat(new Pages().text(VIETNAMESE).textIn("fr", ENGLISH).outcome("part-language-wrong"))
                .isEqualTo(FAILED);
    }

    @Test
    void aForeignQuotationIsLookedAt() {
        Pages page = new Pages()
                .lang("en")
                .text(ENGLISH)
                .text("And then he said to her: \"vous êtes dans la maison de mon père\".");

        assertThat(page.outcome("part-language-wrong")).isEqualTo(NEEDS_REVIEW);
    }

    @Test
    void whatIsNoLanguageIsAnotherRulesAffair() {
        assertThat(new Pages().lang("english").text(ENGLISH.repeat(3)).outcome("page-language-wrong"))
                .isEqualTo(RuleOutcome.INAPPLICABLE);
        assertThat(new Pages().text(VIETNAMESE).textIn("foobar", ENGLISH).outcome("part-language-wrong"))
                .isEqualTo(RuleOutcome.INAPPLICABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am a button to be used with a keyboard",
                "Listen to the interview",
                "To do: add a link to a PDF",
                "Apple, orange, banana, pear"
            })
    void shortEnglishIsNotTakenForAnotherLanguage(String text) {
        assertThat(Languages.guess(text, "en").filter(found -> !found.language().equals("en")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"VNeID", "Microsoft Windows Server", "Trang chu", "Tel: 0123 456 789", "Login", "PDF DOCX", ""})
    void namesAndScrapsHaveNoLanguage(String text) {
        assertThat(Languages.guess(text, "vi")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "vi, Thủ tục này được thực hiện trong bao nhiêu ngày",
        "en, How many days does it take for this procedure to be done",
        "fr, Combien de jours faut-il pour que cette demande soit traitée dans la ville",
        "de, Wie viele Tage dauert es bis der Antrag von der Behörde bearbeitet wird und ich ihn habe",
        "ko, 신청서를 처리하는 데 며칠이 걸립니까",
        "ja, この手続きには何日かかりますか",
        "el, Πόσες ημέρες χρειάζονται για αυτή τη διαδικασία"
    })
    void guessesSentences(String language, String sentence) {
        assertThat(Languages.guess(sentence, "xx").map(Guess::language)).contains(language);
    }
}
