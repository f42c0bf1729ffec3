package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.scheduler.cli.ExitCode;

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

        int code = cli.run(
                "wcag", home, home + "gone", "--json", "--em", evaluation.toString(), "--also", "aaa,best-practice");

        assertThat(code).isEqualTo(ExitCode.NOT_GOOD_ENOUGH.code());
        JsonNode pages = new ObjectMapper().readTree(cli.out()).path("pages");
        JsonNode good = pages.path(0);
        assertThat(good.path("criteria").path("1.1.1").asText()).isEqualTo("failed");
        assertThat(good.path("criteria").path("2.4.2").asText()).isEqualTo("failed");
        assertThat(good.path("act").path("qt1vmo").asText()).isEqualTo("failed");
        assertThat(good.path("act").path("23a2a8").asText()).isEqualTo("passed");
        assertThat(good.path("beyond").findValuesAsText("source")).contains("axe-core best practice");
        assertThat(good.path("rules").findValuesAsText("source")).doesNotContain("axe-core best practice");
        assertThat(pages.path(1).path("fault").path("cause").asText()).isEqualTo("HTTP_SERVER_ERROR");
        assertThat(pages.path(1).path("rules")).isEmpty();
        assertThat(Files.readString(evaluation)).contains("\"type\" : \"Evaluation\"");
    }

    @Test
    void peopleStandBesideProgramsAndADismissedFaultEndsNoPipeline(@TempDir Path folder) throws Exception {
        String home = "http://127.0.0.1:" + site.httpPort() + "/";
        String out = folder.resolve("out").toString();
        Path faults = folder.resolve("loi.csv");
        assertThat(cli.run("wcag", home, "--out", out, "--decisions", faults.toString()))
                .isEqualTo(ExitCode.NOT_GOOD_ENOUGH.code());
        Path decided = Files.writeString(
                folder.resolve("quyet-dinh.csv"),
                "fingerprint;owner;reason;until\n"
                        + Files.readAllLines(faults).stream()
                                .flatMap(line -> Pattern.compile("\\b[0-9a-f]{12}\\b")
                                        .matcher(line)
                                        .results())
                                .map(id -> id.group() + ";Lan;chỉ để thử;"
                                        + DateTimeFormatter.ofPattern("dd/MM/yyyy")
                                                .format(LocalDate.now(Clock.systemUTC())
                                                        .plusDays(30)))
                                .distinct()
                                .collect(Collectors.joining("\n")));
        Path verdicts = Files.writeString(
                folder.resolve("ket-luan.csv"),
                "subject;wcag;verdict;auditor;date\n127.0.0.1:" + site.httpPort() + ";1.3.3;đạt;Lan;20/11/2026\n");

        assertThat(cli.run("wcag", "import", verdicts.toString(), "--out", out)).isZero();
        assertThat(cli.run("wcag", "import", "--decisions", decided.toString(), "--out", out))
                .isZero();
        int code = cli.run("wcag", home, "--out", out, "--json");

        JsonNode result =
                new ObjectMapper().readTree(cli.out().substring(cli.out().indexOf("{\n")));
        assertThat(code).isEqualTo(ExitCode.OK.code());
        assertThat(result.path("dismissed")).isNotEmpty();
        assertThat(result.path("clusters").path(0).path("fingerprint").asText()).matches("[0-9a-f]{12}");
        assertThat(result.path("ledger").findParents("state"))
                .filteredOn(entry -> entry.path("state").asText().equals("passed"))
                .singleElement()
                .satisfies(entry -> assertThat(
                                entry.path("people").path(0).path("auditor").asText())
                        .isEqualTo("Lan"));
    }
}
