package org.portalprobe.reports.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.Language;
import org.portalprobe.reports.Cards;
import org.portalprobe.reports.Golden;
import org.portalprobe.reports.RealModel;
import org.portalprobe.reports.Visits;

class ScoreCardTest {

    @Test
    void looksLikeTheGoldenFiles() throws IOException {
        Golden.assertSame(
                "card.vi.txt",
                ScoreCard.of(Cards.middling(), Language.VI, false).getBytes(UTF_8));
        Golden.assertSame(
                "card.en.txt",
                ScoreCard.of(Cards.middling(), Language.EN, false).getBytes(UTF_8));
        Golden.assertSame(
                "unreachable.vi.txt",
                ScoreCard.of(Cards.unreachable(), Language.VI, false).getBytes(UTF_8));
    }

    @Test
    void noLineIsWiderThanATerminal() {
        String hostile = "\u202E字".repeat(3_000);

        assertThat(ScoreCard.of(Cards.hostile(hostile), Language.VI, false).lines())
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(ScoreCard.WIDTH))
                .noneMatch(line -> line.contains("\u202E"));
        assertThat(ScoreCard.of(RealModel.score(Visits.seen("that", 20)), Language.VI, false)
                        .lines())
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(ScoreCard.WIDTH));
    }

    @Test
    void coloursOnlyWhenToldAndOtherwiseSaysTheSame() {
        String plain = ScoreCard.of(Cards.middling(), Language.VI, false);
        String coloured = ScoreCard.of(Cards.middling(), Language.VI, true);

        assertThat(plain).doesNotContain("\u001B");
        assertThat(coloured).contains("\u001B[");
        assertThat(coloured.replaceAll("\u001B\\[[0-9]+m", "")).isEqualTo(plain);
    }

    @Test
    void escapesATerminalCommandInWhatAPortalWrote() {
        assertThat(ScoreCard.of(Cards.hostile("\u001B]0;owned\u0007"), Language.VI, false))
                .doesNotContain("\u001B")
                .doesNotContain("\u0007");
    }
}
