package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.browser.BrowserSettings;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;

/** The whole program, used by a person in Chromium: sign in, order a visit, see it arrive, search, read a finding, switch languages. */
@Tag("long")
@Timeout(300)
class ServedToPeopleIT {

    private static final String PAGE =
            "<!doctype html><html><head><title>Cổng thử</title></head><body><main><h1>Cổng thử</h1>"
                    + "<img src=\"/a.png\"><a href=\"/thu-tuc\">Thủ tục</a></main></body></html>";

    @TempDir
    Path folder;

    private Optional<Process> serve = Optional.empty();
    private String password = "";

    @AfterEach
    void stop() throws InterruptedException {
        if (serve.isPresent()) {
            serve.get().destroy();
            boolean unused = serve.get().waitFor(30, TimeUnit.SECONDS);
            serve.get().destroyForcibly();
        }
    }

    @Test
    void ordersAVisitAndSeesItArrive() throws Exception {
        try (LoopbackOrigin origin = LoopbackOrigin.builder()
                        .http("so-a.example", request -> LoopbackResponse.html(200, PAGE))
                        .start();
                Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(java.util.Map.of(
                                "PLAYWRIGHT_NODEJS_PATH",
                                BrowserSettings.fromSystem().node().toString(),
                                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                                "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(BrowserSettings.fromSystem().chromium())
                                .setChromiumSandbox(false))) {
            String root = serve(registry(origin));
            Page page = browser.newPage();
            signIn(page, root);
            page.navigate(root + "/portals/so-a/requests");
            page.click("form[action$='/runs'] button");
            assertThat(page.textContent("[role=status]")).contains("Đã xếp hàng");
            until(() -> {
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
            page.navigate(root + "/");
            page.fill("#q", "cong thu");
            page.click("form.filter button");
            assertThat(page.textContent("main")).contains("Cần Thơ").doesNotContain("Không có cơ quan hay cổng nào");
        }
    }

    private void signIn(Page page, String root) {
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

    private String serve(Path registry) throws Exception {
        Path log = folder.resolve("serve.log");
        LocalTime later =
                LocalTime.now(ZoneOffset.UTC).plusHours(8).withSecond(0).withNano(0);
        serve = Optional.of(new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Dportalprobe.chromium=" + BrowserSettings.fromSystem().chromium(),
                        "-Dportalprobe.chromedriver="
                                + BrowserSettings.fromSystem().chromedriver(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "serve",
                        "--registry",
                        registry.toString(),
                        "--store",
                        folder.resolve("kho").toString(),
                        "--listen",
                        "127.0.0.1:0",
                        "--zone",
                        "UTC",
                        "--night",
                        later + "-" + later.plusHours(1),
                        "--days",
                        "none",
                        "--runs",
                        "1",
                        "--sample",
                        "3",
                        "--no-slow-4g",
                        "--out",
                        folder.resolve("out").toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
        until(() -> Files.readString(log).contains("serving http://"));
        String said = Files.readString(log);
        password = found("one-time password (\\S+)", said);
        return found("serving (http://[^/]+)/", said);
    }

    private static String found(String pattern, String said) {
        Matcher match = Pattern.compile(pattern).matcher(said);
        assertThat(match.find()).as(said).isTrue();
        return match.group(1);
    }

    private void until(Callable<Boolean> done) throws Exception {
        Instant end = Instant.now().plusSeconds(150);
        var never = new CountDownLatch(1);
        while (!done.call()) {
            assertThat(Instant.now())
                    .as(() -> {
                        try {
                            return Files.readString(folder.resolve("serve.log"));
                        } catch (IOException unread) {
                            return unread.toString();
                        }
                    })
                    .isBefore(end);
            boolean unused = never.await(500, TimeUnit.MILLISECONDS);
        }
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
