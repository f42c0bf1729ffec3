package org.portalprobe.scheduler.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PoorPortalTest extends DemoFixture {

    @Test
    void presentsAnExpiredCertificate() throws Exception {
        DemoVisitor strict = DemoVisitor.trusting(demo().caPem());
        assertThatThrownBy(() -> strict.https(poor(), "/"))
                .isInstanceOf(SSLHandshakeException.class)
                .hasStackTraceContaining("CertificateExpiredException");
    }

    @Test
    void servesItsContentOverPlainHttp() throws Exception {
        DemoVisitor.Answer answer = visitor().http(poor(), "/");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("tỉnh Bến Cũ");
    }

    @Test
    void sendsNoSecurityHeaderAndAnOpenCookie() throws Exception {
        DemoVisitor.Answer answer = answer(poor(), "/");
        assertThat(answer.head())
                .noneMatch(
                        line -> line.matches("(?i)(strict-transport|content-security|x-frame|referrer|x-content).*"));
        assertThat(answer.header("Set-Cookie"))
                .get()
                .asString()
                .doesNotContain("Secure")
                .doesNotContain("HttpOnly");
        assertThat(answer.header("Server")).contains("Microsoft-IIS/7.5");
    }

    @Test
    void mixesInsecureContent() throws Exception {
        assertThat(page(poor(), "/").select("img[src^=http:], script[src^=http:]"))
                .hasSize(2);
    }

    @Test
    void shutsOutWhoCannotSee() throws Exception {
        for (String path : paths(poor())) {
            Document page = page(poor(), path);
            assertThat(page.select("html").hasAttr("lang")).as(path).isFalse();
            assertThat(page.select("img[alt]")).as(path).isEmpty();
            assertThat(page.select("label[for], .skip, main")).as(path).isEmpty();
            assertThat(page.select("meta[name=viewport]").attr("content")).contains("user-scalable=no");
        }
    }

    @Test
    void commentsItsTrackingCodeOutWithAnEmptySiteId() throws Exception {
        for (String path : paths(poor())) {
            assertThat(page(poor(), path).select("script:containsData(_govaq)"))
                    .as(path)
                    .isEmpty();
            assertThat(answer(poor(), path).body()).as(path).contains("<!--<script>", "'setSiteId', ''");
        }
    }

    @Test
    void breaksItsLinks() throws Exception {
        List<String> broken =
                page(poor(), "/").select(".broken-links a, .login").eachAttr("href");
        assertThat(broken).hasSize(4);
        for (String link : broken) {
            assertThat(answer(poor(), link).status()).as(link).isEqualTo(404);
        }
    }

    @Test
    void lacksFiltersLevelsAndPartsOfProcedures() throws Exception {
        assertThat(page(poor(), "/thu-tuc").select(".filters select, .level")).isEmpty();
        assertThat(page(poor(), "/thu-tuc/dang-ky-ket-hon").select("#thoi-han, #le-phi, #mau-don, .level"))
                .isEmpty();
        assertThat(page(poor(), "/").select("a[href*=dichvucong.gov.vn], a[href^=mailto]"))
                .isEmpty();
    }

    @Test
    void failsAtEveryLookup() throws Exception {
        assertThat(answer(poor(), "/tra-cuu-ho-so").status()).isEqualTo(200);
        assertThat(answer(poor(), "/tra-cuu-ho-so?ma-ho-so=000.00.01.H99-261121-0001")
                        .status())
                .isEqualTo(500);
    }

    @Test
    void showsFiguresFromTwentyMonthsAgo() throws Exception {
        String now = page(good(), "/thong-ke").select(".lead strong").text();
        assertThat(page(poor(), "/thong-ke").select(".lead strong").text()).isNotEqualTo(now);
        assertThat(PoorPortal.plan().statisticsAge()).hasMonths(20);
    }

    @Test
    void paintsLateAndBlocksItsVisitors() throws Exception {
        assertThat(page(poor(), "/").select("head script[src=/assets/jquery.slider.js]"))
                .hasSize(1);
        assertThat(PoorPortal.plan().thinking().apply("/assets/jquery.slider.js"))
                .isPositive();
        assertThat(page(poor(), "/").select("img[src=/assets/banner.png]:not([width])"))
                .hasSize(1);
        assertThat(PoorPortal.plan().thinking().apply("/assets/banner.png")).hasMillis(4300);
        assertThat(Template.read("long-task.js")).contains("900");
    }

    @Test
    void cannotBeReadOnATelephone() {
        assertThat(Template.read("ben-cu.css")).contains("min-width:1000px", "outline:none");
    }
}
