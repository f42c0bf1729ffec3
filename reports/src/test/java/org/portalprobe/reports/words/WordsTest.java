package org.portalprobe.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.assessment.CriterionState;
import org.portalprobe.checks.assessment.Reason;
import org.portalprobe.checks.assessment.ReasonCode;
import org.portalprobe.checks.assessment.change.ChangeCause;
import org.portalprobe.checks.assessment.change.Condition;
import org.portalprobe.checks.pageload.Advice;
import org.portalprobe.checks.pageload.LoadMetric;
import org.portalprobe.checks.pageload.ResourceRemark;
import org.portalprobe.checks.wcag.WcagChecks;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.Language;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.model.Aggregate;
import org.portalprobe.config.model.Certainty;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.Effort;
import org.portalprobe.config.model.Exemption;
import org.portalprobe.config.model.Impact;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.model.Unit;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.CertificateProblem;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.ResourceKind;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.reports.card.Cut;
import org.portalprobe.reports.card.SeenFault;

class WordsTest {

    private static final Words VI = Words.in(Language.VI);
    private static final Words EN = Words.in(Language.EN);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(VI.keys()).isEqualTo(EN.keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConstantHasAName(Language language) {
        Set<String> wanted = new TreeSet<>();
        Stream.of(CriterionState.values()).forEach(value -> wanted.add("state." + value));
        Stream.of(Cause.values()).forEach(value -> wanted.add("cause." + value));
        Stream.of(Attribution.values()).forEach(value -> wanted.add("attribution." + value));
        Stream.of(Channel.values()).forEach(value -> wanted.add("channel." + value));
        Stream.of(Effort.values()).forEach(value -> wanted.add("effort." + value));
        Stream.of(Certainty.values()).forEach(value -> wanted.add("certainty." + value));
        Stream.of(Exemption.values()).forEach(value -> wanted.add("exemption." + value));
        Stream.of(Impact.values()).forEach(value -> wanted.add("impact." + value));
        Stream.of(Aggregate.values()).forEach(value -> wanted.add("aggregate." + value));
        Stream.of(Rule.Counting.values()).forEach(value -> wanted.add("counting." + value));
        Stream.of(FormFactor.values()).forEach(value -> wanted.add("device." + value));
        Stream.of(KeyPageRole.values()).forEach(value -> wanted.add("role." + value));
        Stream.of(Stratum.values()).forEach(value -> wanted.add("stratum." + value));
        Stream.of(PortalStatus.values()).forEach(value -> wanted.add("status." + value));
        Stream.of(PortalKind.values()).forEach(value -> wanted.add("kind." + value));
        Stream.of(CertificateProblem.values()).forEach(value -> wanted.add("certificate." + value));
        Stream.of(SeenFault.Place.values()).forEach(value -> wanted.add("place." + value));
        Stream.of(Cut.What.values()).forEach(value -> wanted.add("cut." + value));
        Stream.of(Advice.Kind.values()).forEach(value -> wanted.add("load.advice." + value));
        Stream.of(ResourceKind.values()).forEach(value -> wanted.add("load.kind." + value));
        Stream.of(ResourceRemark.values()).forEach(value -> wanted.add("load.remark." + value));
        Stream.of(ResourceRemark.values()).forEach(value -> wanted.add("load.letter." + value));
        Stream.of(ChangeCause.values()).forEach(value -> wanted.add("change.cause." + value));
        Stream.of(Condition.What.values()).forEach(value -> wanted.add("change.what." + value));
        Stream.of(RemarkCode.values()).forEach(value -> wanted.add("remark." + value.key()));
        Stream.of(ReasonCode.values()).forEach(value -> wanted.add("reason." + value.key()));

        assertThat(Words.in(language).keys()).containsAll(wanted);
    }

    @Test
    void pointsHaveADecimalCommaAndNoTrailingZeros() {
        assertThat(VI.points(Points.of("20.5"))).isEqualTo("20,5");
        assertThat(VI.points(Points.of("8.75"))).isEqualTo("8,75");
        assertThat(VI.points(Points.of("5"))).isEqualTo("5");
        assertThat(EN.points(Points.of("20.5"))).isEqualTo("20.5");
    }

    @Test
    void figuresFollowVietnameseConventions() {
        assertThat(VI.percent(0.2821)).isEqualTo("28,21%");
        assertThat(VI.percent(1)).isEqualTo("100,00%");
        assertThat(VI.number(13_954_795, 0)).isEqualTo("13.954.795");
        assertThat(VI.value(4_531.2, Unit.MILLISECONDS)).isEqualTo("4,53 s");
        assertThat(VI.value(600, Unit.MILLISECONDS)).isEqualTo("600 ms");
        assertThat(EN.value(1_482_000, Unit.BYTES)).isEqualTo("1.4 MiB");
    }

    @Test
    void adviceSaysHowMuchAndWhere() {
        Advice image = new Advice(
                Advice.Kind.BIGGEST_IMAGE, 2_621_440, LoadMetric.Scale.BYTES, "https://a.test/banner.png", 1);
        Advice slow = new Advice(Advice.Kind.SERVER_TIME, 1_240, LoadMetric.Scale.MILLISECONDS, "", 1);

        assertThat(VI.advice(image)).isEqualTo("2,5 MiB cho ảnh lớn nhất: https://a.test/banner.png");
        assertThat(EN.advice(slow)).isEqualTo("1.24 s until the server's first byte");
    }

    @Test
    void datesAreVietnamsInBothLanguages() {
        Instant evening = Instant.parse("2026-11-20T17:30:00Z");

        assertThat(VI.date(evening)).isEqualTo("21/11/2026");
        assertThat(EN.time(evening)).isEqualTo("00:30 21/11/2026");
    }

    @Test
    void saysReasonsWithUnitsSharesAndNames() {
        assertThat(VI.reason(Reason.of("level-missed", "4531.2", "MILLISECONDS", "4000"))
                        .text())
                .isEqualTo("Đo được 4,53 s, không đạt ngưỡng 4 s.");
        assertThat(VI.reason(Reason.of("share-reached", "19", "20", "0.95")).text())
                .isEqualTo("19 trên 20 trường hợp (95,00%), đạt ngưỡng 95%.");
        assertThat(EN.reason(Reason.of("cannot-tell", "BROWSER_DIED", "US", "3", "signal 9")))
                .isEqualTo(new Said("The measuring host's browser died. Our fault, 3×.", "signal 9"));
        assertThat(EN.reason(Reason.of("not-served", "sso-login", "submit-button"))
                        .text())
                .isEqualTo("This version has no check for it: sso-login, submit-button.");
    }

    @Test
    void saysWhichDocumentCountsAndWhichDoesNot() {
        assertThat(VI.reason(Reason.of("document-counts", "12/QĐ-UBND", "2026-01-15", "2027-12-31", "Nguyễn Văn A"))
                        .text())
                .isEqualTo(
                        "Theo văn bản 12/QĐ-UBND ngày 15/01/2026, hiệu lực đến 31/12/2027, người nhập: Nguyễn Văn A.");
        assertThat(EN.reason(Reason.of("document-counts", "12/QĐ-UBND", "2026-01-15", "-", "An"))
                        .text())
                .isEqualTo("By document 12/QĐ-UBND of 15/01/2026, imported by An.");
        assertThat(VI.reason(Reason.of("beside-claimed", "ATTESTED", "1.25", "3/BC", "2026-01-15"))
                        .text())
                .isEqualTo("Để tham khảo, không tính điểm (Văn bản minh chứng): “1,25”, theo 3/BC ngày 15/01/2026.");
        assertThat(VI.reason(Reason.of("beside-measured", "1.25", "0", "2.5")).text())
                .isEqualTo("Để tham khảo, không tính điểm: kết quả đo là 1,25/2,5 điểm.");
        assertThat(EN.reason(Reason.of("beside-measured", "1.25", "0.25", "2.5"))
                        .text())
                .isEqualTo("For information, without points: measured 1.25 of 2.5 points, 0.25 still open.");
    }

    @Test
    void showsAReasonItHasNoWordsForRatherThanNothing() {
        assertThat(VI.reason(Reason.of("from-the-future", "7")).text()).isEqualTo("from-the-future 7");
        assertThat(VI.reason(Reason.of("level-missed", "7")).text()).isEqualTo("level-missed 7");
    }

    @Test
    void saysWhatChecksRemarked() {
        assertThat(VI.remark(Remark.of(RemarkCode.HSTS_TOO_SHORT, 86_400, 15_552_000))
                        .text())
                .isEqualTo("HSTS chỉ có hiệu lực 1 ngày (max-age=86400), cần ít nhất 180 ngày.");
        assertThat(VI.remark(Remark.of(RemarkCode.EMC_LIVE, "1205")).text())
                .isEqualTo("Mã EMC đang chạy, site id 1205.");
        assertThat(EN.remark(Remark.of(RemarkCode.EMC_NO_SITE_ID, "SITE_ID")).text())
                .isEqualTo("The EMC code has no numeric site id: “SITE_ID”.");
        assertThat(EN.remark(Remark.of(RemarkCode.EMC_NO_SITE_ID)).text())
                .isEqualTo("The EMC code has no numeric site id.");
        assertThat(VI.remark(Remark.of(RemarkCode.WCAG_FAILURES, "image-alt", "unheard-of"))
                        .text())
                .isEqualTo("Thấy lỗi: Ảnh không có văn bản thay thế (image-alt); unheard-of.");
    }

    @Test
    void keepsEnglishDetailsApartFromTheSentence() {
        assertThat(VI.remark(Remark.of(RemarkCode.LOAD_FAILED, Cause.PAGE_TIMEOUT, "30 s passed")))
                .isEqualTo(new Said("Trang không tải xong trong thời hạn.", "30 s passed"));
        assertThat(VI.fault(Fault.of(Cause.BLOCKED, "HTTP 403\u0000")))
                .isEqualTo(new Said("Tường lửa hoặc hệ thống chống truy cập tự động chặn phép đo.", "HTTP 403\uFFFD"));
    }

    @Test
    void aReasonThatQuotesACheckEndsWithWhatTheCheckSaid() {
        Reason reason = Reason.of("check-failed", "hsts", "1").quoting(Remark.of(RemarkCode.HSTS_ABSENT));

        assertThat(VI.reason(reason).text())
                .isEqualTo("Không đạt 1 lần (hsts). Trả lời không có tiêu đề Strict-Transport-Security.");
    }

    @ParameterizedTest
    @EnumSource(RemarkCode.class)
    void saysEveryRemarkInASentence(RemarkCode code) {
        Remark remark =
                switch (code) {
                    case LOAD_FAILED -> Remark.of(code, "DOWNLOAD", "x");
                    case FORM_FAILED -> Remark.of(code, "https://so-a.example/", "x", 500, "1.5");
                    case REQUESTS_FAILED -> Remark.of(code, "HTTP_SERVER_ERROR", 3, "2026-11-21T01:00:00Z", "x");
                    case MAINTENANCE_ANNOUNCED ->
                        Remark.of(code, "2026-11-21T01:00:00Z", "2026-11-21T03:00:00Z", "CV 12");
                    default -> Remark.of(code, 86_400, 172_800, "x");
                };

        assertThat(VI.remark(remark).text()).doesNotContain("{").doesNotContain(code.key() + " ");
        assertThat(EN.remark(remark).text()).doesNotContain("{").doesNotContain(code.key() + " ");
    }

    @Test
    void rulesOfTheAccessibilityEngineAreSaidWhollyOrNotAtAll() {
        assertThat(VI.keys().stream().filter(key -> key.startsWith("problem.")))
                .allMatch(key -> key.endsWith(".what") || key.endsWith(".who") || key.endsWith(".mend"));
        assertThat(VI.keys().stream().filter(key -> key.startsWith("problem.") && key.endsWith(".what")))
                .hasSizeGreaterThan(50)
                .allSatisfy(key -> {
                    String rule = key.substring(0, key.length() - ".what".length());
                    assertThat(VI.keys()).contains(rule + ".who", rule + ".mend");
                });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyAccessibilityRuleIsSaidInBothLanguages(String rule) {
        for (String part : new String[] {"what", "who", "mend"}) {
            assertThat(VI.find("problem." + rule + "." + part)).as(rule).isPresent();
            assertThat(EN.find("problem." + rule + "." + part)).as(rule).isPresent();
        }
        assertThat(VI.text("problem." + rule + ".mend")).matches(".*[à-ỹ].*");
    }

    static Set<String> rules() {
        return WcagChecks.rules();
    }
}
