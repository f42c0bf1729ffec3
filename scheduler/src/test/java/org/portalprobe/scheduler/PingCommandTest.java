package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portalprobe.crawler.loopback.LoopbackHandler;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.crawler.loopback.LoopbackSocket;

class PingCommandTest {

    private final Cli cli = new Cli();

    @Test
    void showsEveryRequestAndTheFiguresInVietnamese() throws IOException {
        try (LoopbackOrigin origin = serving(request -> LoopbackResponse.html(200, "<h1>Cổng</h1>"))) {
            assertThat(ping(origin)).isZero();
            assertThat(cli.out())
                    .contains("một yêu cầu mỗi 0,1 giây", "5 yêu cầu: 5 được trả lời, 0 không", "HTTP/1.1", "byte đầu")
                    .contains("p99");
            assertThat(cli.out().lines().filter(line -> line.matches(" +\\d+  200 .*")))
                    .hasSize(5);
            assertThat(origin.hits()).hasSize(5);
        }
    }

    @Test
    void saysWhyInWordsAndEndsWithOneWhenSomeFailed() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        LoopbackHandler everyOther =
                request -> LoopbackResponse.html(asked.getAndIncrement() % 2 == 0 ? 200 : 503, "<h1>Cổng</h1>");
        try (LoopbackOrigin origin = serving(everyOther)) {
            assertThat(ping(origin)).isEqualTo(1);
            assertThat(cli.out()).contains("Máy chủ báo lỗi (mã 5xx).", "5 yêu cầu: 3 được trả lời, 2 không");
        }
    }

    @Test
    void namesThePhaseOfATimeoutAndEndsWithThree() throws IOException {
        try (LoopbackSocket silent = LoopbackSocket.silent("127.0.0.1")) {
            int code = cli.run(
                    "ping", "https://127.0.0.1:" + silent.port(), "--for", "1s", "--rate", "2/s", "--timeout", "300ms");

            assertThat(code).isEqualTo(3);
            assertThat(cli.out()).contains("(dừng ở bước: TLS)", "2 yêu cầu: 0 được trả lời");
        }
    }

    @Test
    void aFirewallIsNotThePortalsFault() throws IOException {
        try (LoopbackOrigin origin = serving(request -> LoopbackResponse.html(403, "Forbidden"))) {
            assertThat(ping(origin)).isEqualTo(4);
            assertThat(cli.out()).contains("Tường lửa");
        }
    }

    @Test
    void jsonKeepsToItsSchemaWithAndWithoutAnswers() throws IOException {
        try (LoopbackOrigin origin = serving(request -> LoopbackResponse.html(200, "<h1>Cổng</h1>"))) {
            assertThat(ping(origin, "--json")).isZero();
            assertThat(problems(cli.out())).isEmpty();
            assertThat(cli.err()).contains("HTTP/1.1");
        }
        Cli failing = new Cli();
        assertThat(failing.run(
                        "ping", "http://127.0.0.1:" + LoopbackSocket.refusingPort() + "/", "--for", "200ms", "--json"))
                .isEqualTo(3);
        assertThat(problems(failing.out())).isEmpty();
        assertThat(failing.out()).contains("CONNECTION_REFUSED");
    }

    @ParameterizedTest
    @CsvSource({
        "portal.test, --rate, 2/s, một yêu cầu mỗi giây",
        "ftp://portal.test/, --for, 1s, Không hiểu địa chỉ",
        "https://user:secret@portal.test/, --for, 1s, Không hiểu địa chỉ",
        "portal.test, --for, 0s, no time",
        "portal.test, --rate, fast, no rate"
    })
    void refusesBeforeAnythingIsAsked(String url, String option, String value, String said) {
        assertThat(cli.run("ping", url, option, value)).isEqualTo(2);
        assertThat(cli.err()).contains(said);
        assertThat(cli.out()).isEmpty();
    }

    private int ping(LoopbackOrigin origin, String... more) {
        String url = "http://127.0.0.1:" + origin.httpPort() + "/";
        Stream<String> usual = Stream.of("ping", url, "--for", "500ms", "--rate", "10/s");
        return cli.run(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
    }

    private static LoopbackOrigin serving(LoopbackHandler handler) throws IOException {
        return LoopbackOrigin.builder().http("127.0.0.1", handler).start();
    }

    private static List<Error> problems(String json) throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(PingCommandTest.class.getResourceAsStream("ping.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                    .validate(json, InputFormat.JSON);
        }
    }
}
