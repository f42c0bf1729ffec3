package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;

/** The command in real Chromium: pages that scripts build, the EMC code on them, firewalls that answer browsers alone. */
@Timeout(180)
class CrawlCommandIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EMC = "<script>var _govaq = window._govaq || []; _govaq.push(['setSiteId', '205']);"
            + "var s = document.createElement('script'); s.src = 'https://f-emc.ngsp.gov.vn/embed/gov-tracking.min.js';"
            + "document.head.append(s);</script>";
    private static final String BUILT =
            "<!DOCTYPE html><html lang=vi><title>Cổng</title><body><div id=app></div><script>"
                    + "document.querySelector('#app').innerHTML = '<h1>Cổng</h1><a href=/tthc>Thủ tục hành chính</a>"
                    + "<a href=/tra-cuu>Tra cứu hồ sơ</a>';</script>" + EMC;

    private static String page(String body) {
        return "<!DOCTYPE html><html lang=vi><title>Trang</title><body><h1>Trang</h1>" + body;
    }

    private static LoopbackOrigin serving(Function<String, LoopbackResponse> pages) throws Exception {
        return LoopbackOrigin.builder()
                .address("127.0.0.1")
                .http("127.0.0.1", request -> pages.apply(request.path()))
                .start();
    }

    private static JsonNode crawl(LoopbackOrigin site, String... more) throws Exception {
        Cli cli = new Cli();
        List<String> arguments = new ArrayList<>(List.of(
                "crawl", "http://127.0.0.1:" + site.httpPort() + "/", "--json", "--pause", "1ms", "--sample", "6"));
        arguments.addAll(List.of(more));
        cli.run(arguments.toArray(new String[0]));
        assertThat(CrawlCommandTest.errors(cli.out())).isEmpty();
        return JSON.readTree(cli.out());
    }

    @Test
    void followsWhatScriptsBuildAndSaysWhereTheEmcCodeLives() throws Exception {
        try (LoopbackOrigin site = serving(path -> switch (path) {
            case "/" -> LoopbackResponse.html(200, BUILT);
            case "/tthc" -> LoopbackResponse.html(200, page("<!-- " + EMC + " -->"));
            case "/tra-cuu" -> LoopbackResponse.html(200, page("<form><label>Mã hồ sơ <input></label></form>"));
            default -> LoopbackResponse.html(404, "không có");
        })) {
            JsonNode seen = crawl(site);

            assertThat(seen.path("crawl").path("rendered").asInt()).isEqualTo(1);
            assertThat(seen.path("pages")).hasSize(3);
            JsonNode emc = seen.path("emc").path("sites").elements().next();
            assertThat(emc.path("states").path("LIVE").asInt()).isEqualTo(1);
            assertThat(emc.path("states").path("COMMENTED_OUT").asInt()).isEqualTo(1);
            assertThat(emc.path("states").path("ABSENT").asInt()).isEqualTo(1);
            assertThat(emc.path("siteIds").path(0).asText()).isEqualTo("205");
        }
    }

    @Test
    void saysWhatACitizenCanDoThereWithEvidence(@TempDir Path folder) throws Exception {
        String chrome =
                "<meta name=viewport content='width=device-width'><header><img src=q.svg alt='Quốc huy'><b>UBND tỉnh A</b>"
                        + "<nav><a href=/>Trang chủ</a><a href=/thu-tuc>Danh mục thủ tục</a><a href=/tra-cuu>Tra cứu hồ sơ</a></nav>"
                        + "<a href=/dang-nhap>Đăng nhập VNeID</a></header>";
        String list = chrome + "<h1>Danh mục thủ tục</h1><form action=/thu-tuc><input name=q placeholder='Tên thủ tục'>"
                + "<button>Tìm kiếm</button></form><table><tr><th>Mã<th>Tên thủ tục<th>Mức độ</tr>"
                + "<tr><td>1.000001<td><a href=/tt/1>Đăng ký khai sinh</a><td>Toàn trình</tr>"
                + "<tr><td>1.000002<td><a href=/tt/2>Cấp phép xây dựng</a><td>Một phần</tr></table>";
        try (LoopbackOrigin site = serving(path -> switch (path) {
            case "/robots.txt" -> LoopbackResponse.html(404, "");
            case "/tra-cuu" ->
                LoopbackResponse.html(
                        200,
                        page(chrome
                                + "<h1>Tra cứu hồ sơ</h1><form action=/tra-cuu><input name=ma placeholder='Mã hồ sơ'>"
                                + "<button>Tra cứu</button></form><p>Không tìm thấy hồ sơ"));
            case "/", "/thu-tuc", "/tt/1", "/tt/2" -> LoopbackResponse.html(200, page(list));
            default -> LoopbackResponse.html(404, "không có");
        })) {
            Path beside = Files.writeString(folder.resolve("b.json"), """
                    { "url": "https://b.example/", "inventory": { "procedures": [
                      { "code": "1.000002", "name": "Cấp phép xây dựng", "level": "FULL" } ] } }
                    """);
            JsonNode seen = crawl(site, "--beside", beside.toString());

            assertThat(outcome(seen, "procedure-levels")).isEqualTo("PASSED");
            assertThat(outcome(seen, "procedure-search")).isEqualTo("PASSED");
            assertThat(outcome(seen, "status-lookup")).isEqualTo("PASSED");
            assertThat(outcome(seen, "sso-login")).isEqualTo("PASSED");
            JsonNode inventory = seen.path("inventory");
            assertThat(inventory.path("procedures")).hasSize(2);
            assertThat(inventory.path("counted").path("shares").path("FULL").asDouble())
                    .isEqualTo(0.5);
            assertThat(inventory
                            .path("recommended")
                            .path(0)
                            .path("procedure")
                            .path("code")
                            .asText())
                    .isEqualTo("1.000002");
        }
    }

    @Test
    void seesThePagesThatOneDocumentBuildsAndTheDocumentThatTheyOffer() throws Exception {
        String app = "<!DOCTYPE html><html lang=vi><title>Cổng</title><body><div id=app></div><script>"
                + "const menu = '<a href=\"#/tra-cuu\">Tra cứu hồ sơ</a> <a href=\"#/thu-tuc\">Thủ tục hành chính</a>';"
                + "const lookup = '<h1>Tra cứu hồ sơ</h1><form action=/tra-cuu><input placeholder=\"Mã hồ sơ\"><button>Tra cứu</button></form>';"
                + "const show = () => { document.querySelector('#app').innerHTML = menu"
                + " + (location.hash === '#/tra-cuu' ? lookup : '<h1>Cổng</h1><a href=/mau.pdf>Mẫu</a>'); };"
                + "addEventListener('hashchange', show); show();</script>";
        try (LoopbackOrigin site = serving(path -> switch (path) {
            case "/" -> LoopbackResponse.html(200, app);
            case "/mau.pdf" -> LoopbackResponse.html(200, "<h1>Không có tệp này</h1>");
            default -> LoopbackResponse.html(404, "không có");
        })) {
            JsonNode seen = crawl(site);

            assertThat(seen.path("sample").path("pages").findValuesAsText("url"))
                    .anyMatch(url -> url.endsWith("/#/tra-cuu"))
                    .anyMatch(url -> url.endsWith("/#/thu-tuc"));
            assertThat(outcome(seen, "status-lookup-form")).isEqualTo("PASSED");
            assertThat(seen.path("document").path("url").asText()).endsWith("/mau.pdf");
            assertThat(seen.path("document")
                            .path("facts")
                            .path("fault")
                            .path("cause")
                            .asText())
                    .isEqualTo("RESPONSE_MALFORMED");
        }
    }

    private static String outcome(JsonNode seen, String check) {
        for (JsonNode function : seen.path("functions")) {
            if (function.path("check").asText().equals(check)) {
                return function.path("outcome").asText();
            }
        }
        return "";
    }

    @Test
    void stopsWhenAFirewallAnswersTheBrowser() throws Exception {
        String wall = "<title>Request Rejected</title><body>The requested URL was rejected. Your support ID is: 1";
        String menu = page("<a href=/tthc>Thủ tục hành chính</a><a href=/tra-cuu>Tra cứu hồ sơ</a><a href=/a>A</a>"
                + "<a href=/b>B</a>");
        try (LoopbackOrigin site = LoopbackOrigin.builder()
                .address("127.0.0.1")
                .http(
                        "127.0.0.1",
                        request -> request.header("user-agent").orElse("").contains("Chrome")
                                ? LoopbackResponse.html(200, wall)
                                : LoopbackResponse.html(request.path().endsWith(".txt") ? 404 : 200, menu))
                .start()) {
            JsonNode seen = crawl(site);

            assertThat(seen.path("pages").size()).isGreaterThan(3);
            assertThat(seen.path("pages"))
                    .allMatch(page -> page.path("fault").path("cause").asText().equals("BLOCKED"));
            assertThat(seen.path("pages").path(1).path("fault").path("detail").asText())
                    .contains("not asked for any more");
        }
    }
}
