package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackAuthority;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackRequest;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.Terminal;
import picocli.CommandLine;

/** The gate from a site to its exit code, in real Chromium. */
@Timeout(240)
class GateIT {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Cổng dịch vụ công</title><link rel="stylesheet" href="/kieu.css"></head><body><header><h1>Cổng dịch vụ công</h1><a href="/tra-cuu">Tra cứu</a></header>
            <main><form><label for="q">Từ khóa</label><input id="q"></form><img src="/anh.png" alt="Trụ sở"></main></body></html>
            """;

    private static final Map<String, String> NO_SECRETS = Map.of();
    private static final String USER = "thu:m4t-kh4u-b1-m4t";
    private static final String TOKEN = "t0k3n-r13ng-tu";
    private static final String SESSION = "ph13n-l4m-v13c";

    private final Queue<LoopbackRequest> asked = new ConcurrentLinkedQueue<>();
    private volatile Map<String, LoopbackResponse> answers = Map.of();
    private LoopbackOrigin site;
    private String out = "";
    private String err = "";

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws IOException {
        site = LoopbackOrigin.builder().http("127.0.0.1", this::answer).start();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private LoopbackResponse answer(LoopbackRequest request) {
        asked.add(request);
        LoopbackResponse own = answers.get(request.path());
        if (own != null) {
            return own;
        }
        return switch (request.path()) {
            case "/", "/tra-cuu" -> LoopbackResponse.html(200, PAGE);
            case "/kieu.css" -> css(2_000);
            case "/anh.png" -> LoopbackResponse.ofSize("image/png", 2_000);
            default -> LoopbackResponse.text(404, "không có");
        };
    }

    private static LoopbackResponse css(int bytes) {
        return LoopbackResponse.of(200, "text/css", " ".repeat(bytes).getBytes(StandardCharsets.UTF_8));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + site.httpPort() + path;
    }

    private int gate(Map<String, String> environment, String... arguments) {
        StringWriter printed = new StringWriter();
        StringWriter told = new StringWriter();
        PrintWriter errors = new PrintWriter(told, true);
        Terminal terminal = new Terminal(new PrintWriter(printed, true), errors, false, false);
        int code = new CommandLine(new GateCommand(terminal, InstantSource.system(), environment))
                .setErr(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(Failures::exitCode)
                .setParameterExceptionHandler(Failures::usage)
                .setExecutionExceptionHandler(Failures::report)
                .execute(arguments);
        out = printed.toString();
        err = told.toString();
        return code;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("gate.json").toFile());
    }

    private List<String> failing() throws IOException {
        return json().path("changes").findParents("fails").stream()
                .filter(change -> change.path("fails").asBoolean())
                .map(change -> change.path("rule").asText() + " "
                        + change.path("place").asText())
                .toList();
    }

    @Test
    void aFolderOfBuiltPagesIsHeldAgainstNothingAndToldInEveryDialect() throws Exception {
        Files.createDirectories(folder.resolve("dist"));
        Files.writeString(folder.resolve("dist/index.html"), PAGE.replace("<label for=\"q\">Từ khóa</label>", ""));

        int code = gate(NO_SECRETS, "--dir", path("dist"), "--out", path("."));

        assertThat(code).isEqualTo(ExitCode.NOT_GOOD_ENOUGH.code());
        assertThat(failing()).contains("label /");
        assertThat(out).contains("KHÔNG ĐẠT");
        assertThat(folder.resolve("gate.sarif")).exists();
        assertThat(folder.resolve("gate-junit.xml")).exists();
    }

    @Test
    @Tag("long")
    void onlyWhatGotWorseFailsAndAWaiverLetsItPass() throws Exception {
        String[] usual = {"--url", url("/"), url("/tra-cuu"), "--baseline", path("gate.yaml"), "--out", path(".")};
        assertThat(gate(
                        NO_SECRETS,
                        Stream.concat(Stream.of(usual), Stream.of("--update-baseline"))
                                .toArray(String[]::new)))
                .isZero();
        assertThat(gate(NO_SECRETS, usual)).isZero();
        assertThat(out).contains("ĐẠT: không có gì xấu đi");

        answers = Map.of(
                "/",
                LoopbackResponse.html(
                        200,
                        PAGE.replace("<label for=\"q\">Từ khóa</label>", "")
                                .replace("</main>", "<a href=\"/mat\">Mất</a></main>")),
                "/kieu.css",
                css(300_000));
        assertThat(gate(NO_SECRETS, usual)).isEqualTo(ExitCode.NOT_GOOD_ENOUGH.code());
        assertThat(failing())
                .as(out)
                .contains("label /", "broken-links /mat", "transfer-bytes /", "transfer-bytes /tra-cuu");

        String until = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC)
                .plusDays(9)
                .toString();
        Files.writeString(
                folder.resolve("waivers.yaml"),
                Stream.of("label", "broken-links", "transfer-bytes", "html-has-lang")
                        .map(rule -> "  - { rule: " + rule + ", owner: Lan, reason: đang sửa, until: " + until + " }\n")
                        .reduce("waivers:\n", String::concat));
        String[] waived = Stream.concat(Stream.of(usual), Stream.of("--waivers", path("waivers.yaml")))
                .toArray(String[]::new);
        assertThat(gate(NO_SECRETS, waived)).as(out).isZero();
        assertThat(json().path("unusedWaivers").findValuesAsText("rule")).containsExactly("html-has-lang");

        answers = Map.of("/tra-cuu", LoopbackResponse.text(500, "hỏng"));
        assertThat(gate(NO_SECRETS, usual)).isEqualTo(ExitCode.NOT_GOOD_ENOUGH.code());
        assertThat(failing()).containsExactly("page /tra-cuu");
    }

    @Test
    @Tag("long")
    void aLoginInTheWayAndAPageThatNeverRestsAreLostCoverageAndNotClean() throws Exception {
        String[] usual = {"--url", url("/"), url("/tra-cuu"), "--baseline", path("gate.yaml"), "--out", path(".")};
        gate(
                NO_SECRETS,
                Stream.concat(Stream.of(usual), Stream.of("--update-baseline")).toArray(String[]::new));
        answers = Map.of(
                "/tra-cuu",
                LoopbackResponse.redirect(302, "/dang-nhap"),
                "/dang-nhap",
                LoopbackResponse.html(
                        200,
                        PAGE.replace(
                                "<input id=\"q\">",
                                "<input id=\"q\"><label for=p>Mật khẩu</label><input id=p type=password>")));

        assertThat(gate(NO_SECRETS, usual)).as(out).isEqualTo(ExitCode.NOT_ENOUGH_MEASURED.code());
        assertThat(out).contains("CHƯA THỂ KẾT LUẬN").contains("a login");

        answers = Map.of(
                "/",
                LoopbackResponse.html(
                        200,
                        PAGE.replace(
                                "</body>",
                                "<script>setInterval(()=>fetch('/anh.png?'+Math.random()),200)</script></body>")));
        assertThat(gate(NO_SECRETS, usual)).as(out).isEqualTo(ExitCode.NOT_ENOUGH_MEASURED.code());
        assertThat(json().path("changes").findValuesAsText("rule")).contains("transfer-bytes", "requests");

        site.close();
        assertThat(gate(NO_SECRETS, usual)).isEqualTo(ExitCode.UNREACHABLE.code());
    }

    @Test
    @Tag("long")
    void credentialsReachTheTargetAloneAndNoOutput() throws Exception {
        Map<String, String> secrets = Map.of("USER", USER, "TOKEN", TOKEN, "SESSION", SESSION);
        String basic = "Basic " + Base64.getEncoder().encodeToString(USER.getBytes(StandardCharsets.UTF_8));
        Queue<LoopbackRequest> stranger = new ConcurrentLinkedQueue<>();
        try (LoopbackOrigin other = LoopbackOrigin.builder()
                .address("127.0.0.2")
                .http("127.0.0.2", request -> {
                    stranger.add(request);
                    return LoopbackResponse.ofSize("image/png", 10);
                })
                .start()) {
            String elsewhere = "http://127.0.0.2:" + other.httpPort() + "/";
            // A page that repeats what it was given, links elsewhere, and sends its own pictures there.
            answers = Map.of(
                    "/",
                    LoopbackResponse.html(
                            200,
                            PAGE.replace(
                                    "</main>",
                                    "<img src=/di title='" + TOKEN + "'><img src='" + elsewhere
                                            + "b.png'><p class='"
                                            + SESSION + "' style='color:#eee;background:#fff'>"
                                            + TOKEN + " " + USER + "</p></main>")),
                    "/di",
                    LoopbackResponse.redirect(302, elsewhere + "c.png"));

            int code = gate(
                    secrets,
                    "--url",
                    url("/"),
                    "--basic-auth-env",
                    "USER",
                    "--header-env",
                    "X-Staging=TOKEN",
                    "--cookie-env",
                    "phien=SESSION",
                    "--resolve",
                    "127.0.0.9:80:127.0.0.9",
                    "--out",
                    path("."));

            assertThat(code).isEqualTo(ExitCode.NOT_GOOD_ENOUGH.code());
            assertThat(asked).isNotEmpty().allSatisfy(request -> {
                assertThat(request.header("Authorization")).contains(basic);
                assertThat(request.header("X-Staging")).contains(TOKEN);
                assertThat(request.header("Cookie").orElse("")).contains("phien=" + SESSION);
            });
            assertThat(stranger)
                    .allSatisfy(
                            request -> assertThat(request.headers().toString()).doesNotContain(TOKEN, SESSION, basic));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSize(6);
            for (Path file : all) {
                assertThat(Files.readString(file)).doesNotContain("m4t-kh4u-b1-m4t", TOKEN, SESSION, basic);
            }
        }
        assertThat(out + err).doesNotContain("m4t-kh4u-b1-m4t", TOKEN, SESSION, basic);
    }

    @Test
    @Tag("long")
    void aServerThatAsksItsVisitorsForACertificateIsLookedAtWithOneAndNotWithout() throws Exception {
        InstantSource clock = InstantSource.system();
        LoopbackAuthority root = LoopbackAuthority.create(clock);
        LoopbackAuthority office = LoopbackAuthority.create(clock);
        root.writeCa(folder.resolve("ca.pem"));
        char[] password = "m0t-m4t-kh4u".toCharArray();
        try (OutputStream store = Files.newOutputStream(folder.resolve("kho.p12"))) {
            office.issueToVisitor("nguoi-thu").keyStore(password).store(store, password);
        }
        try (LoopbackOrigin closed = LoopbackOrigin.builder()
                .https("thu.test", root.issue(CertificateRequest.of("thu.test")), this::answer)
                .visitorsOf(office)
                .start()) {
            String[] usual = {
                "--url",
                "https://thu.test/",
                "https://thu.test/tra-cuu",
                "--ca",
                path("ca.pem"),
                "--resolve",
                "thu.test:443:127.0.0.1:" + closed.httpsPort(),
                "--out",
                path(".")
            };

            assertThat(gate(NO_SECRETS, usual)).as(out).isEqualTo(ExitCode.UNREACHABLE.code());
            assertThat(asked).isEmpty();

            String[] shown = Stream.concat(
                            Stream.of(usual),
                            Stream.of("--client-certificate", path("kho.p12"), "--client-certificate-env", "KHO"))
                    .toArray(String[]::new);
            assertThat(gate(Map.of("KHO", "m0t-m4t-kh4u"), shown))
                    .as(out + err)
                    .isEqualTo(ExitCode.NOT_GOOD_ENOUGH.code());
            assertThat(asked).extracting(LoopbackRequest::path).contains("/", "/tra-cuu", "/kieu.css", "/anh.png");
            assertThat(json().path("pages").toString()).contains("/tra-cuu");
            assertThat(gate(Map.of("KHO", "sai"), shown)).isEqualTo(ExitCode.USAGE.code());
            assertThat(err).contains("--client-certificate", "openssl pkcs12").doesNotContain("m0t-m4t-kh4u");
        }
    }

    @Test
    @Tag("long")
    void aSlowerReleaseIsToldFromTheSameOneBesideIt() throws Exception {
        try (LoopbackOrigin before =
                        LoopbackOrigin.builder().http("127.0.0.1", this::answer).start();
                LoopbackOrigin slow = LoopbackOrigin.builder()
                        .http("127.0.0.1", request -> answer(request)
                                .after(request.path().equals("/") ? Duration.ofMillis(400) : Duration.ZERO))
                        .start()) {
            String against = "http://127.0.0.1:" + before.httpPort() + "/";

            assertThat(gate(NO_SECRETS, "--url", url("/"), "--against", against, "--form-factor", "desktop"))
                    .as(out)
                    .isZero();
            assertThat(err).contains("lượt tải xen kẽ");
            int code = gate(
                    NO_SECRETS,
                    "--url",
                    "http://127.0.0.1:" + slow.httpPort() + "/",
                    "--against",
                    against,
                    "--form-factor",
                    "desktop");

            assertThat(code).as(out).isEqualTo(ExitCode.NOT_GOOD_ENOUGH.code());
            assertThat(out).contains("Chậm hơn: timeToFirstByte");
        }
    }
}
