package org.portalprobe.reports.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portalprobe.checks.wcag.ConformanceTable;
import org.portalprobe.checks.wcag.ConformanceTable.Row;
import org.portalprobe.checks.wcag.Criterion;
import org.portalprobe.checks.wcag.PageVerdict;
import org.portalprobe.checks.wcag.RuleOutcome;
import org.portalprobe.checks.wcag.RuleVerdict;

/** EARL assertions: one for every criterion on the site, which the tool counts, and one for every criterion that stirred on a page. */
record Assertions(ObjectMapper mapper, Evaluation evaluation, ConformanceTable table) {

    private static final Map<String, String> CLASSES = Map.of(
            "failed", "Fail", "cantTell", "CannotTell", "inapplicable", "NotApplicable", "untested", "NotTested");

    ArrayNode all() {
        ArrayNode all = mapper.createArrayNode();
        table.rows().forEach(row -> all.add(onSite(row)));
        for (int index = 0; index < evaluation.pages().size(); index++) {
            ObjectNode subject = subject(index);
            PageVerdict page = evaluation.pages().get(index);
            page.criteria().forEach((id, outcome) -> Criterion.of(id)
                    .filter(criterion -> outcome.compareTo(RuleOutcome.NEEDS_REVIEW) >= 0)
                    .ifPresent(criterion -> all.add(assertion(
                            subject,
                            criterion,
                            outcome == RuleOutcome.FAILED ? "failed" : "cantTell",
                            said(page, criterion)))));
        }
        return all;
    }

    private ObjectNode onSite(Row row) {
        String outcome =
                switch (row.state()) {
                    case FAILED -> "failed";
                    case CANNOT_TELL -> "cantTell";
                    case NOT_PRESENT -> "inapplicable";
                    case NOT_CHECKED -> "untested";
                };
        String said = evaluation.evaluator() + "; pages failing: " + row.failing() + ", for a person to look at: "
                + row.reviewing() + ", of " + table.judged()
                + (row.rules().isEmpty() ? "" : "; rules: " + String.join(", ", row.rules()));
        return assertion(site(), row.criterion(), outcome, said);
    }

    private String said(PageVerdict page, Criterion criterion) {
        return page.rules().stream()
                .filter(rule -> rule.criteria().contains(criterion.id()))
                .filter(rule -> rule.outcome().compareTo(RuleOutcome.NEEDS_REVIEW) >= 0)
                .map(Assertions::said)
                .collect(Collectors.joining("; ", evaluation.evaluator() + "; automatic; ", ""));
    }

    private static String said(RuleVerdict rule) {
        return rule.rule() + " " + rule.outcome() + " at " + (rule.spots().size() + rule.notKept());
    }

    private ObjectNode assertion(ObjectNode subject, Criterion criterion, String outcome, String said) {
        String date = evaluation.when().toString();
        ObjectNode assertion = mapper.createObjectNode();
        assertion.put("type", "Assertion").put("date", date).put("mode", "earl:automatic");
        ObjectNode result = assertion.putObject("result");
        result.put("type", "TestResult").put("date", date).put("description", said);
        ObjectNode value = result.putObject("outcome").put("id", "earl:" + outcome);
        value.putArray("type").add("OutcomeValue").add(CLASSES.get(outcome));
        value.put("title", outcome);
        assertion.set("subject", subject.deepCopy());
        ObjectNode test = assertion.putObject("test").put("id", "WCAG20:" + criterion.anchor());
        test.putArray("type").add("TestCriterion").add("TestRequirement");
        test.put("num", criterion.id());
        return assertion;
    }

    ObjectNode site() {
        return described(mapper.createObjectNode().put("id", "_:subject_1"), "Website", evaluation.title(), "");
    }

    List<ObjectNode> subjects() {
        return IntStream.range(0, evaluation.pages().size())
                .mapToObj(this::subject)
                .toList();
    }

    private ObjectNode subject(int index) {
        String url = evaluation.pages().get(index).url().toString();
        return described(mapper.createObjectNode().put("id", url), "Webpage", (index + 1) + ". " + url, url);
    }

    private ObjectNode described(ObjectNode node, String type, String title, String description) {
        node.putArray("type").add("TestSubject").add(type);
        return node.put("title", title)
                .put("description", description)
                .put("date", evaluation.when().toString());
    }
}
