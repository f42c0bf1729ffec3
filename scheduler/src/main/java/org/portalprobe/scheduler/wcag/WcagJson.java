package org.portalprobe.scheduler.wcag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.portalprobe.checks.wcag.FaultCluster;
import org.portalprobe.checks.wcag.Ledger;
import org.portalprobe.checks.wcag.PageVerdict;
import org.portalprobe.checks.wcag.RuleOutcome;
import org.portalprobe.checks.wcag.RuleVerdict;
import org.portalprobe.checks.wcag.SampleVerdict;
import org.portalprobe.config.channel.Dismissal;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;

/** The output of {@code wcag --json}: outcome per rule, success criterion and ACT rule id of every page. */
final class WcagJson {

    private static final int FORMAT = 2;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .propertyNamingStrategy(PropertyNamingStrategies.LOWER_CAMEL_CASE)
            .build();

    /** @param sample what rules say of all pages together; it is in no page's own outcomes */
    private record Document(
            int format,
            Optional<String> axe,
            List<Page> pages,
            List<Together> sample,
            List<Cluster> clusters,
            List<Entry> ledger,
            List<Dismissed> dismissed,
            List<String> lapsed) {}

    private record Together(
            String rule,
            String outcome,
            String impact,
            List<String> criteria,
            String source,
            int asked,
            List<Found> places) {}

    private record Cluster(
            String fingerprint,
            String rule,
            String outcome,
            Optional<String> impact,
            List<String> criteria,
            String selector,
            String name,
            long pages,
            List<Found> places) {}

    private record Found(URI page, String target, String html, String evidence) {}

    private record Entry(String criterion, String state, boolean contested, String automatic, List<Person> people) {}

    private record Person(Optional<URI> page, String verdict, String auditor, String on, Optional<String> remark) {}

    private record Dismissed(String fingerprint, String rule, int places, String owner, String reason, String until) {}

    private record Page(
            URI asked,
            URI url,
            int status,
            Optional<Fault> fault,
            List<String> framesNotAnalysed,
            Map<String, String> criteria,
            Map<String, String> act,
            List<Rule> rules,
            List<Rule> beyond) {}

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

    static String of(WcagResult result) {
        List<Page> pages = IntStream.range(0, result.pages().size())
                .mapToObj(index ->
                        page(result.pages().get(index), result.verdicts().get(index)))
                .toList();
        Ledger ledger = result.ledger();
        Document document = new Document(
                FORMAT,
                result.axe(),
                pages,
                result.together().stream().map(WcagJson::together).toList(),
                result.clusters().stream().map(WcagJson::cluster).toList(),
                ledger.entries().stream().map(WcagJson::entry).toList(),
                ledger.dismissed().stream().map(WcagJson::dismissed).toList(),
                ledger.lapsed().stream().map(Dismissal::fingerprint).toList());
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("verdicts must always be writable", bug);
        }
    }

    private static Together together(SampleVerdict verdict) {
        return new Together(
                verdict.rule(),
                word(verdict.outcome()),
                word(verdict.impact()),
                verdict.criteria(),
                verdict.source(),
                verdict.asked(),
                verdict.places().stream().map(WcagJson::found).toList());
    }

    private static Cluster cluster(FaultCluster cluster) {
        return new Cluster(
                cluster.fingerprint().id(),
                cluster.fingerprint().rule(),
                word(cluster.needsReview() ? RuleOutcome.NEEDS_REVIEW : RuleOutcome.FAILED),
                cluster.impact().map(WcagJson::word),
                cluster.criteria(),
                cluster.fingerprint().selector(),
                cluster.fingerprint().name(),
                cluster.pages(),
                cluster.places().stream().map(WcagJson::found).toList());
    }

    private static Found found(FaultCluster.Occurrence place) {
        return new Found(
                place.page(),
                place.spot().place().target(),
                place.spot().place().html(),
                place.spot().evidence());
    }

    private static Entry entry(Ledger.Entry entry) {
        return new Entry(
                entry.automatic().criterion().id(),
                word(entry.state()),
                entry.contested(),
                word(entry.automatic().state()),
                entry.human().stream()
                        .map(one -> new Person(
                                one.page(),
                                word(one.finding()),
                                one.auditor(),
                                one.on().toString(),
                                one.remark()))
                        .toList());
    }

    private static Dismissed dismissed(Ledger.Dismissed one) {
        return new Dismissed(
                one.decision().fingerprint(),
                one.cluster().fingerprint().rule(),
                one.cluster().places().size(),
                one.decision().owner(),
                one.decision().reason(),
                one.decision().until().toString());
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
                verdict.rules().stream().map(WcagJson::rule).toList(),
                verdict.beyond().stream().map(WcagJson::rule).toList());
    }

    private static Rule rule(RuleVerdict verdict) {
        return new Rule(
                verdict.rule(),
                word(verdict.outcome()),
                verdict.impact().map(WcagJson::word),
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

    private static String word(Enum<?> outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
