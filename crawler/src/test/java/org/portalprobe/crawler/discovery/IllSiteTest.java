package org.portalprobe.crawler.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.FrameLimit;
import org.portalprobe.crawler.artifact.RobotsFile;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.http.FirstLook;
import org.portalprobe.crawler.http.HttpLook;
import org.portalprobe.crawler.http.LoopbackPortal;
import org.portalprobe.crawler.loopback.LoopbackRequest;
import org.portalprobe.crawler.loopback.LoopbackResponse;

/** One site with all that a crawl can stumble over at once: a sample comes of it, and each trouble is named. */
class IllSiteTest {

    /** "Tra cứu hồ sơ" for TCVN3 fonts, as UTF-8 keeps it. */
    private static final String TYPED = "Tra cøu hå s¬";

    private static final byte[] SITEMAP = sitemap();

    private static byte[] sitemap() {
        String urls = IntStream.range(0, 60)
                .mapToObj(number -> "<url><loc>https://portal.test/tin/" + number + "</loc></url>\n")
                .collect(Collectors.joining("", "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>\n", ""));
        byte[] padding = ("<!-- " + "x".repeat(1 << 20) + " -->\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(urls.getBytes(StandardCharsets.UTF_8));
        IntStream.range(0, 50).forEach(megabyte -> all.writeBytes(padding));
        all.writeBytes("</urlset>".getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    private static LoopbackResponse answer(LoopbackRequest request) {
        return switch (request.path()) {
            case "/robots.txt" -> LoopbackResponse.html(200, "<html><body>User-agent: *<br>Disallow: /");
            case "/sitemap.xml" -> LoopbackResponse.of(200, "application/xml", SITEMAP);
            case "/" ->
                LoopbackResponse.html(
                        200,
                        "<html lang=vi><base href='javascript:1'><base href='https://elsewhere.test/'><script>var s='"
                                + "x".repeat(5 << 20) + "'</script><a href=/hs>" + TYPED
                                + "</a><a href=/cu>Thống kê</a>"
                                + "<a href=/khong-con>Hướng dẫn sử dụng</a>");
            case "/cu" ->
                LoopbackResponse.of(
                        200,
                        "text/html; charset=utf-8",
                        "<p>cu\u0309a va\u0300 ca\u0301c<a href=/pakn>Pha\u0309n \u00e1nh, ki\u00ea\u0301n nghi\u0323</a>"
                                .getBytes(Charset.forName("windows-1258")));
            case "/khong-con" -> LoopbackResponse.html(200, "<title>Không tìm thấy trang</title><h1>Lỗi 404</h1>");
            case "/hs", "/pakn" -> LoopbackResponse.html(200, "<html lang=vi><h1>Trang</h1>");
            default -> LoopbackResponse.html(request.path().startsWith("/tin/") ? 200 : 404, "<h1>Tin</h1>");
        };
    }

    @Test
    @Tag("long")
    void drawsASampleOfItAndNamesEachTrouble() {
        try (LoopbackPortal portal = LoopbackPortal.serving(IllSiteTest::answer).pageBytes(32L << 20);
                Egress egress = portal.egress();
                HttpLook look = portal.look(egress)) {
            FirstLook first = look.look();
            Sample sample = new Sampling(
                            portal.portal(), portal.settings(), look, Rendering.NONE, (a, b, c, d, e) -> {})
                    .sample(first)
                    .toOptional()
                    .orElseThrow();

            assertThat(first.look().robots().toOptional().orElseThrow().flaws()).containsExactly(RobotsFile.Flaw.HTML);
            assertThat(sample.crawl().orElseThrow().limits()).contains(FrameLimit.SITEMAP);
            assertThat(page(sample, Stratum.LOOKUP)).as("typed for TCVN3 fonts").isEqualTo("/hs");
            assertThat(page(sample, Stratum.STATISTICS))
                    .as("behind 5 MB of script")
                    .isEqualTo("/cu");
            assertThat(page(sample, Stratum.FEEDBACK))
                    .as("windows-1258 named UTF-8")
                    .isEqualTo("/pakn");
            assertThat(sample.skipped())
                    .filteredOn(left -> left.url().equals(URI.create("https://portal.test/khong-con")))
                    .extracting(left -> left.fault().cause())
                    .containsExactly(Cause.SOFT_NOT_FOUND);
        }
    }

    private static String page(Sample sample, Stratum stratum) {
        return sample.pages().stream()
                .filter(page -> page.stratum() == stratum)
                .map(SamplePage::url)
                .map(URI::getPath)
                .findFirst()
                .orElse("");
    }
}
