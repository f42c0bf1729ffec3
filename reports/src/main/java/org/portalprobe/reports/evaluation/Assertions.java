package org.portalprobe.reports.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.ConformanceTable.Row;
import org.portalprobe.checks.wcag.Criterion;
import org.portalprobe.checks.wcag.Ledger;
import org.portalprobe.checks.wcag.Ledger.Entry;
import org.portalprobe.checks.wcag.PageVerdict;
import org.portalprobe.checks.wcag.RuleOutcome;
import org.portalprobe.checks.wcag.RuleVerdict;
import org.portalprobe.config.channel.HumanVerdict;

/**
 * EARL assertions on the site and on its pages, for every criterion. The report tool counts one assertion on the site for each
 * criterion, so there what programs and people say is folded; as EARL both stand apart, each with its mode.
 */
record Assertions(ObjectMapper mapper, Evaluation evaluation) {

    private static final Map<String, String> CLASSES = Map.of(
            "passed",
            "Pass",
            "failed",
            "Fail",
            "cantTell",
            "CannotTell",
            "inapplicable",
            "NotApplicable",
            "untested",
            "NotTested");

    ArrayNode together() {
        ArrayNode all = mapper.createArrayNode();
        for (Entry entry : evaluation.ledger().entries()) {
            List<HumanVerdict> onSite =
                    entry.human().stream().filter(one -> one.page().isEmpty()).toList();
            String said = Stream.concat(onSite.stream().map(Assertions::said), Stream.of(said(entry.automatic())))
                    .collect(Collectors.joining("; "));
            all.add(assertion(
                    site(),
                    entry.automatic().criterion(),
                    outcome(entry.state()),
                    said,
                    onSite.isEmpty() ? "automatic" : "semiAuto"));
        }
        onPages(all);
        evaluation.ledger().entries().stream()
                .flatMap(entry -> entry.human().stream())
                .filter(one -> one.page().isPresent())
                .forEach(one -> all.add(human(one)));
        return all;
    }

    ArrayNode apart() {
        ArrayNode all = mapper.createArrayNode();
        for (Entry entry : evaluation.ledger().entries()) {
            Row row = entry.automatic();
            all.add(assertion(
                    site(),
                    row.criterion(),
                    outcome(Ledger.State.valueOf(row.state().name())),
                    said(row),
                    "automatic"));
            entry.human().forEach(one -> all.add(human(one)));
        }
        onPages(all);
        return all;
    }

    private void onPages(ArrayNode all) {
        for (int index = 0; index < evaluation.pages().size(); index++) {
            ObjectNode subject = subject(index);
            PageVerdict page = evaluation.pages().get(index);
            page.criteria().forEach((id, outcome) -> Criterion.of(id)
                    .filter(criterion -> outcome.compareTo(RuleOutcome.NEEDS_REVIEW) >= 0)
                    .ifPresent(criterion -> all.add(assertion(
                            subject,
                            criterion,
                            outcome == RuleOutcome.FAILED ? "failed" : "cantTell",
                            said(page, criterion),
                            "automatic"))));
        }
    }

    private ObjectNode human(HumanVerdict one) {
        ObjectNode subject = one.page()
                .map(page -> described(
                        mapper.createObjectNode().put("id", page.toString()),
                        "Webpage",
                        page.toString(),
                        page.toString()))
                .orElseGet(this::site);
        String date = one.on().atStartOfDay(ZoneOffset.UTC).toInstant().toString();
        ObjectNode assertion = assertion(
                subject,
                Criterion.of(one.criterion()).orElseThrow(),
                outcome(one.finding()),
                one.remark().orElse(""),
                "manual");
        assertion.put("date", date);
        assertion.putObject("assertedBy").put("type", "Assertor").put("name", one.auditor());
        return assertion;
    }

    private static String outcome(HumanVerdict.Finding finding) {
        return switch (finding) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case INAPPLICABLE -> "inapplicable";
            case CANNOT_TELL -> "cantTell";
        };
    }

    private static String outcome(Ledger.State state) {
        return switch (state) {
            case FAILED -> "failed";
            case PASSED -> "passed";
            case CANNOT_TELL -> "cantTell";
            case NOT_PRESENT -> "inapplicable";
            case NOT_CHECKED -> "untested";
        };
    }

    private static String said(HumanVerdict one) {
        return one.auditor() + ", " + one.on() + ": " + outcome(one.finding())
                + one.remark().map(text -> " (" + text + ")").orElse("");
    }

    private String said(Row row) {
        return evaluation.evaluator() + "; pages failing: " + row.failing() + ", for a person to look at: "
                + row.reviewing() + ", of " + evaluation.ledger().table().judged()
                + (row.rules().isEmpty() ? "" : "; rules: " + String.join(", ", row.rules()));
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

    private ObjectNode assertion(ObjectNode subject, Criterion criterion, String outcome, String said, String mode) {
        String date = evaluation.when().toString();
        ObjectNode assertion = mapper.createObjectNode();
        assertion.put("type", "Assertion").put("date", date).put("mode", "earl:" + mode);
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
        return described(mapper.createObjectNode().put("id", "_:subject_1"), "Website", evaluation.title(), address());
    }

    private String address() {
        return evaluation.pages().stream()
                .findFirst()
                .map(page -> page.url().resolve("/").toString())
                .orElse("");
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
