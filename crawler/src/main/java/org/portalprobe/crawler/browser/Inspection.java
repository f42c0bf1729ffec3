package org.portalprobe.crawler.browser;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
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

    private final BrowserPlan plan;
    private final EvidenceSink sink;

    Inspection(BrowserPlan plan, EvidenceSink sink) {
        this.plan = plan;
        this.sink = sink;
    }

    InspectedPage inspect(LoadedPage loaded, Device device, SamplePage sample) {
        Arrival arrival = loaded.arrival();
        Optional<Fault> notAPage = arrival.timing().fold(timing -> Optional.empty(), Optional::of);
        if (notAPage.isPresent()) {
            return unseen(sample, arrival.landed(), arrival.status(), notAPage.get());
        }
        RunningBrowser browser = loaded.browser();
        OpenPage page = loaded.page();
        Seen<PageFacts> facts =
                browser.call(FACTS, () -> new FactsReader(plan.gate().trackers(), sink).read(page));
        Optional<BlobRef> picture = browser.call(FACTS, () -> Screenshot.take(page.page(), device, sink))
                .toOptional();
        Seen<AxeRun> axe = audited(browser.call(AUDIT, () -> AxeAudit.run(browser, page)));
        AccessibilityFacts own = OwnAudit.gather(browser, page, device, axe);
        return new InspectedPage(sample, arrival.landed(), arrival.status(), facts, axe, own, picture);
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
        return new InspectedPage(
                sample,
                landed,
                status,
                Seen.missing(fault),
                Seen.missing(fault),
                AccessibilityFacts.missing(fault),
                Optional.empty());
    }
}
