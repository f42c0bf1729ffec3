package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.scheduler.cli.ExitCode;

/** The command from an address to its numbers, in real Chromium. */
@Timeout(120)
class PageCommandIT {

    private static final String PAGE =
            "<!DOCTYPE html><html lang=vi><head><title>Cổng</title><script src=/app.js></script></head>"
                    + "<body><h1>Cổng dịch vụ công</h1><p>chữ</p><script>console.error('hỏng rồi')</script></body></html>";
    private static final String SCRIPT =
            "function used() { return 1; } used(); function unused() { return " + "1 + ".repeat(2_000) + "1; }";

    private final Cli cli = new Cli();
    private LoopbackOrigin site;

    @BeforeEach
    void open() throws Exception {
        site = LoopbackOrigin.builder()
                .address("127.0.0.1")
                .http("127.0.0.1", request -> switch (request.path()) {
                    case "/" -> LoopbackResponse.html(200, PAGE).with("Set-Cookie", "sid=canary");
                    case "/app.js" ->
                        LoopbackResponse.of(200, "text/javascript", SCRIPT.getBytes(StandardCharsets.UTF_8));
                    default -> LoopbackResponse.text(500, "hỏng");
                })
                .start();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void tellsEveryNumberOfEveryRunAndWhatItWasMadeOf(@TempDir Path folder) throws Exception {
        Path har = folder.resolve("load.har");

        int code =
                cli.run("page", url("/"), "--runs", "1", "--form-factor", "desktop", "--har", har.toString(), "--json");

        // A busy host costs the exit code, never the numbers.
        assertThat(code).isIn(ExitCode.OK.code(), ExitCode.NOT_ENOUGH_MEASURED.code());
        assertThat(PublishedSchema.of("page.schema.json").problems(cli.out())).isEmpty();
        JsonNode device = new ObjectMapper().readTree(cli.out()).path("devices").path(0);
        JsonNode timing = device.path("loads").path(0).path("timing").path("value");
        assertThat(timing.path("firstContentfulPaint").asDouble()).isPositive();
        assertThat(timing.path("speedIndex").asDouble()).isPositive();
        assertThat(device.path("metrics")).hasSizeGreaterThan(10);
        assertThat(device.path("loads").path(0).path("detail").path("value").path("resources"))
                .hasSizeGreaterThanOrEqualTo(2);
        JsonNode apart = device.path("exploration");
        assertThat(apart.path("interactionToNextPaint").path("value").isNumber())
                .isTrue();
        assertThat(apart.path("scripts").path("value").path(0).path("unused").asLong())
                .isGreaterThan(8_000);
        assertThat(apart.path("consoleErrors").path("value").toString()).contains("hỏng rồi");
        assertThat(har).content().contains("\"version\" : \"1.2\"", "/app.js").doesNotContain("canary");
    }

    @Test
    @Tag("long")
    void aPageThatShowsNothingIsNotReached() {
        assertThat(cli.run("page", url("/gone"), "--runs", "1", "--form-factor", "desktop", "--lang", "en"))
                .isEqualTo(ExitCode.UNREACHABLE.code());
        assertThat(cli.out()).contains("HTTP_SERVER_ERROR");
    }

    private String url(String path) {
        return "http://127.0.0.1:" + site.httpPort() + path;
    }
}
