package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.browser.BrowserSettings;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.reports.web.WebServer;

/** The whole program, used by a person in Chromium: sign in, order a visit, see it arrive, search, read a finding, switch languages. */
@Tag("long")
@Timeout(500)
class ServedToPeopleIT {

    private static final String PAGE =
            "<!doctype html><html><head><title>Cổng thử</title></head><body><main><h1>Cổng thử</h1>"
                    + "<img src=\"/a.png\"><a href=\"/thu-tuc\">Thủ tục</a></main></body></html>";

    @TempDir
    Path folder;

    @Test
    void ordersAVisitAndSeesItArrive() throws Exception {
        try (LoopbackOrigin origin = LoopbackOrigin.builder()
                        .http("so-a.example", request -> LoopbackResponse.html(200, PAGE))
                        .start();
                Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(Map.of(
                                "PLAYWRIGHT_NODEJS_PATH",
                                BrowserSettings.fromSystem().node().toString(),
                                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                                "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(BrowserSettings.fromSystem().chromium())
                                .setChromiumSandbox(false));
                ServeProcess serve =
                        ServeProcess.start(folder, registry(origin), "--runs", "1", "--sample", "3", "--no-slow-4g")) {
            String root = serve.root();
            Page page = browser.newPage();
            signIn(page, root, serve.password());
            page.navigate(root + "/portals/so-a/requests");
            page.click("form[action$='/runs'] button");
            assertThat(page.textContent("[role=status]")).contains("Đã xếp hàng");
            serve.until(() -> {
                page.navigate(root + "/portals/so-a");
                return page.querySelector("#criteria") != null;
            });
            assertThat(page.textContent("#c-W1")).contains("0/1,25");
            page.click("#c-W1 summary");
            page.click("#c-W1 details a");
            assertThat(page.textContent(".finding")).containsIgnoringCase("thay thế");
            page.click("text=English");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
            assertThat(page.textContent(".finding")).containsIgnoringCase("alternative");
            // A portal's page may be made for its first reader, the overview follows within seconds.
            serve.until(() -> {
                page.navigate(root + "/");
                page.fill("#q", "cong thu");
                page.click("form.filter button");
                return page.textContent("main").contains("Cần Thơ");
            });
            assertThat(page.textContent("main")).doesNotContain("Không có cơ quan hay cổng nào");
        }
        holdsPagesOfARealVisitToOurOwnRules();
    }

    /** In the store that the process has left. */
    private void holdsPagesOfARealVisitToOurOwnRules() throws Exception {
        try (var served = new SiteStore(folder, true, InstantSource.system())) {
            Visiting admin = served.signedIn("admin");
            try (WebServer web = served.openTo(admin.cookie().orElseThrow())) {
                List<String> paths = Stream.of(
                                "", "/parts/W1", "/parts/loads", "/parts/conformance", "/parts/offer", "/parts/sample")
                        .flatMap(part -> Stream.of("/portals/so-a" + part, "/en/portals/so-a" + part))
                        .toList();
                for (String path : paths) {
                    assertThat(admin.get(path).statusCode()).as(path).isEqualTo(200);
                }
                String root = "http://127.0.0.1:" + web.address().getPort();
                assertThat(OwnPages.faults(folder, root, paths)).isEmpty();
            }
        }
    }

    private void signIn(Page page, String root, String password) {
        page.navigate(root + "/login");
        page.fill("#name", "admin");
        page.fill("#password", password);
        page.click("main button[type=submit]");
        assertThat(page.textContent("main")).contains("mật khẩu dùng một lần");
        page.fill("#old", password);
        page.fill("#new", "mật khẩu của người thử");
        page.click("main button[type=submit]");
        assertThat(page.textContent("header")).contains("Quản trị");
    }

    private Path registry(LoopbackOrigin origin) throws IOException {
        return Files.writeString(folder.resolve("portals.yaml"), """
                portals:
                  - id: so-a
                    name: Cổng thử
                    kind: service-portal
                    organisation: province-2025-92
                    scored: true
                    url: http://so-a.example/
                    network: { allow-private-addresses: true, resolve: { "so-a.example:80": "127.0.0.1:%d" } }
                """.formatted(origin.httpPort()));
    }
}
