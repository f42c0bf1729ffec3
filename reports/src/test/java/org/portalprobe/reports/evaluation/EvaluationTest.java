package org.portalprobe.reports.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.wcag.PageVerdict;
import org.portalprobe.checks.wcag.RuleOutcome;
import org.portalprobe.checks.wcag.RuleVerdict;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.Place;
import org.portalprobe.reports.Golden;

class EvaluationTest {

    private static final Spot SPOT = new Spot(new Place("img", "<img src=\"a\">"), false, "");
    private static final Evaluation EVALUATION = new Evaluation(
            "dvc.example",
            "PortalProbe 0.1, axe-core 4.14.1",
            Instant.parse("2026-11-21T02:15:00Z"),
            List.of(
                    page("https://dvc.example/", verdict("image-alt", RuleOutcome.FAILED, List.of(SPOT))),
                    page("https://dvc.example/b", verdict("image-alt", RuleOutcome.PASSED, List.of()))));

    @Test
    void hasWhatTheReportToolReads() throws Exception {
        JsonNode file = new ObjectMapper().readTree(EVALUATION.forReportTool());

        assertThat(file.path("type").asText()).isEqualTo("Evaluation");
        assertThat(file.path("@context").path("reporter").asText()).contains("wcag-em-report-tool");
        assertThat(file.path("defineScope").path("wcagVersion").asText()).isEqualTo("2.0");
        assertThat(file.path("reportFindings").path("date").path("@value").asText())
                .isEqualTo("2026-11-21");
        assertThat(file.path("reportFindings").path("summary").asText()).startsWith("Does not conform.");
    }

    @Test
    void titlesOfPagesAreUniqueSinceTheToolMatchesByThem() throws Exception {
        JsonNode sample = new ObjectMapper()
                .readTree(EVALUATION.forReportTool())
                .path("selectSample")
                .path("structuredSample");

        assertThat(sample.findValuesAsText("title"))
                .containsExactly("1. https://dvc.example/", "2. https://dvc.example/b");
    }

    @Test
    void assertsEveryCriterionOnTheSiteAndFailuresOnTheirPages() throws Exception {
        JsonNode graph = new ObjectMapper().readTree(EVALUATION.earl()).path("@graph");

        assertThat(graph).hasSize(39);
        assertThat(outcomes(graph, "WCAG20:text-equiv-all")).containsExactly("earl:failed", "earl:failed");
        assertThat(outcomes(graph, "WCAG20:keyboard-operation-trapping")).containsExactly("earl:untested");
        assertThat(graph.toString()).doesNotContain("earl:passed");
    }

    @Test
    void looksAsItDid() throws Exception {
        Golden.assertSame("evaluation.earl.jsonld", EVALUATION.earl().getBytes(UTF_8));
    }

    @Test
    void isWholeAndNoLargerWhateverAPortalSays() throws Exception {
        String said = "=cmd|' /C calc'!A0<script>alert(1)</script>\u202e" + "x".repeat(1_000_000);
        var hostile = new Spot(new Place(said, said), true, said);
        Evaluation evaluation = new Evaluation(
                "dvc.example",
                "PortalProbe 0.1, axe-core 4.14.1",
                Instant.parse("2026-11-21T02:15:00Z"),
                List.of(page("https://dvc.example/", verdict("image-alt", RuleOutcome.FAILED, List.of(hostile)))));

        for (String file : List.of(evaluation.earl(), evaluation.forReportTool())) {
            assertThat(new ObjectMapper().readTree(file).isObject()).isTrue();
            assertThat(file).hasSizeLessThan(200_000).doesNotContain("\u202e", "<script");
        }
    }

    private static List<String> outcomes(JsonNode graph, String test) {
        return StreamSupport.stream(graph.spliterator(), false)
                .filter(one -> one.path("test").path("id").asText().equals(test))
                .map(one -> one.path("result").path("outcome").path("id").asText())
                .toList();
    }

    private static PageVerdict page(String url, RuleVerdict rule) {
        return new PageVerdict(URI.create(url), List.of(rule), List.of(), List.of(), Optional.empty());
    }

    private static RuleVerdict verdict(String rule, RuleOutcome outcome, List<Spot> spots) {
        return new RuleVerdict(
                rule,
                outcome,
                Optional.of(Impact.CRITICAL),
                List.of("1.1.1"),
                List.of("23a2a8"),
                "",
                spots,
                0,
                Optional.empty());
    }
}
