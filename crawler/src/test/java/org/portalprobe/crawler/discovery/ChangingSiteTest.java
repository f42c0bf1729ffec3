package org.portalprobe.crawler.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.SkippedPage;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.http.HttpLook;
import org.portalprobe.crawler.http.LoopbackPortal;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackAuthority;
import org.portalprobe.crawler.loopback.LoopbackHandler;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;

/** Sites that answer differently each time, that one document builds, or that send a citizen elsewhere to log in. */
class ChangingSiteTest {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS").withZone(ZoneOffset.UTC);
    private static final String ARTICLES = IntStream.range(0, 30)
            .mapToObj(number -> "<a href='/tin/bai-" + number + "'>Bài " + number + "</a>")
            .collect(Collectors.joining());

    private static Sample sample(LoopbackPortal portal, Rendering rendering) {
        try (Egress egress = portal.egress();
                HttpLook look = portal.look(egress)) {
            return new Sampling(portal.portal(), portal.settings(), look, rendering, (a, b, c, d, e) -> {})
                    .sample(look.look())
                    .toOptional()
                    .orElseThrow();
        }
    }

    private static LoopbackHandler html(Map<String, String> pages) {
        return request -> pages.containsKey(request.path())
                ? LoopbackResponse.html(200, "<html lang=vi><body>" + pages.get(request.path()))
                : LoopbackResponse.html(404, "không có");
    }

    /** A page "at random" and a link that names the moment, as wikis have them. */
    private static LoopbackHandler wiki() {
        AtomicInteger asked = new AtomicInteger();
        return request -> switch (request.path()) {
            case "/robots.txt", "/sitemap.xml", "/portalprobe-unknown-page" -> LoopbackResponse.text(404, "");
            case "/x" -> LoopbackResponse.redirect(302, "/tin/bai-2");
            case "/chon-bai" -> LoopbackResponse.redirect(302, "/an/" + asked.incrementAndGet());
            case "/moi-sua" -> LoopbackResponse.redirect(302, "/tin/bai-1");
            default ->
                LoopbackResponse.html(
                        200,
                        "<html lang=vi><body><a href=/chon-bai>Đọc thử</a><a href=/x?lay=random>Bài</a><a href=/moi-sua>Mới</a>"
                                + "<a href='/thay-doi?tu=" + MOMENT.format(Instant.now()) + "&so=50'>Từ lúc này</a>"
                                + ARTICLES);
        };
    }

    @Test
    void drawsTheSamePagesOfASiteThatNamesTheMomentAndLeadsAnywhere() {
        try (LoopbackPortal portal = LoopbackPortal.serving(wiki())) {
            Sample once = sample(portal, Rendering.NONE);
            Sample again = sample(portal, Rendering.NONE);

            assertThat(again.pages()).isEqualTo(once.pages());
            assertThat(again.frameSize()).isEqualTo(once.frameSize());
            assertThat(again.skipped()).isEqualTo(once.skipped());
            assertThat(once.skipped())
                    .filteredOn(page -> page.url().getPath().matches("/chon-bai|/x"))
                    .extracting(page -> page.fault().cause())
                    .containsExactly(Cause.ENDLESS_ADDRESSES, Cause.ENDLESS_ADDRESSES);
            assertThat(once.pages())
                    .extracting(page -> page.url().getPath())
                    .noneMatch(path -> path.startsWith("/an/"));
        }
    }

    private static final String SHELL = "<div id=app></div><script src=/app.js></script>";
    private static final String MENU = "<a href='#/'>Trang chủ</a><a href='#/thu-tuc'>Thủ tục hành chính</a>"
            + "<a href='#/tra-cuu'>Tra cứu hồ sơ</a><a href='#/thong-ke'>Thống kê</a><a href='#tren'>Lên đầu</a>"
            + "<a href='#/khong-co'>Khác</a>";

