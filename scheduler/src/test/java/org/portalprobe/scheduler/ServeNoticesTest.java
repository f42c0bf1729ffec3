package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with a real mail server: the week's digest arrives once, also over a power failure. */
@Tag("long")
@Timeout(300)
class ServeNoticesTest {

    @TempDir
    Path folder;

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void open() {
        post.start();
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void sendsTheDigestOnceThoughItIsKilledAndStartedAgain() throws Exception {
        Path registry = Files.writeString(
                folder.resolve("portals.yaml"),
                "portals: [ { id: so-a, name: \"Cổng A\", kind: service-portal, url: \"https://a.test/\" } ]");
        String notices = notices().toString();
        try (ServeProcess serve = ServeProcess.start(folder, registry, "--without-worker", "--notices", notices)) {
            serve.says("notices: 1 new, 1 sent");
            serve.kill();
        }
        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat(post.getReceivedMessages()[0].getHeader("X-PortalProbe-Notice")[0])
                .startsWith("digest/");
        assertThat(post.getReceivedMessages()[0].getSubject()).isNotBlank();
        try (ServeProcess serve = ServeProcess.start(folder, registry, "--without-worker", "--notices", notices)) {
            serve.says("notices: nothing to tell");
        }
        assertThat(post.getReceivedMessages()).hasSize(1);
    }

    /** The digest's day is the morning after the last night. */
    private Path notices() throws Exception {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        LocalDate last = now.plusHours(8).minusDays(1).toLocalDate();
        return Files.writeString(folder.resolve("thong-bao.yaml"), """
                language: vi
                topics: [weekly-digest]
                digest-day: %s
                mail: { server: "127.0.0.1:%d", security: none, from: probe@example.vn, to: [cntt@example.vn] }
                """.formatted(
                        last.plusDays(1)
                                .getDayOfWeek()
                                .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                                .toLowerCase(Locale.ROOT),
                        post.getSmtp().getPort()));
    }
}
