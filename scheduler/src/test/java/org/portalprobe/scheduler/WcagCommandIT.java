package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;

/** The command from an address to its outcomes, in real Chromium. */
@Timeout(120)
class WcagCommandIT {

    private static final String FAULTY = "<!DOCTYPE html><html lang=vi><title>Untitled Document</title>"
            + "<body><h1>Cổng</h1><img src=a.png alt='banner.png'><a href=/b>.</a>";

    private final Cli cli = new Cli();
    private LoopbackOrigin site;

    @BeforeEach
    void open() throws Exception {
        site = LoopbackOrigin.builder()
                .address("127.0.0.1")
                .http(
                        "127.0.0.1",
                        request -> request.path().equals("/")
                                ? LoopbackResponse.html(200, FAULTY)
                                : LoopbackResponse.text(500, "hỏng"))
                .start();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void tellsRulesCriteriaAndActIdsAndWhatCouldNotBeJudged(@TempDir Path folder) throws Exception {
        String home = "http://127.0.0.1:" + site.httpPort() + "/";
        Path evaluation = folder.resolve("em.json");

        int code = cli.run("wcag", home, home + "gone", "--json", "--em", evaluation.toString());

        assertThat(code).isEqualTo(ExitCode.NOT_GOOD_ENOUGH.code());
        JsonNode pages = new ObjectMapper().readTree(cli.out()).path("pages");
        JsonNode good = pages.path(0);
        assertThat(good.path("criteria").path("1.1.1").asText()).isEqualTo("failed");
        assertThat(good.path("criteria").path("2.4.2").asText()).isEqualTo("failed");
        assertThat(good.path("act").path("qt1vmo").asText()).isEqualTo("failed");
        assertThat(good.path("act").path("23a2a8").asText()).isEqualTo("passed");
        assertThat(pages.path(1).path("fault").path("cause").asText()).isEqualTo("HTTP_SERVER_ERROR");
        assertThat(pages.path(1).path("rules")).isEmpty();
        assertThat(Files.readString(evaluation)).contains("\"type\" : \"Evaluation\"");
    }
}
