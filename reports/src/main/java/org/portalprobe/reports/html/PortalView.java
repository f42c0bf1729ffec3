package org.portalprobe.reports.html;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.CriterionResult;
import org.portalprobe.checks.inventory.ServiceInventory;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.crawler.artifact.SkippedPage;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.reports.card.Cut;
import org.portalprobe.reports.card.Mending;
import org.portalprobe.reports.card.VisitFaults;
import org.portalprobe.reports.loading.LoadStory;
import org.portalprobe.reports.offer.FunctionLine;
import org.portalprobe.reports.offer.InventoryView;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/**
 * Everything the page of one portal shows.
 *
 * @param note the line that goes with points of sub-criteria
 * @param tiles the four figures beside the bar
 * @param mendingBy who can mend how many points; empty when none is lost
 * @param change since an earlier card; empty without one
 * @param unserved criteria that no check of this version answers
 * @param conditions under which it was measured
 * @param evidenceFile where all of it stands
 * @param apart where parts stand that are pages of their own; empty when all is on this page
 */
public record PortalView(
        String name,
        Link address,
        String note,
        List<Fact> facts,
        boolean sandboxed,
        boolean certificateIgnored,
        RangeView range,
        LetterView letter,
        SureView sure,
        List<Fact> tiles,
        List<GroupView> groups,
        List<MendView> mending,
        Optional<String> mendingBy,
        Optional<ChangeView> change,
        List<FaultView> faults,
        List<TimingView> timings,
        List<LoadStory> loads,
        List<HourView> hours,
        List<HopView> entry,
        List<HopView> plainHttp,
        SecurityView security,
        ConformanceView conformance,
        OfferView offer,
        SampleView sample,
        List<Fact> unserved,
        List<Fact> conditions,
        String evidenceFile,
        Optional<Apart> apart) {

    /** Parts that are pages of their own, with their addresses. */
    public List<Fact> parts(Words words) {
        return apart.stream()
                .flatMap(to -> Stream.of(PortalPart.values())
                        .filter(part -> part.isIn(this))
                        .map(part -> new Fact(part.label(words), to.address(part.address()))))
                .toList();
    }

    /** Functions with their evidence, and the services listed. */
    public record OfferView(List<FunctionLine> functions, InventoryView inventory) {
        static OfferView of(Visit visit, Words words) {
            return new OfferView(FunctionLine.of(visit, words), InventoryView.of(ServiceInventory.of(visit), words));
        }
    }

    /** The sample: pages looked at, pages left out, what was cut short. */
    public record SampleView(String drawn, List<PageView> pages, List<FaultView> skipped, List<String> cuts) {}

    static PortalView of(PortalReport report, PageView.Pictures pictures, Optional<Apart> apart, Words words) {
        Assessment card = report.assessment();
        Visit visit = report.visit();
        Portraits portraits = Portraits.of(visit.pages(), pictures);
        return new PortalView(
                words.text(card.portal().name()),
                Link.of(card.portal().url(), words),
                words.text(card.model().note()),
                Conditions.brief(card, visit, words),
                visit.engines().sandboxed(),
                visit.timedLoads().stream().anyMatch(load -> load.certificateIgnored()),
                RangeView.of(card, words),
                LetterView.of(card, words),
                SureView.of(card, words),
                Tiles.of(card, words),
                card.groups().stream()
                        .map(group -> GroupView.of(group, portraits, apart, words))
                        .toList(),
                MendView.all(card, words),
                CardWords.byEffort(Mending.byEffort(card), words),
                report.since().map(change -> ChangeView.of(change, words)),
                VisitFaults.of(visit).stream()
                        .map(fault -> FaultView.of(fault, words))
                        .toList(),
                TimingView.all(visit, words),
                LoadStory.all(visit, pictures::fitting, words),
                HourView.all(card, words),
                HopView.entry(visit, words),
                HopView.plainHttp(visit, words),
                SecurityView.of(visit, words),
                ConformanceView.of(visit, report.audits(), words),
                OfferView.of(visit, words),
                sample(visit, pictures, words),
                unserved(card, words),
                Conditions.full(visit, words),
                "visits/" + visit.id() + ".json",
                apart);
    }

    private static SampleView sample(Visit visit, PageView.Pictures pictures, Words words) {
        List<SkippedPage> skipped =
                visit.sample().toOptional().map(sample -> sample.skipped()).orElse(List.of());
        String drawn = visit.sample()
                .fold(
                        sample -> words.text(
                                "sample.drawn",
                                sample.pages().size(),
                                sample.frameSize(),
                                visit.pages().size()),
                        fault -> words.name("cause", fault.cause()));
        return new SampleView(
                drawn,
                visit.pages().stream()
                        .map(page -> PageView.of(page, pictures, words))
                        .toList(),
                skipped.stream().map(page -> FaultView.of(page, words)).toList(),
                Cut.of(visit).stream().map(cut -> cut(cut, words)).toList());
    }

    private static String cut(Cut cut, Words words) {
        return words.text(
                "cut." + cut.what().name(),
                ForeignText.line(cut.subject(), 80),
                cut.page().map(words::address).orElse(""),
                cut.seen(),
                cut.kept());
    }

    private static List<Fact> unserved(Assessment card, Words words) {
        var missing = Set.copyOf(card.unservedChecks());
        return card.criteria()
                .filter(result -> checks(result).anyMatch(missing::contains))
                .map(result -> new Fact(
                        result.criterion().id(), words.text(result.criterion().name())))
                .toList();
    }

    private static Stream<CheckId> checks(CriterionResult result) {
        return result.criterion().rule().checks().stream();
    }
}
