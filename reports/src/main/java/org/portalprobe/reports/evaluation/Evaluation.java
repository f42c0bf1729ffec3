package org.portalprobe.reports.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.portalprobe.checks.wcag.ConformanceTable;
import org.portalprobe.checks.wcag.Ledger;
import org.portalprobe.checks.wcag.PageVerdict;
import org.portalprobe.config.channel.AuditBook;

/**
 * Writes what was found on a sample of pages, as a file that the W3C WCAG-EM Report Tool 3 opens, or as EARL alone (JSON-LD). The
 * tool matches pages by their titles, so these begin with a number.
 *
 * @param evaluator name and versions of what looked
 * @param ledger the same with people's verdicts
 */
public record Evaluation(String title, String evaluator, Instant when, List<PageVerdict> pages, Ledger ledger) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Evaluation {
        pages = List.copyOf(pages);
    }

    /** What programs found alone. */
    public Evaluation(String title, String evaluator, Instant when, List<PageVerdict> pages) {
        this(
                title,
                evaluator,
                when,
                pages,
                Ledger.of(pages, List.of(), AuditBook.EMPTY, LocalDate.ofInstant(when, ZoneOffset.UTC)));
    }

    /** An evaluation for the report tool, version 3. */
    public String forReportTool() {
        ObjectNode root = MAPPER.createObjectNode();
        root.set("@context", context());
        root.put("type", "Evaluation").put("language", "en");
        ObjectNode scope = root.putObject("defineScope").put("id", "_:defineScope");
        scope.set("scope", assertions().site());
        scope.put("wcagVersion", "2.0")
                .put("conformanceTarget", "AA")
                .put("accessibilitySupportBaseline", "")
                .put("additionalEvaluationRequirements", "");
        ObjectNode target = root.putObject("exploreTarget").put("id", "_:exploreTarget");
        ArrayNode technologies = target.putArray("technologiesReliedUpon");
        List.of("HTML", "CSS", "JavaScript")
                .forEach(name -> technologies.addObject().put("title", name));
        target.put("essentialFunctionality", "").put("pageTypeVariety", "");
        ObjectNode sample = root.putObject("selectSample").put("id", "_:selectSample");
        sample.putArray("structuredSample").addAll(assertions().subjects());
        sample.putArray("randomSample");
        root.set("auditSample", assertions().together());
        root.set("reportFindings", findings());
        return text(root);
    }

    /** The assertions alone. */
    public String earl() {
        ObjectNode root = MAPPER.createObjectNode();
        root.set("@context", context());
        root.set("@graph", assertions().apart());
        return text(root);
    }

    private Assertions assertions() {
        return new Assertions(MAPPER, this);
    }

    private ObjectNode findings() {
        ConformanceTable table = ledger.table();
        ObjectNode findings = MAPPER.createObjectNode();
        findings.put("title", title).put("evaluator", evaluator).put("commissioner", "");
        findings.put(
                "summary",
                (ledger.conformanceRefuted() ? "Does not conform. " : "Not determined. ") + table.judged() + " of "
                        + table.pages() + " pages were checked by a program; most of WCAG is for a person.");
        findings.put("evaluationSpecifics", evaluator);
        // A plain string is shown as "not provided".
        findings.putObject("date")
                .put("type", "http://www.w3.org/TR/NOTE-datetime")
                .put("@value", when.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        return findings;
    }

    /** The tool has no network at hand: its own context, in line. */
    private static JsonNode context() {
        try (InputStream in = Objects.requireNonNull(Evaluation.class.getResourceAsStream("wcag-em-context.json"))) {
            return MAPPER.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(ObjectNode root) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("an evaluation must always be writable", bug);
        }
    }
}
