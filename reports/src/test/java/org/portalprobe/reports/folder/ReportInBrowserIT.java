package org.portalprobe.reports.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portalprobe.reports.Cards;
import org.portalprobe.reports.RealModel;
import org.portalprobe.reports.Visits;

/** The report as a reader has it: opened from disk in a real Chromium, judged by the same engine that we judge portals with. */
class ReportInBrowserIT {

    @TempDir
    static Path report;

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void writeAndOpen() throws IOException {
        new ReportFolder(blob -> new ByteArrayInputStream(Preview.picture()))
                .write(
                        report,
                        Cards.run(
                                Cards.middling(),
                                Cards.unreachable(),
                                Cards.hostile("<script>document.title = 'owned'</script>\u202E" + "rộng".repeat(900)),
                                RealModel.score(Visits.seen("that", 20))));
        String node = program("PLAYWRIGHT_NODEJS_PATH", "node");
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node, "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // No sandbox: it opens nothing but our own files, and as root it would not start with one.
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(program("PORTALPROBE_CHROMIUM", "chromium")))
                        .setChromiumSandbox(false));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "index.en.html",
                "portal-vi-du.html",
                "portal-vi-du.en.html",
                "portal-vang-mat.en.html"
            })
    void hasNoAccessibilityFailureWideOrNarrowOpenOrClosed(String file) throws IOException {
        audit(file);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"portal-doc-hai.html", "portal-that.html", "portal-that.en.html"})
    void theLongestPagesHaveNoneEither(String file) throws IOException {
        audit(file);
    }

    private void audit(String file) throws IOException {
        for (int width : List.of(1_350, 320)) {
            try (Page page = open(file, width)) {
                assertThat(violations(page)).as(file + " at " + width).isEmpty();
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                assertThat(violations(page)).as(file + " opened, at " + width).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "portal-doc-hai.html", "portal-that.html"})
    void fitsAScreenOf320PixelsWithoutSidewaysScrolling(String file) {
        try (Page page = open(file, 320)) {
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        }
    }

    @Test
    void asksForNothingButItsOwnPictures() {
        try (Page page = browser.newPage()) {
            List<String> requests = new ArrayList<>();
            page.onRequest(request -> requests.add(request.url()));
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(report.resolve("portal-doc-hai.html").toUri().toString());
            page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
            page.waitForFunction("[...document.images].every(i => i.complete && i.naturalWidth > 0)");

            assertThat(requests).allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
            assertThat(requests).anyMatch(url -> url.contains("/assets/"));
            assertThat(complaints).isEmpty();
            assertThat(page.title()).doesNotContain("owned");
        }
    }

    @Test
    void isReadAndFollowedByKeyboardAlone() {
        try (Page page = open("index.html", 1_350)) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            page.waitForURL("**/index.en.html");
            assertThat(page.locator("h1").textContent()).isEqualTo("Results of the portals");
        }
    }

    private static Page open(String file, int width) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
        page.navigate(report.resolve(file).toUri().toString());
        return page;
    }

    private static List<?> violations(Page page) throws IOException {
        page.evaluate(axe());
        return (List<?>) page.evaluate("""
                async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}))
                    .violations.map(v => v.id + ': ' + v.nodes.slice(0, 5).map(n => n.target + ' ' + n.failureSummary).join('; '))
                """);
    }

    private static String axe() throws IOException {
        try (InputStream in = Objects.requireNonNull(ReportInBrowserIT.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static String program(String variable, String name) {
        return Optional.ofNullable(System.getenv(variable))
                .or(() -> Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name))
                        .filter(Files::isExecutable)
                        .map(Path::toString)
                        .findFirst())
                .orElse(name);
    }
}
