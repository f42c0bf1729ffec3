package org.portalprobe.reports.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.portalprobe.config.Language;
import org.portalprobe.reports.Cards;
import org.portalprobe.reports.Golden;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.reports.RealModel;
import org.portalprobe.reports.RunReport;
import org.portalprobe.reports.Visits;

class HtmlReportTest {

    private static final PageView.Pictures PICTURES =
            blob -> Optional.of("assets/" + blob.sha256().substring(48) + ".png");

    @Test
    void looksLikeTheGoldenFiles() throws IOException {
        RunReport run = Cards.run(Cards.middling(), Cards.unreachable(), Cards.decided("tot", "Tỉnh Tốt", "9"));
        for (Language language : Language.values()) {
            Golden.assertSame(HtmlReport.file("index", language), normalised(HtmlReport.index(run, language)));
            Golden.assertSame(
                    HtmlReport.file("portal-vi-du", language),
                    normalised(HtmlReport.portal(run, Cards.middling(), PICTURES, language)));
        }
    }

    static Stream<Arguments> pages() {
        return Stream.of(Language.values()).flatMap(language -> Stream.of(
                        Cards.middling(),
                        Cards.unreachable(),
                        Cards.hostile("<script>alert(1)</script>"),
                        RealModel.score(Visits.seen("that", 20)))
                .map(portal -> Arguments.of(language, portal)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isBuiltForEveryReader(Language language, PortalReport portal) {
        Document page = page(portal, language);

        assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
        assertThat(page.title()).isNotBlank();
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("header, footer, nav[aria-label]")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(page.select("img")).allSatisfy(image -> {
            assertThat(image.attr("alt")).isNotBlank();
            assertThat(image.attr("loading")).isEqualTo("lazy");
        });
        assertThat(page.select("th")).allMatch(cell -> cell.hasAttr("scope"));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[aria-labelledby]"))
                .allMatch(element -> page.getElementById(element.attr("aria-labelledby")) != null);
        headingsGoDownStepByStep(page);
    }

    private static void headingsGoDownStepByStep(Document page) {
        int above = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(above + 1);
            above = level;
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void asksForNothingFromElsewhereAndRunsNothing(Language language, PortalReport portal) {
        Document page = page(portal, language);

        assertThat(page.select("script, iframe, object, embed, link[rel=stylesheet], base, form"))
                .isEmpty();
        assertThat(page.select("[src]").eachAttr("src")).allMatch(source -> source.startsWith("assets/"));
        assertThat(page.select("*").stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("https://")
                        || href.startsWith("http://")
                        || href.matches("(index|portal-[a-z-]+)(\\.en)?\\.html|scores(\\.schema)?\\.json|assets/.*")
                        || (href.startsWith("#") && page.getElementById(href.substring(1)) != null));
    }

    @Test
    void pagesOfBothLanguagesLinkToEachOther() {
        Document vi = page(Cards.middling(), Language.VI);
        Document en = page(Cards.middling(), Language.EN);

        assertThat(vi.select(".language a").attr("href")).isEqualTo("portal-vi-du.en.html");
        assertThat(en.select(".language a").attr("href")).isEqualTo("portal-vi-du.html");
        assertThat(vi.select(".brand a").attr("href")).isEqualTo("index.html");
        assertThat(en.select(".brand a").attr("href")).isEqualTo("index.en.html");
    }

    @Test
    void hostileTextStaysTextAndStaysSmall() {
        String hostile =
                "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202Egnp.exe\u0000" + "A".repeat(1 << 20);
        PortalReport portal = Cards.hostile(hostile);
        String html = html(portal, Language.VI);

        assertThat(html)
                .doesNotContain("<script")
                .doesNotContain("<img src=x")
                .doesNotContain("javascript:alert(1)\"")
                .doesNotContain("\u202E")
                .doesNotContain("\u0000");
        assertThat(html.length()).isLessThan(80_000);
        assertThat(page(portal, Language.VI).select(".pages h3").text()).startsWith("<script>alert(1)</script>");
    }

    @Test
    void saysWhatAReaderMustNotOverlook() {
        String html = page(Cards.middling(), Language.VI).text();

        assertThat(html)
                .contains("từ 2,75 đến 7 trên 10 điểm, từ E đến C")
                .contains("trọng số tiêu chí con do dự án đề xuất; mô hình 2024, tham chiếu")
                .contains("21/11/2026 (tạm tính)")
                .contains("Chưa xếp loại")
                .contains("Lỗi của phía đo")
                .contains("robots.txt không cho phép xem trang này.")
                .contains("Cổng có nhiều liên kết hơn số đã theo: giữ lại 148 trang.");
    }

    @Test
    void whatIsEnglishOnAVietnamesePageIsMarkedAsTechnical() {
        Document page = page(Cards.middling(), Language.VI);

        assertThat(page.select(".technical"))
                .isNotEmpty()
                .allMatch(detail -> detail.ownText().startsWith("Chi tiết kỹ thuật:"))
                .allMatch(detail -> detail.select("[lang=en]").hasText());
        assertThat(page.select(".faults .technical").text()).contains("Chromium left with signal 9");
        assertThat(page.text())
                .contains("Không đạt 1 lần (hsts). HSTS chỉ có hiệu lực 1 ngày (max-age=86400), cần ít nhất 180 ngày.");
    }

    @Test
    void aSitemapThatIsNotThereIsAFactAndNoFault() {
        Document page = page(Cards.middling(), Language.VI);

        assertThat(page.select(".faults").text()).doesNotContain("Sơ đồ trang");
        assertThat(page.select("dl.rows div:contains(Sơ đồ trang)").text()).contains("không có");
    }

    @Test
    void anEmptyRunIsAPageToo() {
        assertThat(new String(HtmlReport.index(Cards.run(), Language.VI), UTF_8))
                .contains("Chưa có cổng nào đo xong.");
    }

    @Test
    void aPortalOfTwentyPagesIsBearable() {
        assertThat(html(RealModel.score(Visits.seen("that", 20)), Language.VI).getBytes(UTF_8))
                .hasSizeLessThan(300_000);
    }

    private static Document page(PortalReport portal, Language language) {
        return Jsoup.parse(html(portal, language));
    }

    private static String html(PortalReport portal, Language language) {
        return new String(HtmlReport.portal(Cards.run(portal), portal, PICTURES, language), UTF_8);
    }

    /** Without the style sheet, which is a file of its own, and without blank lines. */
    private static byte[] normalised(byte[] page) {
        return new String(page, UTF_8)
                .replaceAll("(?s)<style>.*</style>", "<style></style>")
                .replaceAll("(?m)^\\s*\\n", "")
                .getBytes(UTF_8);
    }
}
