package org.portalprobe.checks.wcag;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portalprobe.checks.StatusFault;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.FramedStructure;
import org.portalprobe.crawler.artifact.InspectedPage;

/**
 * What all rules say of one page. No rule that passed, and no page on which all did, conforms by that: most of WCAG is for a person.
 *
 * @param url of the page that was looked at
 * @param rules axe-core's in its order, then ours
 * @param beyond what WCAG 2.1 adds, and level AAA and good practice where they were asked for: shown, never counted
 * @param notAnalysed frames that could not be entered
 * @param fault why the page, or a part of it, could not be judged
 */
public record PageVerdict(
        URI url, List<RuleVerdict> rules, List<RuleVerdict> beyond, List<String> notAnalysed, Optional<Fault> fault) {

    public PageVerdict {
        rules = List.copyOf(rules);
        beyond = List.copyOf(beyond);
        notAnalysed = List.copyOf(notAnalysed);
    }

    /** Nothing is said of a page that answered with an error. */
    public static PageVerdict of(InspectedPage page) {
        Optional<Fault> error = StatusFault.of(page.status(), page.landed());
        return error.map(fault -> unseen(page, fault))
                .orElseGet(() -> page.axe().fold(run -> seen(page, run), fault -> withoutAxe(page, fault)));
    }

    /** What our own rules found stands; all else of the page is unknown. */
    private static PageVerdict withoutAxe(InspectedPage page, Fault fault) {
        if (page.own().structure().toOptional().isEmpty()) {
            return unseen(page, fault);
        }
        PageVerdict ours = seen(page, AxeRun.nothing(page.landed()));
        List<RuleVerdict> rules = Stream.concat(Stream.of(AxeVerdicts.unknown(fault)), ours.rules.stream())
                .toList();
        return new PageVerdict(ours.url, rules, ours.beyond, ours.notAnalysed, Optional.of(fault));
    }

    /** The page with what rules say of it among the pages of its sample. */
    PageVerdict with(List<SampleVerdict> sample) {
        Stream<RuleVerdict> more = rules.isEmpty()
                ? Stream.empty()
                : sample.stream().flatMap(verdict -> verdict.asked() == 0 ? Stream.empty() : verdict.on(url).stream());
        return new PageVerdict(url, Stream.concat(rules.stream(), more).toList(), beyond, notAnalysed, fault);
    }

    /** The page without faults that somebody decided to be none. */
    PageVerdict without(Set<String> fingerprints) {
        return new PageVerdict(
                url, rules.stream().map(rule -> rule.without(fingerprints)).toList(), beyond, notAnalysed, fault);
    }

    private static PageVerdict unseen(InspectedPage page, Fault fault) {
        return new PageVerdict(page.landed(), List.of(), List.of(), List.of(), Optional.of(fault));
    }

    private static PageVerdict seen(InspectedPage page, AxeRun run) {
        List<RuleVerdict> rules = Stream.concat(
                        AxeVerdicts.of(page, run).stream(),
                        OwnRules.ALL.stream()
                                .map(rule -> rule.judgeWhole(page.own()))
                                // What was not wanted is not missing.
                                .filter(rule -> rule.fault()
                                        .filter(fault -> fault.cause() == Cause.NOT_ASKED)
                                        .isEmpty()))
                .toList();
        List<String> closed = closed(page, run);
        Optional<Fault> frames = closed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Fault.of(Cause.AUDIT_FAILED, "partial, frames not analysed: " + String.join(", ", closed)));
        Optional<Fault> own =
                rules.stream().flatMap(rule -> rule.fault().stream()).findFirst();
        Stream<RuleVerdict> layout = LayoutRules.all().stream()
                .map(rule -> rule.judge(page.own()))
                .filter(rule -> rule.outcome() != RuleOutcome.CANNOT_TELL);
        List<RuleVerdict> beyond =
                Stream.concat(layout, AxeVerdicts.beyond(run)).toList();
        return new PageVerdict(run.url(), rules, beyond, closed, frames.or(() -> own));
    }

    /** Frames that axe-core or our own gatherers could not enter. */
    private static List<String> closed(InspectedPage page, AxeRun run) {
        Stream<String> ours = page.own().frames().stream()
                .filter(frame -> frame.structure().toOptional().isEmpty())
                .map(FramedStructure::frame)
                .filter(frame -> run.framesNotAnalysed().isEmpty());
        return Stream.concat(run.framesNotAnalysed().stream(), ours).distinct().toList();
    }

    /** Why a principle cannot be told: a part of the page was not analysed, or a rule of the principle could not look. */
    Optional<Fault> faultOf(Principle principle) {
        Optional<Fault> rule = rules.stream()
                .filter(verdict -> verdict.criteria().stream().anyMatch(principle::has))
                .flatMap(verdict -> verdict.fault().stream())
                // A visit recorded before a rule existed is judged by the rules of its time.
                .filter(found -> found.cause() != Cause.NOT_ASKED)
                .findFirst();
        return notAnalysed.isEmpty() && !rules.isEmpty() ? rule : fault;
    }

    /** The weightiest outcome of each success criterion's rules. */
    public Map<String, RuleOutcome> criteria() {
        return folded(RuleVerdict::criteria);
    }

    /** The weightiest outcome of each ACT rule's rules. */
    public Map<String, RuleOutcome> act() {
        return folded(RuleVerdict::act);
    }

    private Map<String, RuleOutcome> folded(Function<RuleVerdict, List<String>> keys) {
        Map<String, RuleOutcome> found = new TreeMap<>();
        rules.forEach(rule -> keys.apply(rule).forEach(key -> found.merge(key, rule.outcome(), RuleOutcome::and)));
        return found;
    }
}
