package org.portalprobe.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.Language;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.VisitListener.Phase;

class ProgressTest {

    private static final PortalId PORTAL = new PortalId("so-a");

    private final StringWriter written = new StringWriter();

    @Test
    void writesOnePlainLineAPhaseWhenNobodyWatches() {
        try (Progress progress = progress(false)) {
            progress.progress(PORTAL, Phase.TIME, 0, 6, "/");
            progress.progress(PORTAL, Phase.TIME, 1, 6, "/");
            progress.progress(PORTAL, Phase.INSPECT, 0, 20, "/");
            progress.done(PORTAL, Duration.ofSeconds(75));
        }
        assertThat(written.toString().lines())
                .containsExactly("[0:00] so-a: đo tốc độ", "[0:00] so-a: kiểm tra trang", "[0:00] so-a: xong sau 1:15");
    }

    @Test
    void overwritesOneLineForAPersonAndLeavesItEmptyInTheEnd() {
        try (Progress progress = progress(true)) {
            progress.progress(PORTAL, Phase.TIME, 1, 6, "/tim-kiem");
            progress.progress(PORTAL, Phase.TIME, 2, 6, "/chi-tiet");
        }
        assertThat(written.toString())
                .contains("so-a · đo tốc độ 2/6 · /chi-tiet")
                .doesNotContain("\n")
                .endsWith("\r\u001b[K");
    }

    private Progress progress(boolean interactive) {
        PrintWriter err = new PrintWriter(written, true);
        return new Progress(new Terminal(err, err, interactive, false), new Words(Language.VI));
    }
}
