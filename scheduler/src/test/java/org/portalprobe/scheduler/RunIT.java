package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.crawler.loopback.LoopbackSocket;
import org.portalprobe.scheduler.cli.ExitCode;

/** Whole runs against loopback portals in real Chromium: ill portals get their own cause and leave the others unharmed. */
class RunIT {

    @TempDir
    private Path folder;

    private final Cli cli = new Cli();

    @Test
    @Tag("long")
    void illPortalsGetTheirOwnCauseAndLeaveTheOthersUnharmed() throws Exception {
        byte[] drop = "<p>thêm nữa</p>".getBytes(StandardCharsets.UTF_8);
        try (LoopbackSocket control = LoopbackSocket.silent("127.0.0.1");
                BadPortals portals = new BadPortals(folder)
                        .healthy("healthy")
                        .refusing("refusing")
                        .silent("silent")
                        .serving("redirecting", request -> LoopbackResponse.redirect(302, request.path() + "x"))
                        .serving(
                                "endless",
                                request -> LoopbackResponse.endless("text/html", drop, Duration.ofMillis(50)))
                        .serving("broken", request -> LoopbackResponse.html(500, "<h1>Lỗi</h1>"))
                        .serving("huge", request -> LoopbackResponse.ofSize("text/html", 200L << 20))
                        .expired("expired")) {
            int code = run(portals, "--sample", "3", "--control", "127.0.0.1:" + control.port());

            assertThat(code).isEqualTo(ExitCode.UNREACHABLE.code());
            assertThat(faults("healthy")).isEmpty();
            assertThat(portal("healthy").at("/visit")).isNotEmpty();
            assertThat(faults("refusing")).contains("CONNECTION_REFUSED PORTAL");
            assertThat(faults("silent"))
                    .anyMatch(fault -> fault.endsWith("TIMEOUT PORTAL") || fault.equals("TLS_HANDSHAKE_FAILED PORTAL"));
            assertThat(faults("redirecting")).contains("TOO_MANY_REDIRECTS PORTAL");
            assertThat(faults("endless")).contains("RESPONSE_NEVER_ENDS PORTAL");
            assertThat(faults("broken")).contains("HTTP_SERVER_ERROR PORTAL");
            assertThat(faults("huge")).anyMatch(fault -> fault.startsWith("RESPONSE_TOO_LARGE"));
            assertThat(Files.readString(folder.resolve("out/report/portal-expired.html")))
                    .contains("Chứng thư");
            assertThat(points("expired", "A2b"))
                    .as("nothing mixed in, but browsers ignore HSTS over a refused certificate")
                    .isEqualTo(0.25);
        }
    }

    @Test
    void withoutChromiumTheFirstLookIsStillKeptAndTheCauseIsOurs() throws Exception {
        try (BadPortals portals = new BadPortals(folder).healthy("healthy")) {
            System.setProperty("portalprobe.chromium", "/nowhere/chromium");
            int code = run(portals);

            assertThat(code).isEqualTo(ExitCode.NOT_ENOUGH_MEASURED.code());
            assertThat(faults("healthy")).contains("BROWSER_MISSING US");
        } finally {
            restoreChromium();
        }
    }

    @Test
    void writesAReportForPeopleAndScoresForPrograms() throws Exception {
        try (BadPortals portals = new BadPortals(folder).healthy("healthy")) {
            assertThat(run(portals)).isZero();
            assertThat(cli.out()).contains("Cổng healthy", "Hiệu năng tải trang");
            assertThat(cli.err()).contains("đo tốc độ", "Báo cáo: ");
            assertThat(folder.resolve("out/report"))
                    .isDirectoryContaining("glob:**/index.html")
                    .isDirectoryContaining("glob:**/index.en.html")
                    .isDirectoryContaining("glob:**/portal-healthy.html")
                    .isDirectoryContaining("glob:**/scores.schema.json");
            assertThat(scores().at("/portals")).hasSize(1);

            assertThat(cli.run(
                            "store", "stats", "--store", folder.resolve("out").toString()))
                    .isZero();
            assertThat(cli.out()).contains("1 cổng, 2 lượt quan sát (1 còn bản gốc)", "1 ngày đo nhịp, 1 phiếu điểm");
            assertThat(cli.run(
                            "store",
                            "verify",
                            "--thorough",
                            "--store",
                            folder.resolve("out").toString()))
                    .isZero();
        }
    }

    @Test
    @Tag("long")
    void keepsLoadsUnderAnImitatedLinkBesideTheScoredOnes() throws Exception {
        try (BadPortals portals = new BadPortals(folder).healthy("healthy")) {
            assertThat(run(portals, "--also", "slow-4g")).isZero();

            assertThat(Files.readString(folder.resolve("out/report/portal-healthy.html")))
                    .contains("mạng 4G chậm mô phỏng");
            assertThat(points("healthy", "A2b")).isPositive();
        }
    }

    private static final String CHROMIUM = System.getProperty("portalprobe.chromium", "");

    private static void restoreChromium() {
        if (CHROMIUM.isEmpty()) {
            System.clearProperty("portalprobe.chromium");
        } else {
            System.setProperty("portalprobe.chromium", CHROMIUM);
        }
    }

    private int run(BadPortals portals, String... more) throws IOException {
        return cli.run(Stream.concat(
                        Stream.of(
                                "run",
                                "--registry",
                                portals.registry().toString(),
                                "--runs",
                                "1",
                                "--out",
                                folder.resolve("out").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private JsonNode scores() throws IOException {
        return new JsonMapper()
                .readTree(folder.resolve("out/report/scores.json").toFile());
    }

    private JsonNode portal(String id) throws IOException {
        return all(scores().at("/portals"))
                .filter(portal -> portal.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> faults(String id) throws IOException {
        return all(portal(id).path("faults"))
                .map(fault -> fault.path("cause").asText() + " "
                        + fault.path("attribution").asText())
                .distinct()
                .toList();
    }

    private double points(String portal, String criterion) throws IOException {
        return all(portal(portal).path("groups"))
                .flatMap(group -> all(group.path("criteria")))
                .filter(one -> one.path("id").asText().equals(criterion))
                .findFirst()
                .orElseThrow()
                .path("points")
                .asDouble();
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
