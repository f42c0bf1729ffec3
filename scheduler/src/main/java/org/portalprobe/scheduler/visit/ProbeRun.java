package org.portalprobe.scheduler.visit;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portalprobe.config.LoadProfile;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.TimingPermit;
import org.portalprobe.crawler.VisitListener.Phase;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.SightingFormat;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.documents.SampledDocument;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.http.Pacer;

/**
 * The visit of one portal: look, time and inspect, each called once and in this order, then {@link #visit}. Nothing a portal
 * does makes it throw. {@link #abort} may come from any thread, everything else from one at a time.
 */
public final class ProbeRun implements AutoCloseable {

    public static final String PROFILE = "real-use";

    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Portal portal;
    private final Probe probe;
    private final Egress egress;
    private final Pacer pacer;
    private final FirstResponses responses;
    private final Instant start;
    private final Stopwatch took = Stopwatch.start();
    private Optional<FirstPhase.Found> looked = Optional.empty();
    private Optional<PageWork> pages = Optional.empty();
    private volatile Optional<PortalBrowser> browser = Optional.empty();
    private volatile Optional<PortalBrowser> shaped = Optional.empty();
    private volatile boolean aborted;

    public ProbeRun(Portal portal, Probe probe) {
        this.portal = portal;
        this.probe = probe;
        this.egress = Egress.open(portal.network(), probe.network());
        this.pacer = new Pacer(probe.settings().requestDelay());
        this.responses = new FirstResponses(portal, probe, PROFILE, noBrowser(probe.version()));
        this.start = probe.clock().instant();
    }

    public PortalId portal() {
        return portal.id();
    }

    public void look() {
        look(phase -> phase.surveyed(true));
    }

    /** As {@link #look}, pages that scripts build not being opened: costs no browser. */
    public void lookWithoutBrowser() {
        look(phase -> phase.surveyed(false));
    }

    /**
     * As {@link #look}, without TLS surveys and response times.
     *
     * @param opening pages that scripts build, in a browser
     */
    public void lookForPages(boolean opening) {
        look(phase -> phase.found(opening));
    }

    private void look(Function<FirstPhase, FirstPhase.Found> looking) {
        probe.listener().progress(portal.id(), Phase.LOOK, 0, 0, portal.url().getHost());
        looked = Optional.of(looking.apply(new FirstPhase(portal, probe, egress, pacer, responses, this::browser)));
        browser.ifPresent(PortalBrowser::rest);
    }

    private PortalBrowser browser() throws IOException {
        PortalBrowser known = browser.orElse(null);
        if (known != null) {
            return known;
        }
        PortalBrowser opened = new PortalBrowser(portal, probe, egress, LoadProfile.REAL_USE);
        browser = Optional.of(opened);
        if (aborted) {
            opened.abort();
        }
        return opened;
    }

    /** Times the key pages, alone on this host. */
    public void time() {
        work().ifPresent(work -> orNoSample(Guard.seen(portal.id(), () -> {
            if (work.isOver()) {
                // Others may time their pages for long; there is nothing to wait for.
                return Seen.got(true);
            }
            try (TimingPermit alone = TimingPermit.acquire(TimingPermit.hostLock())) {
                return Seen.got(
                        work.time(alone) && probe.beside().stream().allMatch(profile -> beside(work, alone, profile)));
            }
        })));
    }

    /** The same pages under another profile, in a browser of its own: a relay imitates one link. */
    private boolean beside(PageWork work, TimingPermit alone, LoadProfile profile) {
        browser.ifPresent(PortalBrowser::rest);
        return Guard.seen(portal.id(), () -> {
                    try (PortalBrowser other = new PortalBrowser(portal, probe, egress, profile)) {
                        shaped = Optional.of(other);
                        if (aborted) {
                            other.abort();
                        }
                        return Seen.got(work.time(alone, other.worker()));
                    }
                })
                .fold(done -> done, fault -> false);
    }

    /** Inspects the rest of the sample; may go on beside inspections of other portals. */
    public void inspect() {
        work().ifPresent(
                        work -> orNoSample(Guard.seen(portal.id(), () -> Seen.got(work.inspect() && work.tryForms()))));
    }

    /** Opens each page of the sample once for its facts, without audits. */
    public void glance() {
        work().ifPresent(work -> orNoSample(Guard.seen(portal.id(), () -> Seen.got(work.glance() && work.tryForms()))));
    }

    private Optional<PageWork> work() {
        if (pages.isEmpty()) {
            looked.ifPresent(found -> found.sample()
                    .toOptional()
                    .ifPresent(sample -> orNoSample(Guard.seen(portal.id(), () -> {
                        pages = Optional.of(new PageWork(
                                portal, probe, browser(), sample, found.trust(portal), pacer, found.allowed()));
                        return Seen.got(true);
                    }))));
        }
        return pages;
    }

    /** Pages that could not be worked on at all leave their reason where the sample would be. */
    private void orNoSample(Seen<Boolean> worked) {
        if (worked instanceof Seen.Missing<Boolean> missing
                && pages.map(PageWork::isEmpty).orElse(true)) {
            looked = looked.map(found -> found.withoutSample(missing.fault()));
        }
    }

    /** What was seen so far. */
    public Visit visit() {
        FirstPhase.Found found = looked.orElseThrow(() -> new IllegalStateException("look comes first"));
        return new Visit(
                SightingFormat.CURRENT,
                new SightingId(portal.id() + "-" + ID_TIME.format(start)),
                portal.id(),
                portal.url(),
                start,
                took.elapsed(),
                probe.settings().vantage(),
                PROFILE,
                pages.map(PageWork::engines).orElseGet(() -> noBrowser(probe.version())),
                found.look(),
                found.sample(),
                pages.map(PageWork::loads).orElse(List.of()),
                pages.map(work -> SampledDocument.besideItsLink(found.document(), work.inspected()))
                        .orElse(List.of()),
                pages.map(PageWork::trials).orElse(List.of()),
                egress.spent());
    }

    /** The document of the sample, as it was read; empty where the sample holds none. */
    public Optional<SampledDocument> document() {
        return looked.flatMap(FirstPhase.Found::document);
    }

    /** Response times of the first phase; empty when the portal was not to be asked. */
    public Optional<PulseDay> responses() {
        return responses.day();
    }

    public static Engines noBrowser(String version) {
        return new Engines(version, Runtime.version().toString(), Optional.empty(), Optional.empty(), true);
    }

    /** Stops whatever is under way and leaves no process behind; the visit is not to be used then. */
    public void abort() {
        aborted = true;
        pacer.close();
        responses.close();
        browser.ifPresent(PortalBrowser::abort);
        shaped.ifPresent(PortalBrowser::abort);
        egress.close();
    }

    @Override
    public void close() {
        browser.ifPresent(PortalBrowser::close);
        pacer.close();
        egress.close();
    }
}
