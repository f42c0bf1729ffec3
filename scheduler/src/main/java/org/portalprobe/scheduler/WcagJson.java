package org.portalprobe.scheduler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.portalprobe.checks.wcag.PageVerdict;
import org.portalprobe.checks.wcag.RuleOutcome;
import org.portalprobe.checks.wcag.RuleVerdict;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;

/** The output of {@code wcag --json}: outcome per rule, success criterion and ACT rule id of every page. */
final class WcagJson {

    private static final int FORMAT = 1;

    private record Document(int format, Optional<String> axe, List<Page> pages) {}

    private record Page(
            URI asked,
            URI url,
            int status,
            Optional<Fault> fault,
            List<String> framesNotAnalysed,
            Map<String, String> criteria,
            Map<String, String> act,
            List<Rule> rules) {}

    private record Rule(
            String rule,
            String outcome,
            Optional<String> impact,
            List<String> criteria,
            List<String> act,
            String source,
            List<Spot> spots,
            int notKept,
            Optional<Fault> fault) {}

    private record Spot(String target, String html, String outcome, String evidence) {}

    private WcagJson() {}

    static String of(List<InspectedPage> pages, List<PageVerdict> verdicts) {
        Optional<String> axe = pages.stream()
                .flatMap(page -> page.axe().toOptional().stream())
                .map(AxeRun::engineVersion)
                .findFirst();
        List<Page> told = IntStream.range(0, pages.size())
                .mapToObj(index -> page(pages.get(index), verdicts.get(index)))
                .toList();
        try {
            return JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .propertyNamingStrategy(PropertyNamingStrategies.LOWER_CAMEL_CASE)
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(new Document(FORMAT, axe, told));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("verdicts must always be writable", bug);
        }
    }

    private static Page page(InspectedPage page, PageVerdict verdict) {
        return new Page(
                page.page().url(),
                verdict.url(),
                page.status(),
                verdict.fault(),
                verdict.notAnalysed(),
                words(verdict.criteria()),
                words(verdict.act()),
                verdict.rules().stream().map(WcagJson::rule).toList());
    }

    private static Rule rule(RuleVerdict verdict) {
        return new Rule(
                verdict.rule(),
                word(verdict.outcome()),
                verdict.impact().map(impact -> impact.name().toLowerCase(Locale.ROOT)),
                verdict.criteria(),
                verdict.act(),
                verdict.source(),
                verdict.spots().stream()
                        .map(spot -> new Spot(
                                spot.place().target(),
                                spot.place().html(),
                                word(spot.needsReview() ? RuleOutcome.NEEDS_REVIEW : RuleOutcome.FAILED),
                                spot.evidence()))
                        .toList(),
                verdict.notKept(),
                verdict.fault());
    }

    private static Map<String, String> words(Map<String, RuleOutcome> outcomes) {
        Map<String, String> told = new TreeMap<>();
        outcomes.forEach((key, outcome) -> told.put(key, word(outcome)));
        return told;
    }

    private static String word(RuleOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