    private static Seen<Rendering.Rendered> built(URI page) {
        String route = String.valueOf(page.getRawFragment());
        String own =
                switch (route) {
                    case "/thu-tuc" -> "<h1>Thủ tục</h1><a href='#/thu-tuc/1.000001'>Đăng ký khai sinh</a>";
                    case "/khong-co" -> "<h1>Không tìm thấy trang</h1>";
                    default -> "<h1>Cổng</h1>";
                };
        return Seen.got(new Rendering.Rendered(page, route.equals("/khong-co") ? own : MENU + own));
    }

    @Test
    void takesRoutesOfADocumentThatBuildsItselfForPages() {
        try (LoopbackPortal portal = LoopbackPortal.serving(html(Map.of("/", SHELL)))) {
            Sample sample = sample(portal, ChangingSiteTest::built);

            assertThat(sample.pages())
                    .extracting(page -> String.valueOf(page.url().getRawFragment()))
                    .containsExactlyInAnyOrder("null", "/thu-tuc", "/tra-cuu", "/thong-ke", "/thu-tuc/1.000001");
            assertThat(sample.pages())
                    .filteredOn(page -> page.stratum() == Stratum.LOOKUP)
                    .extracting(SamplePage::url)
                    .containsExactly(URI.create("https://portal.test/#/tra-cuu"));
            assertThat(sample.skipped())
                    .extracting(page -> page.fault().cause())
                    .contains(Cause.SOFT_NOT_FOUND);
            assertThat(portal.origin().hits())
                    .as("to the server they are one document")
                    .filteredOn(hit -> hit.path().equals("/"))
                    .hasSizeLessThan(4);
        }
    }

    @Test
    void boundsTheRoutesOfOneSite() {
        String endless = IntStream.range(0, 900)
                .mapToObj(number -> "<a href='#/trang/" + number + "'>" + number + "</a>")
                .collect(Collectors.joining());
        Rendering browser = page -> Seen.got(new Rendering.Rendered(page, endless));
        try (LoopbackPortal portal = LoopbackPortal.serving(html(Map.of("/", SHELL)))) {
            Sample sample = sample(portal, browser);

            assertThat(sample.frameSize()).isEqualTo(201);
            assertThat(sample.frameCut()).isTrue();
        }
    }

    @Test
    void takesAPlaceOnAnOrdinaryPageForNoPage() {
        String page = "<a href='#/muc-1'>Mục 1</a><a href='#muc-2'>Mục 2</a>" + ARTICLES;
        try (LoopbackPortal portal = LoopbackPortal.serving(html(Map.of("/", page)))) {
            assertThat(sample(portal, Rendering.NONE).pages())
                    .extracting(found -> found.url().getRawFragment())
                    .containsOnlyNulls();
        }
    }

    @Test
    void keepsTheHostThatALoginLeadsOnTo() throws Exception {
        String national = "xacthuc.dichvucong.gov.vn";
        AtomicInteger state = new AtomicInteger();
        String menu = "<a href=/dang-nhap>Đăng nhập</a><a href=/thu-tuc>Thủ tục hành chính</a>";
        LoopbackHandler pages = request -> request.path().equals("/dang-nhap")
                ? LoopbackResponse.redirect(
                        302, "https://" + national + "/oauth2/authorize?state=" + state.incrementAndGet())
                : LoopbackResponse.html(200, "<html lang=vi><body>" + menu);
        try (LoopbackPortal portal = LoopbackPortal.serving(pages);
                LoopbackOrigin sso = LoopbackOrigin.builder()
                        .https(
                                national,
                                LoopbackAuthority.create(InstantSource.system()).issue(CertificateRequest.of(national)),
                                request -> LoopbackResponse.html(200, "Đăng nhập"))
                        .start()) {
            portal.fix(national, 443, "127.0.0.1", sso.httpsPort());
            List<SkippedPage> skipped = sample(portal, Rendering.NONE).skipped();

            assertThat(skipped)
                    .filteredOn(page -> page.url().getPath().equals("/dang-nhap"))
                    .singleElement()
                    .satisfies(page -> assertThat(page.elsewhere()).contains(URI.create("https://" + national + "/")));
        }
    }
}
