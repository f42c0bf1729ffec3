package org.portalprobe.scheduler.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class GoodPortalTest extends DemoFixture {

    @Test
    void presentsACertificateThatItsAuthorityVouchesFor() throws Exception {
        assertThat(DemoVisitor.trusting(demo().caPem()).https(good(), "/").status())
                .isEqualTo(200);
    }

    @Test
    void leadsPlainHttpToHttpsWithPathAndQuery() throws Exception {
        DemoVisitor.Answer answer = visitor().http(good(), "/tim-kiem?tu-khoa=a");
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).contains(good().url() + "tim-kiem?tu-khoa=a");
    }

    @Test
    void guardsItsPagesWithEveryHeader() throws Exception {
        DemoVisitor.Answer answer = answer(good(), "/");
        assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000; includeSubDomains");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Referrer-Policy")).isPresent();
        assertThat(answer.header("Set-Cookie")).get().asString().contains("Secure", "HttpOnly", "SameSite");
        assertThat(answer.header("Content-Security-Policy"))
                .get()
                .asString()
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void admitsOnlyItsOwnInlineCode() throws Exception {
        String policy = answer(good(), "/").header("Content-Security-Policy").orElseThrow();
        for (String path : paths(good())) {
            Document page = page(good(), path);
            assertThat(page.select("script:not([src])")).as(path).hasSize(1);
            assertThat(page.select("[style], [onclick], style")).as(path).isEmpty();
        }
        assertThat(policy).contains(PageLayout.trackingHash(GoodPortal.plan().province()));
    }

    @Test
    void namesEveryImageFieldAndPage() throws Exception {
        for (String path : paths(good())) {
            Document page = page(good(), path);
            assertThat(page.select("html").attr("lang")).as(path).isEqualTo("vi");
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("img:not([alt])")).as(path).isEmpty();
            assertThat(page.select("main, header, footer, nav[aria-label=Điều hướng chính]"))
                    .as(path)
                    .hasSize(4);
            for (Element field : page.select("input, select, textarea")) {
                assertThat(isLabelled(page, field)).as("%s %s", path, field).isTrue();
            }
        }
        assertThat(paths(good()).stream().map(this::titleAt)).doesNotHaveDuplicates();
    }

    @Test
    void tracksEveryPage() throws Exception {
        for (String path : paths(good())) {
            assertThat(page(good(), path)
                            .select("script")
                            .dataNodes()
                            .getFirst()
                            .getWholeData())
                    .as(path)
                    .contains("_govaq", "'setSiteId', '9001'", "https://f-emc.ngsp.gov.vn/embed/gov-tracking.min.js");
        }
    }

    @Test
    void showsAllSixPartsOfEveryProcedure() throws Exception {
        for (String path : paths(good()).stream()
                .filter(path -> path.startsWith("/thu-tuc/"))
                .toList()) {
            Document page = page(good(), path);
            assertThat(page.select("main h2").eachText())
                    .as(path)
                    .contains(
                            "Trình tự thực hiện",
                            "Cách thức thực hiện",
                            "Thành phần hồ sơ",
                            "Thời hạn giải quyết",
                            "Phí, lệ phí",
                            "Mẫu đơn, tờ khai");
            assertThat(page.select(".level")).as(path).hasSize(1);
            assertThat(answer(good(), page.select("a[download]").attr("href")).header("Content-Type"))
                    .contains(FormDocument.TYPE);
        }
    }

    @Test
    void publishesTheFiguresOfThisMonth() throws Exception {
        LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(page(good(), "/thong-ke").text())
                .contains("tháng " + DateTimeFormatter.ofPattern("MM/yyyy").format(today));
    }

    @Test
    void offersEveryWayInFromItsHomePage() throws Exception {
        assertThat(page(good(), "/").select("a[href]").eachAttr("href"))
                .contains(
                        "/thu-tuc",
                        "/tra-cuu-ho-so",
                        "/thong-ke",
                        "/phan-anh-kien-nghi",
                        "/danh-gia",
                        "/huong-dan",
                        "https://dichvucong.gov.vn",
                        Province.NATIONAL_LOGIN,
                        "tel:02991022123");
    }

    private static boolean isLabelled(Document page, Element field) {
        return field.closest("label") != null
                || !page.select("label[for=" + field.id() + "]").isEmpty();
    }

    private String titleAt(String path) {
        try {
            return page(good(), path).title();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
