package org.portalprobe.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.RobotsFile;
import org.portalprobe.crawler.artifact.SitemapFile;
import org.portalprobe.crawler.loopback.LoopbackHandler;
import org.portalprobe.crawler.loopback.LoopbackResponse;

/** robots.txt and sitemaps as nobody should write them. */
class BadFilesTest {

    private static final String SITE = "https://portal.test";

    private static LoopbackHandler robots(LoopbackResponse file) {
        return request -> request.path().equals("/robots.txt")
                ? file
                : LoopbackResponse.html(request.path().equals("/") ? 200 : 404, "<h1>Cổng</h1>");
    }

    private static LoopbackHandler sitemap(LoopbackHandler files) {
        return request -> switch (request.path()) {
            case "/" -> LoopbackResponse.html(200, "<h1>Cổng</h1>");
            case "/robots.txt" -> LoopbackResponse.text(404, "");
            default -> files.handle(request);
        };
    }

    private static LoopbackResponse xml(String text) {
        return xml(text.getBytes(StandardCharsets.UTF_8));
    }

    private static LoopbackResponse xml(byte[] body) {
        return LoopbackResponse.of(200, "application/xml", body);
    }

    private static String urls(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(i -> "<url><loc>" + SITE + "/thu-tuc/" + i + "</loc></url>\n")
                .collect(
                        Collectors.joining("", "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n", ""));
    }

    private static String index(String... files) {
        return IntStream.range(0, files.length)
                .mapToObj(i -> "<sitemap><loc>" + SITE + files[i] + "</loc></sitemap>")
                .collect(Collectors.joining(
                        "", "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">", "</sitemapindex>"));
    }

    private static RobotsFile file(LoopbackPortal portal) {
        return portal.look().look().robots().toOptional().orElseThrow();
    }

    @Test
    void readsNoRulesInAPageOfHtml() {
        String page = "\n<!-- cms --><!DOCTYPE html><html><body>Disallow: /<br>User-agent: *\nDisallow: /\n";
        try (LoopbackPortal portal = LoopbackPortal.serving(robots(LoopbackResponse.text(200, page)))) {
            assertThat(file(portal).flaws()).containsExactly(RobotsFile.Flaw.HTML);
            assertThat(file(portal).allowsAll()).isTrue();
        }
    }

    @Test
    void readsWholeLinesOfTheBeginningOfTenMegabytes() {
        String line = "Disallow: /" + "a".repeat(1_013) + "\n";
        String rules = "User-agent: *\nDisallow: /kin\n" + line.repeat(10_000);
        try (LoopbackPortal portal = LoopbackPortal.serving(robots(LoopbackResponse.text(200, rules)))) {
            RobotsFile file = file(portal);
            assertThat(file.flaws()).containsExactly(RobotsFile.Flaw.CUT);
            assertThat(file.allowsAll()).isFalse();
            assertThat(portal.look().look().entry().toOptional())
                    .as("half a line must not forbid everything")
                    .isPresent();
        }
    }

    @Test
    void takesTheBeginningOfASitemapOfFiftyMegabytes() {
        String padding = "<!-- " + "x".repeat(1 << 20) + " -->\n";
        byte[] huge = (urls(0, 3_000) + padding.repeat(50) + "</urlset>").getBytes(StandardCharsets.UTF_8);
        try (LoopbackPortal portal = LoopbackPortal.serving(sitemap(request -> xml(huge)))) {
            FirstLook look = portal.look();
            assertThat(look.sitemapUrls()).hasSize(3_000);
            assertThat(got(look).cut()).isTrue();
        }
    }

    @Test
    void takesTheSameOfAnArchiveThatIsAThousandTimesLargerInside() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(urls(0, 1_000).getBytes(StandardCharsets.UTF_8));
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int megabyte = 0; megabyte < 50; megabyte++) {
                out.write(spaces);
            }
        }
        LoopbackHandler files = request -> switch (request.path()) {
            case "/sitemap.xml" -> xml(index("/a.xml.gz"));
            default -> LoopbackResponse.of(200, "application/gzip", zipped.toByteArray());
        };
        try (LoopbackPortal portal = LoopbackPortal.serving(sitemap(files))) {
            FirstLook look = portal.look();
            assertThat(look.sitemapUrls()).hasSize(1_000);
            assertThat(got(look).cut()).isTrue();
        }
    }

    @Test
    void endsSitemapsThatNameEachOther() {
        LoopbackHandler files = request -> switch (request.path()) {
            case "/sitemap.xml" -> xml(index("/sitemap.xml", "/b.xml"));
            default -> xml(index("/sitemap.xml", "/b.xml"));
        };
        try (LoopbackPortal portal = LoopbackPortal.serving(sitemap(files))) {
            FirstLook look = portal.look();
            assertThat(look.sitemapUrls()).isEmpty();
            assertThat(got(look).urls()).isZero();
            assertThat(portal.origin().hits())
                    .filteredOn(hit -> hit.path().endsWith(".xml"))
                    .hasSize(2);
        }
    }

    @Test
    void opensNoEntityOfABombOrAFile() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE urlset [<!ENTITY a \"" + "lol".repeat(100)
                + "\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><urlset><url><loc>" + SITE
                + "/&c;&f;</loc></url></urlset>";
        try (LoopbackPortal portal = LoopbackPortal.serving(sitemap(request -> xml(bomb)))) {
            FirstLook look = portal.look();
            assertThat(look.sitemapUrls()).noneMatch(url -> url.toString().contains("root:"));
            assertThat(look.look().sitemap().<Cause>fold(file -> Cause.INTERNAL, fault -> fault.cause()))
                    .isEqualTo(Cause.RESPONSE_MALFORMED);
        }
    }

    private static SitemapFile got(FirstLook look) {
        return look.look().sitemap().toOptional().orElseThrow();
    }
}
