package org.portalprobe.scheduler.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.Language;
import org.portalprobe.config.QuietHours;
import org.portalprobe.config.notice.NoticeSettings;
import org.portalprobe.reports.notice.Message;
import org.portalprobe.reports.notice.NoticeBook;
import org.portalprobe.reports.post.Channel;
import org.portalprobe.reports.post.NoticeRound;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;

class NoticeDutyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;

    private Store store;
    private final List<LocalDate> asked = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private Optional<LocalDate> closed = Optional.of(NIGHT);
    private boolean broken;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.inFolder(folder), InstantSource.system());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void perform() {
        var book = new NoticeBook(store.connections());
        Channel channel = new Channel() {
            @Override
            public String name() {
                return "here";
            }

            @Override
            public Optional<String> send(Message message) {
                sent.add(message.key());
                return Optional.empty();
            }
        };
        new NoticeDuty(
                        this::gather,
                        book,
                        new NoticeRound(book, List.of(channel), QuietHours.NONE),
                        now -> closed,
                        InstantSource.fixed(NOW))
                .perform();
    }

    private List<Message> gather(LocalDate night) throws IOException {
        asked.add(night);
        if (broken) {
            throw new IOException("a disk is away");
        }
        return List.of(new Message("letter/so-a/" + night, "s", "b", "{}"));
    }

    @Test
    void findsOutOnceWhatIsToBeToldOfANight() {
        perform();
        perform();

        assertThat(asked).containsExactly(NIGHT);
        assertThat(sent).containsExactly("letter/so-a/2026-11-22");
    }

    @Test
    void waitsWhileANightGoesOn() {
        closed = Optional.empty();
        perform();

        assertThat(asked).isEmpty();
    }

    @Test
    void triesAgainWhatFailed() {
        broken = true;
        perform();
        broken = false;
        perform();

        assertThat(asked).hasSize(2);
        assertThat(sent).hasSize(1);
    }

    @Test
    void namesEverySecretThatIsMissing() {
        var settings = new NoticeSettings(
                Language.VI,
                Set.of(),
                QuietHours.NONE,
                DayOfWeek.MONDAY,
                List.of(7),
                Optional.of(new NoticeSettings.Mail(
                        "smtp.example.vn",
                        587,
                        NoticeSettings.Security.STARTTLS,
                        Optional.of("u@example.vn"),
                        "u@example.vn",
                        List.of("a@example.vn"))),
                Optional.of(new NoticeSettings.Webhook(URI.create("https://nhan.example.vn/"))));

        assertThatThrownBy(() -> Channels.of(settings, Map.of(Channels.SECRET, "short"), InstantSource.system()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(Channels.PASSWORD)
                .hasMessageContaining(Channels.SECRET);
        assertThat(Channels.of(
                        settings,
                        Map.of(Channels.PASSWORD, "p", Channels.SECRET, "0123456789abcdef"),
                        InstantSource.system()))
                .hasSize(2);
    }
}
