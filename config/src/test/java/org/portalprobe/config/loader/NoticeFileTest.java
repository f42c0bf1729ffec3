package org.portalprobe.config.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.Language;
import org.portalprobe.config.notice.NoticeSettings;
import org.portalprobe.config.notice.NoticeTopic;

class NoticeFileTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("notices.yaml"), text);
    }

    @Test
    void readsWhoIsToldWhatAndFillsInTheRest() throws IOException {
        NoticeSettings read = NoticeFile.read(file("""
                topics: [portal-down, weekly-digest]
                quiet-hours: ["22:00-06:30"]
                certificate-days: [7, 30]
                mail:
                  server: "smtp.example.vn:587"
                  user: probe@example.vn
                  from: probe@example.vn
                  to: [a@example.vn, b@example.vn]
                webhook: { url: "https://nhan.example.vn/x?k=1" }
                """));

        assertThat(read.language()).isEqualTo(Language.VI);
        assertThat(read.topics()).containsOnly(NoticeTopic.PORTAL_DOWN, NoticeTopic.WEEKLY_DIGEST);
        assertThat(read.digestDay()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(read.certificateDays()).containsExactly(30, 7);
        assertThat(read.mail().orElseThrow().security()).isEqualTo(NoticeSettings.Security.STARTTLS);
        assertThat(read.mail().orElseThrow().port()).isEqualTo(587);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() throws IOException {
        Path file = file("""
                langauge: vi
                topics: [portal-dwon]
                quiet-hours: ["22-6"]
                mail:
                  server: smtp.example.vn
                  from: "Ai đó <a@b.vn>\\nBcc: x@y.vn"
                  to: [không]
                webhook: { url: "http://nhan.example.vn/" }
                """);

        ConfigException wrong = catchThrowableOfType(ConfigException.class, () -> NoticeFile.read(file));

        assertThat(wrong.problems())
                .extracting(ConfigProblem::path)
                .containsExactlyInAnyOrder(
                        "langauge",
                        "topics[0]",
                        "quiet-hours[0]",
                        "mail.server",
                        "mail.from",
                        "mail.to[0]",
                        "webhook.url");
        assertThat(wrong).hasMessageContaining("did you mean language?").hasMessageContaining("portal-down");
    }

    @Test
    void refusesAPasswordInTheClear() throws IOException {
        Path file = file("""
                mail: { server: "smtp:25", security: none, user: u@example.vn, from: u@example.vn, to: [a@example.vn] }
                """);

        assertThat(catchThrowableOfType(ConfigException.class, () -> NoticeFile.read(file)))
                .hasMessageContaining("would send a password unencrypted");
    }

    @Test
    void refusesAFileThatTellsNobody() throws IOException {
        Path file = file("language: en");

        assertThat(catchThrowableOfType(ConfigException.class, () -> NoticeFile.read(file)))
                .hasMessageContaining("add mail: or webhook:");
    }
}
