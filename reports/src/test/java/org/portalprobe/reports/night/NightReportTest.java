package org.portalprobe.reports.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.Language;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.reports.html.HtmlReport;
import org.portalprobe.reports.ledger.PlannedRun;
import org.portalprobe.reports.ledger.RunKey;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.reports.ledger.RunLine;
import org.portalprobe.reports.ledger.RunState;

class NightReportTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 12, 1);
    private static final Instant START = Instant.parse("2026-12-01T15:00:00Z");
    private static final Fault REFUSED = Fault.of(Cause.CONNECTION_REFUSED, "<b>127.0.0.1</b>");

    private final NightReport report = NightReport.of(
            NIGHT,
            List.of(
                    line("so-a", RunKey.NIGHT, RunState.COMPLETE, 60, Optional.empty(), 0, 1),
                    line("so-b", RunKey.NIGHT, RunState.FAILED, 5, Optional.of(REFUSED), 0, 1),
                    line("so-b", RunKey.AGAIN, RunState.COMPLETE, 70, Optional.empty(), 2, 1),
                    line("so-c", RunKey.NIGHT, RunState.FAILED, 5, Optional.of(REFUSED), 0, 3),
                    line("so-d", RunKey.NIGHT, RunState.BLOCKED, 1, Optional.of(Fault.of(Cause.BLOCKED, "")), 0, 1),
                    line(
                            "so-e",
                            RunKey.NIGHT,
                            RunState.CARRIED,
                            0,
                            Optional.of(Fault.of(Cause.HOST_OVERLOADED, "")),
                            0,
                            0),
                    line("so-a", RunKey.DAY, RunState.FAILED, 9, Optional.of(REFUSED), 0, 1)),
            START,
            Optional.of("portals.yaml:3: <i>oops</i>"));

    @Test
    void countsEveryPortalOnceByTheBestOfItsRuns() {
        assertThat(report.portals()).hasSize(5);
        assertThat(report.in(RunState.COMPLETE)).hasSize(2);
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.cause()).isEqualTo(Cause.CONNECTION_REFUSED);
            assertThat(failure.portals()).containsExactly(new PortalId("so-c"));
        });
        assertThat(report.retried()).extracting(one -> one.portal().value()).containsExactly("so-b", "so-c");
        assertThat(report.disturbed()).extracting(one -> one.portal().value()).containsExactly("so-b");
        assertThat(report.slowest().getFirst().portal().value()).isEqualTo("so-b");
        assertThat(report.lostNodes()).isEqualTo(2);
        assertThat(report.isOver()).isTrue();
    }

    @Test
    void isAMailThatSaysWhatToDo() {
        assertThat(NightMail.of(report, Language.VI))
                .startsWith("PortalProbe: đêm 01/12/2026, 2/5 cổng có kết quả\n\n")
                .contains(
                        "Bị chặn, cần gửi thư xin mở: so-d",
                        "Chưa kịp đo, đêm sau đo trước: so-e",
                        "portalprobe night retry");
        assertThat(NightMail.of(report, Language.EN)).contains("Failed, by cause:", "1 portals:", "so-c");
    }

    @Test
    void isDataThatAddsUp() throws IOException {
        JsonNode json = new ObjectMapper().readTree(NightJson.of(report));
        int sum = 0;
        for (JsonNode count : json.path("states")) {
            sum += count.asInt();
        }
        assertThat(sum).isEqualTo(json.path("portals").asInt()).isEqualTo(5);
        assertThat(json.path("runs")).hasSize(5);
        assertThat(json.path("failures").path(0).path("attribution").asText()).isEqualTo("PORTAL");
    }

    @Test
    void isAPageInBothLanguagesThatEscapesWhatOthersSaid() {
        String page = page(Language.VI);
        assertThat(page).contains("Báo cáo đêm 01/12/2026", "so-c", "&lt;i").doesNotContain("<i>oops");
        assertThat(page(Language.EN)).contains("Night report", "Carried to the next night");
    }

    private String page(Language language) {
        byte[] page = HtmlReport.night(report, List.of(NIGHT), "/night?lang=en", "1", language);
        return new String(page, StandardCharsets.UTF_8);
    }

    private static RunLine line(
            String portal,
            String slot,
            RunState state,
            int seconds,
            Optional<Fault> fault,
            int disturbed,
            int attempts) {
        var key = new RunKey(NIGHT, new PortalId(portal), "local", RunKind.VISIT, slot);
        return new RunLine(
                new PlannedRun(key, portal, 0, START, START.plusSeconds(9_000)),
                state,
                attempts,
                Optional.of("node"),
                Optional.of(START),
                Optional.of(START.plusSeconds(seconds)),
                fault,
                disturbed,
                Optional.empty());
    }
}
