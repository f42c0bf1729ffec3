package org.portalprobe.reports.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.Language;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.model.Letter;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.reports.edition.Editions;
import org.portalprobe.reports.edition.Movement;
import org.portalprobe.reports.words.Words;

class MessagesTest {

    private static final Words VI = Words.in(Language.VI);
    private static final Words EN = Words.in(Language.EN);
    private static final PortalId PORTAL = new PortalId("so-a");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void theDigestSaysWhatRoseWhatFellAndWhy() {
        var entries = Editions.national().entries();
        var digest = new Notice.Digest(MONDAY, entries.size(), Movement.risen(entries), Movement.fallen(entries));

        Message said = Messages.of(digest, VI);

        assertThat(said.subject()).startsWith("PortalProbe: tuần từ 23/11/2026, ");
        assertThat(said.body())
                .contains("Tăng điểm, và vì sao:", "Giảm điểm, và vì sao:", "(do cổng)", "mô hình 2024, tham chiếu");
        assertThat(said.body()).containsPattern("  \\p{Lu}[^:]+: \\+[0-9,]+; ");
    }

    @Test
    void aWeekInWhichNothingMovedSaysSo() {
        assertThat(Messages.of(new Notice.Digest(MONDAY, 3, List.of(), List.of()), EN)
                        .body())
                .contains("  None.");
    }

    @Test
    void saysWhoseCertificateEndsAndWhen() {
        var ending = new Notice.Expiring(
                PORTAL,
                LocalizedText.same("Cổng A"),
                "a.example.vn",
                "ab12",
                Instant.parse("2026-12-01T00:00:00Z"),
                14,
                9);

        assertThat(Messages.of(ending, VI).subject()).isEqualTo("PortalProbe: chứng thư của a.example.vn còn 9 ngày");
        assertThat(Messages.of(ending, EN).body()).contains("07:00 01/12/2026", "Cổng A", "so-a");
    }

    @Test
    void saysThatAPortalIsDownAndWhatMayBeDone() {
        var down = new Notice.Down(PORTAL, LocalizedText.same("Cổng A"), MONDAY, 2, Cause.CONNECTION_REFUSED);

        Message said = Messages.of(down, VI);
        assertThat(said.subject()).contains("Cổng A", "đã xác nhận");
        assertThat(said.body()).contains("cả 2 lần đo", "portalprobe night now so-a");
    }

    @Test
    void theSameNoticeHasTheSameKeyWheneverItIsFoundOut() {
        var one = new Notice.Down(PORTAL, LocalizedText.same("Cổng A"), MONDAY, 2, Cause.CONNECTION_REFUSED);
        var later = new Notice.Down(PORTAL, LocalizedText.same("Cổng A"), MONDAY, 3, Cause.CONNECT_TIMEOUT);

        assertThat(later.key()).isEqualTo(one.key());
    }

    @Test
    void aHostileNameMakesNoHeaderAndNoBrokenJson() throws IOException {
        var lettered = new Notice.Lettered(
                PORTAL,
                LocalizedText.same("A\r\nBcc: x@y.vn\u202E\"}" + "z".repeat(100_000)),
                MONDAY,
                Letter.C,
                Letter.B);

        Message said = Messages.of(lettered, VI);

        assertThat(said.subject()).doesNotContain("\r", "\n", "\u202E").hasSizeLessThan(200);
        assertThat(said.body()).hasSizeLessThan(2_000);
        assertThat(new ObjectMapper().readTree(said.json()).get("after").asText())
                .isEqualTo("B");
    }
}
