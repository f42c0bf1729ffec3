package org.portalprobe.crawler.browser;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.portalprobe.crawler.artifact.AccessibilityFacts;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.PageFacts;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Seen;

/** What is looked at once a page stands still: facts, picture, audit, own gatherers, in this order, since each moves more than the one before. */
final class Inspection {

    private static final Duration FACTS = Duration.ofSeconds(30);
    private static final Duration AUDIT = Duration.ofSeconds(75);

    /** Whose pictures prove what stood in the way. */
    private static final Set<Cause> WALLS = Set.of(Cause.BLOCKED, Cause.MAINTENANCE_PAGE);

    private final BrowserPlan plan;
    private final EvidenceSink sink;

    Inspection(BrowserPlan plan, EvidenceSink sink) {
        this.plan = plan;
        this.sink = sink;
    }

    /** Facts and picture alone. */
    InspectedPage glance(LoadedPage loaded, Device device, SamplePage sample) {
        Fault notAsked = Fault.of(Cause.NOT_ASKED, "no audit was wanted");
        return look(
                loaded, device, sample, page -> Seen.missing(notAsked), axe -> AccessibilityFacts.missing(notAsked));
    }

    /** @param documents how many linked PDF files are read */
    InspectedPage inspect(LoadedPage loaded, Device device, SamplePage sample, int documents) {
        RunningBrowser browser = loaded.browser();
        return look(
                loaded,
                device,
                sample,
                page -> audited(browser.call(AUDIT, () -> AxeAudit.run(browser, page, plan.extras()))),
                axe -> OwnAudit.gather(loaded, axe, documents));
    }

    private InspectedPage look(
            LoadedPage loaded,
            Device device,
            SamplePage sample,
            Function<OpenPage, Seen<AxeRun>> audit,
            Function<Seen<AxeRun>, AccessibilityFacts> gather) {
        Arrival arrival = loaded.arrival();
        Optional<Fault> notAPage = arrival.timing().fold(timing -> Optional.empty(), Optional::of);
        RunningBrowser browser = loaded.browser();
        OpenPage page = loaded.page();
        if (notAPage.isPresent()) {
            boolean evidence = WALLS.contains(notAPage.get().cause());
            Optional<BlobRef> shown = evidence ? picture(browser, page, device) : Optional.empty();
            return unseen(sample, arrival.landed(), arrival.status(), notAPage.get(), shown);
        }
        Seen<PageFacts> facts =
                browser.call(FACTS, () -> new FactsReader(plan.gate().trackers(), sink).read(page));
        Optional<BlobRef> picture = picture(browser, page, device);
        Seen<AxeRun> axe = audit.apply(page);
        AccessibilityFacts own = gather.apply(axe);
        return new InspectedPage(sample, arrival.landed(), arrival.status(), facts, axe, own, picture);
    }

    private Optional<BlobRef> picture(RunningBrowser browser, OpenPage page, Device device) {
        return browser.call(FACTS, () -> Screenshot.take(page.page(), device, sink))
                .toOptional();
    }

    /** The page had arrived and stood still: what takes too long after that is the audit. */
    private static Seen<AxeRun> audited(Seen<AxeRun> axe) {
        return axe.fold(
                Seen::got,
                fault -> Seen.missing(
                        fault.cause() == Cause.PAGE_TIMEOUT ? Fault.of(Cause.AUDIT_FAILED, fault.detail()) : fault));
    }

    /** A page that could not be looked at. */
    static InspectedPage unseen(SamplePage sample, URI landed, int status, Fault fault) {
        return unseen(sample, landed, status, fault, Optional.empty());
    }

    private static InspectedPage unseen(
            SamplePage sample, URI landed, int status, Fault fault, Optional<BlobRef> shown) {
        return new InspectedPage(
                sample,
                landed,
                status,
                Seen.missing(fault),
                Seen.missing(fault),
                AccessibilityFacts.missing(fault),
                shown);
    }
}
