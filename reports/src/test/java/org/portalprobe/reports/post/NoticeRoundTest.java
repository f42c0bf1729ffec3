package org.portalprobe.reports.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.QuietHours;
import org.portalprobe.config.notice.NoticeSettings;
import org.portalprobe.reports.notice.Message;
import org.portalprobe.reports.notice.NoticeBook;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;

/** Notices through a real mail server and a real receiver, both of this process. */
class NoticeRoundTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final String SECRET = "0123456789abcdef";
    private static final Message MESSAGE =
            new Message("letter/so-a/2026-11-22", "Cổng A đổi loại", "Loại ổn định: B\n", "{\"text\":\"đổi\"}");

    private record Call(String signature, String key, String body) {}

    @TempDir
    private Path folder;

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 204;
    private HttpServer receiver;
    private Store store;

    @BeforeEach
    void start() throws IOException {
        post.start();
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::take);
        receiver.start();
        store = Store.open(StoreSettings.inFolder(folder), InstantSource.system());
    }

    @AfterEach
    void stop() {
        post.stop();
        receiver.stop(0);
        store.close();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        calls.add(new Call(
                exchange.getRequestHeaders().getFirst(WebhookChannel.SIGNATURE),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                body));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private Channel mail() {
        return new MailChannel(
                new NoticeSettings.Mail(
                        "127.0.0.1",
                        post.getSmtp().getPort(),
                        NoticeSettings.Security.NONE,
                        Optional.empty(),
                        "probe@example.vn",
                        List.of("a@example.vn", "b@example.vn")),
                Optional.empty(),
                InstantSource.fixed(MORNING));
    }

    private Channel webhook() {
        URI url = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/x?token=t");
        return new WebhookChannel(new NoticeSettings.Webhook(url), SECRET, InstantSource.fixed(MORNING));
    }

    private NoticeRound round(QuietHours quiet, Channel... channels) {
        return new NoticeRound(new NoticeBook(store.connections()), List.of(channels), quiet);
    }

    /** A database keeps microseconds; what it would round up to is later than the moment itself. */
    @Test
    void sendsWhatItTookInAtThatVeryMoment() {
        Instant now = MORNING.plusNanos(123_456_789);
        NoticeRound.Told told = round(QuietHours.NONE, mail()).run(List.of(MESSAGE), now);
        assertThat(told.taken()).isOne();
        assertThat(told.sent()).isOne();
    }

    @Test
    void tellsEveryoneOnceInTheirLanguageOfLetters() throws Exception {
        NoticeRound round = round(QuietHours.NONE, mail(), webhook());

        assertThat(round.run(List.of(MESSAGE), MORNING)).isEqualTo(new NoticeRound.Told(2, 2, List.of(), false));
        assertThat(round.run(List.of(MESSAGE), MORNING.plusSeconds(600)))
                .isEqualTo(new NoticeRound.Told(0, 0, List.of(), false));

        MimeMessage[] received = post.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject()).isEqualTo("Cổng A đổi loại");
        assertThat(received[0].getContent().toString()).contains("Loại ổn định: B");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void signsWhatItPostsSoThatTheReceiverKnowsWhoAndWhen() {
        assertThat(webhook().send(MESSAGE)).isEmpty();

        String expected = WebhookChannel.signature(
                new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"), MORNING.getEpochSecond(), MESSAGE.json());
        assertThat(calls)
                .containsExactly(new Call(
                        "t=" + MORNING.getEpochSecond() + ",v1=" + expected,
                        "\"letter/so-a/2026-11-22\"",
                        MESSAGE.json()));
        assertThat(webhook().name()).doesNotContain("token");
    }

    @Test
    void aReceiverThatFailsIsAskedAgainLater() {
        NoticeRound round = round(QuietHours.NONE, webhook());
        status = 503;

        assertThat(round.run(List.of(MESSAGE), MORNING).failed())
                .singleElement()
                .asString()
                .endsWith("answered 503");
        assertThat(round.run(List.of(), MORNING.plusSeconds(60)).sent()).isZero();
        assertThat(calls).hasSize(1);

        status = 200;
        assertThat(round.run(List.of(), MORNING.plus(Duration.ofMinutes(6))).sent())
                .isEqualTo(1);
        assertThat(round.run(List.of(MESSAGE), MORNING.plus(Duration.ofHours(1)))
                        .sent())
                .isZero();
    }

    @Test
    void quietHoursKeepEverythingForAfterThem() {
        var night = new QuietHours(List.of(QuietHours.Span.parse("22:00-09:00")));
        NoticeRound round = round(night, mail());

        assertThat(round.run(List.of(MESSAGE), MORNING)).isEqualTo(new NoticeRound.Told(1, 0, List.of(), true));
        assertThat(post.getReceivedMessages()).isEmpty();
        assertThat(round.run(List.of(), MORNING.plus(Duration.ofHours(2))).sent())
                .isEqualTo(1);
    }

    @Test
    void aServerThatIsAwayLosesNoNotice() {
        NoticeRound round = round(QuietHours.NONE, mail());
        post.stop();

        assertThat(round.run(List.of(MESSAGE), MORNING).failed()).hasSize(1);
        assertThat(new NoticeBook(store.connections()).due(MORNING.plus(Duration.ofHours(1))))
                .hasSize(1);
    }
}
