package org.portalprobe.crawler.browser;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.AxeNode;
import org.portalprobe.crawler.artifact.AxeResult;
import org.portalprobe.crawler.artifact.AxeRun;

/** Takes axe-core's answer over into our record, so that nothing of its binding lives on. */
final class AxeMapping {

    /** Runs beside the WCAG rules to tell which frames axe could not enter; it judges nothing of the page. */
    static final String FRAME_RULE = "frame-tested";

    private static final int MAX_NODES = 50;
    private static final int MAX_HTML = 500;

    private AxeMapping() {}

    /** @param closedFrames frames that were left out of the run */
    static AxeRun map(Results results, List<String> closedFrames) {
        return new AxeRun(
                results.getTestEngine().getVersion(),
                URI.create(results.getUrl()),
                judged(results.getViolations()),
                judged(results.getIncomplete()),
                ids(results.getPasses()),
                ids(results.getInapplicable()),
                Stream.concat(closedFrames.stream(), unseenFrames(results))
                        .distinct()
                        .toList());
    }

    private static List<AxeResult> judged(List<Rule> rules) {
        return rules.stream()
                .filter(rule -> !rule.getId().equals(FRAME_RULE))
                .map(AxeMapping::result)
                .toList();
    }

    private static List<String> ids(List<Rule> rules) {
        return rules.stream()
                .map(Rule::getId)
                .filter(id -> !id.equals(FRAME_RULE))
                .toList();
    }

    private static Stream<String> unseenFrames(Results results) {
        return Stream.concat(results.getIncomplete().stream(), results.getViolations().stream())
                .filter(rule -> rule.getId().equals(FRAME_RULE))
                .flatMap(rule -> rule.getNodes().stream())
                .map(node -> selector(node.getTarget()));
    }

    private static AxeResult result(Rule rule) {
        List<CheckedNode> nodes = rule.getNodes();
        return new AxeResult(
                rule.getId(),
                impact(rule.getImpact()),
                rule.getTags(),
                Objects.toString(rule.getHelpUrl(), ""),
                nodes.size(),
                nodes.stream().limit(MAX_NODES).map(AxeMapping::node).toList());
    }

    private static Optional<Impact> impact(@Nullable String word) {
        return Optional.ofNullable(word).map(known -> Impact.valueOf(known.toUpperCase(Locale.ROOT)));
    }

    private static AxeNode node(CheckedNode node) {
        String html = Objects.toString(node.getHtml(), "");
        return new AxeNode(
                selector(node.getTarget()),
                html.substring(0, Math.min(html.length(), MAX_HTML)),
                Objects.toString(node.getFailureSummary(), ""));
    }

    /** A target is a path through frames; a step of it is a selector, or a path through shadow roots. */
    private static String selector(@Nullable Object target) {
        return target instanceof Collection<?> steps
                ? steps.stream().map(AxeMapping::selector).collect(Collectors.joining(" >>> "))
                : Objects.toString(target, "");
    }
}
