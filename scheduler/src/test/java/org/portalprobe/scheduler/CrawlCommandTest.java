package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.loopback.LoopbackHandler;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.scheduler.cli.ExitCode;

/** The command without a browser. */
@Timeout(60)
class CrawlCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MENU = "<a href=/>Trang chủ</a><a href=/tthc>Thủ tục hành chính</a>"
            + "<a href=/tra-cuu>Tra cứu hồ sơ</a><a href=/thong-ke>Thống kê</a><a href=/lien-he>Liên hệ</a>"
            + "<a href=https://elsewhere.test/>Nơi khác</a>";

    private static LoopbackOrigin serving(LoopbackHandler handler) throws IOException {
        return LoopbackOrigin.builder()
                .address("127.0.0.1")
                .http("127.0.0.1", handler)
                .start();
    }

    private static LoopbackOrigin site() throws IOException {
        return serving(request -> switch (request.path()) {
            case "/robots.txt" -> LoopbackResponse.text(200, "User-agent: *\nDisallow: /lien-he\n");
            case "/", "/tthc", "/tra-cuu", "/thong-ke" -> LoopbackResponse.html(200, MENU);
            default -> LoopbackResponse.html(404, "không có");
        });
    }

    private static String home(LoopbackOrigin site) {
        return "http://127.0.0.1:" + site.httpPort() + "/";
    }

    static List<Error> errors(String document) throws IOException {
        try (InputStream in = Objects.requireNonNull(CrawlJson.class.getResourceAsStream("crawl.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                    .validate(document, InputFormat.JSON);
        }
    }

    private static String[] crawl(LoopbackOrigin site, String... more) {
        String[] usual = {"crawl", home(site), "--static", "--pause", "1ms", "--seed", "7"};
        String[] all = new String[usual.length + more.length];
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return all;
    }

    @Test
    void givesTheSameSampleByteForByteAndKeepsToItsSchema() throws Exception {
        try (LoopbackOrigin site = site()) {
            Cli first = new Cli();
            Cli second = new Cli();
            assertThat(first.run(crawl(site, "--json"))).isZero();
            assertThat(second.run(crawl(site, "--json"))).isZero();

            assertThat(errors(first.out())).isEmpty();
            JsonNode sample = JSON.readTree(first.out()).path("sample");
            assertThat(sample.path("pages")).hasSize(4);
            assertThat(sample.path("skipped")
                            .path(0)
                            .path("fault")
                            .path("cause")
                            .asText())
                    .isEqualTo("ROBOTS_DISALLOWED");
            assertThat(sample.toString())
                    .isEqualTo(JSON.readTree(second.out()).path("sample").toString());
            assertThat(sample.toString()).contains("LOOKUP", "\"seed\":7");
        }
    }

    @Test
    void tellsAPersonWhatStandsForThePortalAndWhatWasLeftOut() throws Exception {
        try (LoopbackOrigin site = site()) {
            Cli cli = new Cli();
            assertThat(cli.run(crawl(site))).isZero();
            assertThat(cli.out())
                    .contains(
                            "Tra cứu hồ sơ",
                            "100,0%",
                            "/lien-he",
                            "robots.txt không cho phép",
                            "hạt giống 7",
                            "Đã dùng");
            Cli english = new Cli();
            english.run(crawl(site, "--lang", "en"));
            assertThat(english.out()).contains("File lookup", "100.0%", "Left out: 1");
        }
    }

    @Test
    void readsTheDocumentOfTheSample() throws Exception {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(bytes);
            try (LoopbackOrigin site = serving(request -> switch (request.path()) {
                case "/" -> LoopbackResponse.html(200, MENU + "<a href=/mau.pdf>Mẫu đơn</a>");
                case "/mau.pdf" -> LoopbackResponse.of(200, "application/pdf", bytes.toByteArray());
                default -> LoopbackResponse.html(404, "không có");
            })) {
                Cli cli = new Cli();
                assertThat(cli.run(crawl(site, "--json"))).isZero();
                assertThat(errors(cli.out())).isEmpty();
                JsonNode read =
                        JSON.readTree(cli.out()).path("document").path("facts").path("value");
                assertThat(read.path("pages").asInt()).isEqualTo(1);
                assertThat(read.path("tagged").asBoolean()).isFalse();
                Cli person = new Cli();
                person.run(crawl(site));
                assertThat(person.out()).contains("mau.pdf: 1 trang, không gắn thẻ");
            }
        }
    }

    @Test
    void saysThatAFirewallStoodInTheWay() throws Exception {
        String wall = "<title>Request Rejected</title>The requested URL was rejected. Your support ID is: 1";
        try (LoopbackOrigin site = serving(request -> LoopbackResponse.html(200, wall))) {
            Cli cli = new Cli();
            assertThat(cli.run(crawl(site, "--json"))).isEqualTo(ExitCode.UNREACHABLE.code());
            assertThat(errors(cli.out())).isEmpty();
            JsonNode seen = JSON.readTree(cli.out());
            assertThat(seen.path("block").path("sign").asText()).isEqualTo("F5 BIG-IP");
            assertThat(seen.path("fault").path("cause").asText()).isEqualTo("BLOCKED");
            assertThat(site.hits()).hasSize(2);
            Cli person = new Cli();
            person.run(crawl(site));
            assertThat(person.out()).contains("Bị chặn", "F5 BIG-IP");
        }
    }

    @Test
    void doesNotVisitWithinTheOwnersQuietHours(@TempDir Path folder) throws Exception {
        try (LoopbackOrigin site = site()) {
            Path registry = folder.resolve("portals.yaml");
            Files.writeString(registry, """
                    portals:
                      - id: so-a
                        name: { vi: "A", en: "A" }
                        kind: service-portal
                        url: %s
                        quiet-hours: [ "00:00-12:00", "12:00-00:00" ]
                        network: { allow-private-addresses: true }
                    """.formatted(home(site)));
            Cli cli = new Cli();
            int code = cli.run("crawl", "so-a", "--registry", registry.toString(), "--static", "--json");
            assertThat(code).isEqualTo(ExitCode.UNREACHABLE.code());
            assertThat(errors(cli.out())).isEmpty();
            assertThat(cli.out()).contains("QUIET_HOURS");
            assertThat(site.hits()).isEmpty();
        }
    }

    @Test
    void stopsWhereTheQuietHoursBegin(@TempDir Path folder) throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T03:00:00Z"));
        try (LoopbackOrigin site = serving(request -> {
            if (request.path().equals("/tthc")) {
                now.set(Instant.parse("2026-11-20T04:30:00Z"));
            }
            return request.path().equals("/robots.txt")
                    ? LoopbackResponse.text(200, "User-agent: *\nDisallow:\n")
                    : LoopbackResponse.html(200, MENU);
        })) {
            Path registry = folder.resolve("portals.yaml");
            Files.writeString(registry, """
                    portals:
                      - id: so-a
                        name: { vi: "A", en: "A" }
                        kind: service-portal
                        url: %s
                        quiet-hours: [ "11:00-13:00" ]
                        network: { allow-private-addresses: true }
                    """.formatted(home(site)));
            StringWriter out = new StringWriter();
            int code = Main.commandLine(new PrintWriter(out, true), new PrintWriter(new StringWriter(), true), now::get)
                    .execute(
                            "crawl", "so-a", "--registry", registry.toString(), "--static", "--json", "--pause", "1ms");

            assertThat(code).isEqualTo(ExitCode.NOT_ENOUGH_MEASURED.code());
            assertThat(out.toString()).contains("QUIET_HOURS");
            assertThat(site.hits()).last().asString().contains("/tthc");
        }
    }

    @Test
    void tellsAllMistakesOfTheListBesideBeforeAnythingIsAsked(@TempDir Path folder) throws Exception {
        Path list = Files.writeString(folder.resolve("danh-muc.csv"), """
                Mã,Tên thủ tục,Mức độ
                123,Một,Toàn trình
                1.000001,Hai,tốt
                """);
        Path other = Files.writeString(folder.resolve("so-b.json"), "{}");
        try (LoopbackOrigin site = site()) {
            Cli cli = new Cli();
            int code = cli.run(crawl(site, "--list", list.toString(), "--beside", other.toString()));

            assertThat(code).isEqualTo(ExitCode.USAGE.code());
            assertThat(cli.err())
                    .contains("danh-muc.csv:2: code \"123\"")
                    .contains("danh-muc.csv:3: level \"tốt\"")
                    .contains("so-b.json")
                    .contains("inventory.procedures");
            assertThat(site.hits()).isEmpty();
        }
    }

    @Test
    void refusesToHurryALivePortalAndWhatItCannotDo() {
        assertThat(new Cli().run("crawl", "https://portal.example/", "--pause", "10ms"))
                .isEqualTo(ExitCode.USAGE.code());
        assertThat(new Cli().run("crawl", "https://portal.example/", "--sample", "0"))
                .isEqualTo(ExitCode.USAGE.code());
        assertThat(new Cli().run("crawl", "ftp://portal.example/")).isEqualTo(ExitCode.USAGE.code());
    }
}
