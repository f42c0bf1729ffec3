package org.portalprobe.crawler.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.crawler.VisitListener;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.http.HttpLook;
import org.portalprobe.crawler.http.LoopbackPortal;
import org.portalprobe.crawler.loopback.LoopbackHandler;
import org.portalprobe.crawler.loopback.LoopbackResponse;

class SamplingTest {

    private static String link(String href, String text) {
        return "<a href=\"" + href + "\">" + text + "</a> ";
    }

    private static String links(String prefix, int count, String text) {
        return IntStream.range(0, count)
                .mapToObj(i -> link(prefix + i, text + " " + i))
                .collect(Collectors.joining());
    }

    /** Serves these pages; everything else is 404. */
    private static LoopbackHandler site(Map<String, String> pages) {
        return request -> {
            String address = request.path() + (request.query().isEmpty() ? "" : "?" + request.query());
            String body = pages.get(address);
            return body == null
                    ? LoopbackResponse.html(404, "không có")
                    : LoopbackResponse.html(200, "<html lang=vi><body>" + body);
        };
    }

    private static Map<String, String> serviceSite() {
        Map<String, String> pages = new TreeMap<>();
        String menu = link("/", "Trang chủ")
                + link("/tthc?utm_source=menu", "Thủ tục hành chính")
                + link("/tra-cuu-ho-so", "Tra cứu hồ sơ")
                + link("/thong-ke", "Thống kê")
                + link("/dang-nhap", "Đăng nhập")
                + link("/mau.pdf", "Biểu mẫu")
                + link("https://elsewhere.test/", "Cổng quốc gia")
                + link("#top", "Lên đầu");
        pages.put("/", menu + link("/gone", "Tin cũ"));
        pages.put("/tthc", menu + links("/tthc/1.00", 30, "Cấp giấy phép"));
        pages.put("/tra-cuu-ho-so", menu);
        pages.put("/thong-ke", menu);
        IntStream.range(0, 30).forEach(i -> pages.put("/tthc/1.00" + i, menu + "Trình tự thực hiện"));
        return pages;
    }

    @Test
    void findsTheCatalogueAndAProceduresDetailByTheirWords() {
        try (LoopbackPortal portal = LoopbackPortal.serving(site(serviceSite()))) {
            Sample sample = sample(portal);
            assertThat(page(sample, Stratum.HOME)).isEqualTo("https://portal.test/");
            assertThat(page(sample, Stratum.SEARCH)).isEqualTo("https://portal.test/tthc");
            assertThat(page(sample, Stratum.DETAIL)).startsWith("https://portal.test/tthc/1.00");
            assertThat(sample.pages()).hasSize(20).extracting(SamplePage::url).doesNotHaveDuplicates();
            assertThat(sample.frameSize()).isEqualTo(34);
            assertThat(sample.frameCut()).isFalse();
            assertThat(sample.pages().subList(0, 3)).allMatch(page -> page.inclusionProbability() == 1);
        }
    }

    @Test
    void recordsThePagesItLeftOutAndWhy() {
        LoopbackHandler pages = site(serviceSite());
        LoopbackHandler handler = request -> request.path().equals("/robots.txt")
                ? LoopbackResponse.text(200, "User-agent: *\nDisallow: /thong-ke\n")
                : pages.handle(request);
        try (LoopbackPortal portal = LoopbackPortal.serving(handler)) {
            Sample sample = sample(portal);
            assertThat(sample.skipped())
                    .extracting(skipped ->
                            skipped.url().getPath() + " " + skipped.fault().cause())
                    .containsExactlyInAnyOrder(
                            "/thong-ke " + Cause.ROBOTS_DISALLOWED,
                            "/gone " + Cause.HTTP_CLIENT_ERROR,
                            "/dang-nhap " + Cause.HTTP_CLIENT_ERROR);
            assertThat(portal.origin().hits())
                    .noneMatch(
                            hit -> hit.path().equals("/thong-ke") || hit.path().equals("/mau.pdf"));
        }
    }

    @Test
    void drawsTheSameSampleOfTheSameSite() {
        try (LoopbackPortal portal = LoopbackPortal.serving(site(serviceSite()))) {
            assertThat(sample(portal)).isEqualTo(sample(portal));
        }
    }

    @Test
    void takesThePagesThatTheRegistryNames() {
        URI search = URI.create("https://portal.test/thong-ke");
        try (LoopbackPortal portal =
                LoopbackPortal.serving(site(serviceSite())).keyPages(Map.of(KeyPageRole.SEARCH, search))) {
            Sample sample = sample(portal);
            assertThat(page(sample, Stratum.SEARCH)).isEqualTo(search.toString());
            assertThat(sample.pages()).extracting(SamplePage::url).doesNotHaveDuplicates();
        }
    }

