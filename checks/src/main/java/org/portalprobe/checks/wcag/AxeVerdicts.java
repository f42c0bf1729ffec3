package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.crawler.artifact.AxeNode;
import org.portalprobe.crawler.artifact.AxeResult;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.Place;

/**
 * Reads axe-core's answer rule by rule, and takes back what the ACT rules say it takes for a failure wrongly: a refresh after more
 * than twenty hours (bc659a), a frame behind a modal dialog (akn7bn), the language of a document that is not HTML (b5c3f8). What its experimental rules find is for a person.
 */
final class AxeVerdicts {

    private static final ResourceBundle RULES =
            ResourceBundle.getBundle("org.portalprobe.checks.wcag.axe-rules", Locale.ROOT);
    private static final Set<String> EXPERIMENTAL = Set.of("td-has-header", "p-as-heading", "table-fake-caption");
    private static final Pattern REFRESH = Pattern.compile("content=[\"']?\\s*(\\d{1,9})");
    private static final int TWENTY_HOURS = 72_000;

    private final Optional<PageStructure> structure;

    private AxeVerdicts(Optional<PageStructure> structure) {
        this.structure = structure;
    }

    static List<RuleVerdict> of(InspectedPage page, AxeRun run) {
        return new AxeVerdicts(page.own().structure().toOptional()).read(run);
    }

    /** All rules at once, where the engine failed. */
    static RuleVerdict unknown(Fault fault) {
        List<String> criteria = known().flatMap(rule -> listed(rule, 0).stream())
                .distinct()
                .sorted()
                .toList();
        return new RuleVerdict(
                "axe-core",
                RuleOutcome.CANNOT_TELL,
                Optional.empty(),
                criteria,
                List.of(),
                "",
                List.of(),
                0,
                Optional.of(fault));
    }

    /** What rules found that belong to neither level A nor AA, where somebody asked for them. */
    static Stream<RuleVerdict> beyond(AxeRun run) {
        return Stream.concat(
                run.violations().stream()
                        .filter(AxeVerdicts::isBeyond)
                        .map(result -> verdict(result, RuleOutcome.FAILED, result.nodes(), false)),
                run.needsReview().stream()
                        .filter(AxeVerdicts::isBeyond)
                        .map(result -> verdict(result, RuleOutcome.NEEDS_REVIEW, result.nodes(), true)));
    }

    private static boolean isBeyond(AxeResult result) {
        return SuccessCriteria.all(result.tags()).isEmpty() && !source(result).isEmpty();
    }

    private static String source(AxeResult result) {
        if (result.tags().contains("wcag2aaa")) {
            return "WCAG 2.0 AAA";
        }
        return result.tags().contains("best-practice") ? "axe-core best practice" : "";
    }

    private List<RuleVerdict> read(AxeRun run) {
        Stream<RuleVerdict> violations = counted(run.violations()).map(this::failed);
        Stream<RuleVerdict> reviews = counted(run.needsReview())
                .filter(result -> run.violations().stream()
                        .noneMatch(other -> other.rule().equals(result.rule())))
                .map(result -> verdict(result, RuleOutcome.NEEDS_REVIEW, result.nodes(), true));
        Stream<RuleVerdict> passed = plain(run.passedRules(), RuleOutcome.PASSED);
        Stream<RuleVerdict> inapplicable = plain(run.inapplicableRules(), RuleOutcome.INAPPLICABLE);
        return Stream.of(violations, reviews, passed, inapplicable)
                .flatMap(stream -> stream)
                .toList();
    }

    private static Stream<AxeResult> counted(List<AxeResult> results) {
        return results.stream()
                .filter(result -> !SuccessCriteria.all(result.tags()).isEmpty());
    }

    private RuleVerdict failed(AxeResult result) {
        if (EXPERIMENTAL.contains(result.rule()) || isBehindDialog(result)) {
            return verdict(result, RuleOutcome.NEEDS_REVIEW, result.nodes(), true);
        }
        if (isForeign(result)) {
            return verdict(result, RuleOutcome.INAPPLICABLE, List.of(), false);
        }
        List<AxeNode> nodes =
                result.nodes().stream().filter(node -> !isDistant(result, node)).toList();
        boolean none = nodes.isEmpty() && !result.nodes().isEmpty();
        return verdict(result, none ? RuleOutcome.PASSED : RuleOutcome.FAILED, nodes, false);
    }

    private boolean isForeign(AxeResult result) {
        return result.rule().startsWith("html-")
                && structure.filter(page -> !page.html()).isPresent();
    }

    /** An open modal dialog makes the frames outside it inert. */
    private boolean isBehindDialog(AxeResult result) {
        return result.rule().equals("frame-focusable-content")
                && structure.filter(PageStructure::modal).isPresent();
    }

    private static boolean isDistant(AxeResult result, AxeNode node) {
        Matcher delay = REFRESH.matcher(node.html());
        return result.rule().equals("meta-refresh") && delay.find() && Integer.parseInt(delay.group(1)) > TWENTY_HOURS;
    }

    private static RuleVerdict verdict(AxeResult result, RuleOutcome outcome, List<AxeNode> nodes, boolean review) {
        List<Spot> spots = nodes.stream()
                .map(node -> new Spot(new Place(node.target(), node.html()), review, node.summary()))
                .toList();
        int notKept = outcome == RuleOutcome.PASSED
                ? 0
                : Math.max(0, result.nodeCount() - result.nodes().size());
        List<String> counted = SuccessCriteria.all(result.tags());
        return new RuleVerdict(
                result.rule(),
                outcome,
                result.impact(),
                counted.isEmpty() ? SuccessCriteria.written(result.tags()) : counted,
                act(result.rule()),
                counted.isEmpty() ? source(result) : "",
                spots,
                notKept,
                Optional.empty());
    }

    private static Stream<RuleVerdict> plain(List<String> rules, RuleOutcome outcome) {
        return rules.stream()
                .filter(rule -> !listed(rule, 0).isEmpty())
                .map(rule -> new RuleVerdict(
                        rule,
                        outcome,
                        Optional.empty(),
                        listed(rule, 0),
                        act(rule),
                        "",
                        List.of(),
                        0,
                        Optional.empty()));
    }

    /** Rules of axe-core that belong to levels A and AA. */
    static Stream<String> known() {
        return RULES.keySet().stream();
    }

    private static List<String> act(String rule) {
        return listed(rule, 1);
    }

    private static List<String> listed(String rule, int column) {
        try {
            String[] columns = RULES.getString(rule).split(";", -1);
            return Stream.of(columns[column].split(",", -1))
                    .filter(id -> !id.isEmpty())
                    .toList();
        } catch (MissingResourceException unknown) {
            return List.of();
        }
    }
}
