package org.portalprobe.checks.functions;

import java.net.URI;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.StatusFault;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.artifact.functions.PageOutline;

/** The pages of one visit that could be read, or why none could. */
record VisitReading(Visit visit, List<SeenPage> pages) {

    private static final ZoneId PLACE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** So many pages, the home page among them, must have been read before something counts as absent. */
    private static final int ENOUGH = 5;

    static VisitReading of(Visit visit) {
        YearMonth month = YearMonth.from(visit.start().atZone(PLACE));
        return new VisitReading(
                visit, visit.pages().stream().flatMap(page -> read(page, month)).toList());
    }

    private static Stream<SeenPage> read(InspectedPage page, YearMonth month) {
        boolean home = page.page().stratum() == Stratum.HOME;
        Optional<PageOutline> outline = StatusFault.of(page.status(), page.landed())
                        .isPresent()
                ? Optional.empty()
                : page.facts().toOptional().flatMap(facts -> facts.outline().toOptional());
        return outline.map(seen -> new SeenPage(page, seen, month, PageFeatures.of(seen, home, month))).stream();
    }

    /** Why no page could be read. */
    Fault whyNothing() {
        Optional<Fault> look = fault(visit.look());
        Optional<Fault> sample = fault(visit.sample());
        return visit.pages().stream()
                .flatMap(page -> pageFault(page).stream())
                .findFirst()
                .or(() -> look)
                .or(() -> sample)
                .orElseGet(() -> Fault.of(Cause.CANCELLED, "the visit ended before a page was inspected"));
    }

    private static Optional<Fault> pageFault(InspectedPage page) {
        return StatusFault.of(page.status(), page.landed())
                .or(() -> page.facts().fold(facts -> fault(facts.outline()), Optional::of));
    }

    private static Optional<Fault> fault(Seen<?> seen) {
        return seen.fold(got -> Optional.empty(), Optional::of);
    }

    /** Enough was read to say that what was not met is not there. */
    boolean isEnough() {
        int frame = visit.sample().toOptional().map(Sample::frameSize).orElse(ENOUGH);
        boolean home = pages.stream().anyMatch(seen -> seen.page().page().stratum() == Stratum.HOME);
        return home && pages.size() >= Math.min(ENOUGH, frame);
    }

    /** What was read of one page. */
    Optional<SeenPage> at(URI page) {
        return pages.stream().filter(seen -> seen.page().landed().equals(page)).findFirst();
    }
}