    @Test
    void findsThreeKeyPagesOnASiteThatIsNoServicePortal() {
        Map<String, String> wiki = new TreeMap<>();
        wiki.put(
                "/",
                link("/doku.php?id=start", "start")
                        + link("/doku.php?id=wiki:syntax", "syntax")
                        + link("/doku.php?do=login&id=start", "Log In")
                        + link("/doku.php?do=edit&id=start", "Edit"));
        wiki.put("/doku.php?id=start", link("/doku.php?id=wiki:syntax", "syntax"));
        wiki.put("/doku.php?id=wiki:syntax", link("/doku.php?id=wiki:dokuwiki", "DokuWiki"));
        wiki.put("/doku.php?id=wiki:dokuwiki", link("/doku.php?id=start", "start"));
        try (LoopbackPortal portal = LoopbackPortal.serving(site(wiki))) {
            Sample sample = sample(portal);
            assertThat(sample.pages())
                    .extracting(SamplePage::stratum)
                    .startsWith(Stratum.HOME, Stratum.SEARCH, Stratum.DETAIL);
            assertThat(sample.pages()).hasSize(4);
            assertThat(sample.frameSize()).isEqualTo(4);
        }
    }

    @Test
    void takesAllPagesOfASmallSiteAndMakesDoWithOne() {
        try (LoopbackPortal portal = LoopbackPortal.serving(site(Map.of("/", "Chào")))) {
            Sample sample = sample(portal);
            assertThat(sample.pages())
                    .containsExactly(new SamplePage(URI.create("https://portal.test/"), Stratum.HOME, 1));
        }
    }

    @Test
    void stopsAtFortyPagesOfAnEndlessSiteAndSaysSo() {
        LoopbackHandler endless = request ->
                request.path().equals("/robots.txt") || request.path().equals("/sitemap.xml")
                        ? LoopbackResponse.text(404, "")
                        : LoopbackResponse.html(200, links(request.path().replaceFirst("/$", "") + "/x", 300, "lịch"));
        try (LoopbackPortal portal = LoopbackPortal.serving(endless)) {
            Sample sample = sample(portal);
            assertThat(sample.frameCut()).isTrue();
            assertThat(sample.frameSize()).isLessThanOrEqualTo(Frame.LIMIT);
            assertThat(portal.origin().hits()).hasSizeLessThan(60);
        }
    }

    @Test
    void hasNoSampleOfAPortalWhoseEntryPageFailsTwice() {
        try (LoopbackPortal portal = LoopbackPortal.serving(request -> LoopbackResponse.html(500, "lỗi"))) {
            Seen<Sample> sample = draw(portal);
            assertThat(sample.<Cause>fold(got -> Cause.INTERNAL, fault -> fault.cause()))
                    .isEqualTo(Cause.HTTP_SERVER_ERROR);
        }
    }

    @Test
    void stopsAtOnceWhenTheVisitIsClosed() {
        try (LoopbackPortal portal = LoopbackPortal.serving(site(serviceSite())).delay(Duration.ofMillis(400));
                Egress egress = portal.egress();
                HttpLook look = portal.look(egress)) {
            Runnable stop = look::close;
            VisitListener stopping = (id, phase, done, total, page) -> {
                if (done == 2) {
                    stop.run();
                }
            };
            Seen<Sample> sample = new Sampling(portal.portal(), portal.settings(), look, Rendering.NONE, stopping)
                    .sample(look.look());
            assertThat(sample.<Cause>fold(got -> Cause.INTERNAL, fault -> fault.cause()))
                    .isEqualTo(Cause.CANCELLED);
            assertThat(portal.origin().hits()).hasSizeLessThan(20);
        }
    }

    @Test
    void readsPagesInTheCharsetTheyAreWrittenIn() {
        byte[] page =
                "<meta charset=windows-1258><base href=/goc/><a href=tthc>Thủ tục</a><meta http-equiv=refresh content='0; url=/cong'>"
                        .getBytes(StandardCharsets.UTF_8);
        LoopbackHandler handler = request -> request.path().equals("/")
                ? LoopbackResponse.of(200, "text/html; charset=utf-8", page)
                : request.path().endsWith("t") ? LoopbackResponse.text(404, "") : LoopbackResponse.html(200, "Chào");
        try (LoopbackPortal portal = LoopbackPortal.serving(handler)) {
            assertThat(sample(portal).pages())
                    .extracting(found -> found.url().getPath())
                    .containsExactlyInAnyOrder("/", "/goc/tthc", "/cong");
        }
    }

    private static Sample sample(LoopbackPortal portal) {
        return draw(portal).fold(sample -> sample, fault -> {
            throw new AssertionError(fault);
        });
    }

    private static Seen<Sample> draw(LoopbackPortal portal) {
        try (Egress egress = portal.egress();
                HttpLook look = portal.look(egress)) {
            VisitListener nobody = (id, phase, done, total, page) -> {};
            return new Sampling(portal.portal(), portal.settings(), look, Rendering.NONE, nobody).sample(look.look());
        }
    }

    private static String page(Sample sample, Stratum stratum) {
        List<String> pages = sample.pages().stream()
                .filter(page -> page.stratum() == stratum)
                .map(page -> page.url().toString())
                .toList();
        assertThat(pages).hasSize(1);
        return pages.getFirst();
    }
}
