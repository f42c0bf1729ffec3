package org.portalprobe.scheduler.gate;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.portalprobe.checks.regression.Scope;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.Portal;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.CrawlFacts;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.NoEvidence;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.SightingFormat;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.artifact.Trial;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.browser.BrowserWorker;
import org.portalprobe.crawler.browser.CertificateTrust;
import org.portalprobe.crawler.browser.LoadOrder;
import org.portalprobe.crawler.browser.TimedPage;
import org.portalprobe.crawler.discovery.LinkedPages;
import org.portalprobe.crawler.discovery.Rendering;
import org.portalprobe.crawler.discovery.Sampling;
import org.portalprobe.crawler.http.FirstLook;
import org.portalprobe.crawler.http.HttpLook;
import org.portalprobe.crawler.http.Pacer;
import org.portalprobe.crawler.trial.FormTrials;

/**
 * One look at a release, in the order of a visit: HTTP and TLS, then each page once in the browser for its faults, bytes and requests, then
 * its links and forms. Whatever cannot be seen has its fault in its slot.
 */
final class GateVisit {

    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Links asked for; those beyond are told. */
    private static final int MOST_LINKS = 25;

    /** A visit, and links that it did not ask for. */
    record Taken(Visit visit, List<URI> linksNotAsked) {}

    private final GateTarget target;
    private final Portal portal;
    private final ProbeSettings settings;
    private final GateBrowser browser;
    private final InstantSource clock;
    private final BiConsumer<Integer, Integer> progress;
    private final Instant start;
    private final Stopwatch took = Stopwatch.start();
    private final List<TimedLoad> loads = new ArrayList<>();
    private final List<InspectedPage> inspected = new ArrayList<>();
    private List<Trial> trials = List.of();

    private GateVisit(
            GateTarget target,
            ProbeSettings settings,
            GateBrowser browser,
            InstantSource clock,
            BiConsumer<Integer, Integer> progress) {
        this.target = target;
        this.portal = target.portal();
        this.settings = settings;
        this.browser = browser;
        this.clock = clock;
        this.progress = progress;
        this.start = clock.instant();
    }

    /** @param progress told how many pages are done, of how many */
    static Taken take(
            GateTarget target,
            ProbeSettings wanted,
            String version,
            InstantSource clock,
            BiConsumer<Integer, Integer> progress)
            throws IOException {
        ProbeSettings settings = wanted.withRequestDelay(target.isOwnMachine() ? Duration.ZERO : wanted.requestDelay());
        try (GateBrowser browser = GateBrowser.open(target, settings, version, clock)) {
            return new GateVisit(target, settings, browser, clock, progress).take();
        }
    }

    private Taken take() {
        try (Pacer pacer = new Pacer(settings.requestDelay());
                HttpLook http = HttpLook.open(portal, settings, browser.egress(), new NoEvidence(), clock, pacer)) {
            return take(http, pacer);
        }
    }

    private Taken take(HttpLook http, Pacer pacer) {
        Optional<FirstLook> first = look(http);
        CertificateTrust trust = trust(first);
        List<SamplePage> pages = target.pages().isEmpty() ? found(http, first, pacer, trust) : named();
        for (SamplePage page : pages) {
            progress.accept(inspected.size(), pages.size());
            open(page, pacer, trust);
        }
        LinkedPages links = LinkedPages.of(http, inspected, MOST_LINKS);
        trials = new FormTrials(address -> pacer.inTurn(() -> glance(address, trust)), http::allows).of(inspected);
        progress.accept(pages.size(), pages.size());
        return new Taken(visit(http, pacer, first, pages, links), links.notAsked());
    }

    private Optional<FirstLook> look(HttpLook http) {
        if (target.scope() == Scope.SITE) {
            return Optional.of(http.look());
        }
        http.robots();
        return Optional.empty();
    }

    private List<SamplePage> named() {
        List<SamplePage> pages = new ArrayList<>();
        target.pages().forEach(page -> pages.add(page(page, pages.isEmpty() ? Stratum.HOME : Stratum.RANDOM)));
        return pages;
    }

    private List<SamplePage> found(HttpLook http, Optional<FirstLook> first, Pacer pacer, CertificateTrust trust) {
        Rendering rendering = page -> pacer.inTurn(() -> browser.worker().render(page, trust))
                .map(shown -> new Rendering.Rendered(shown.landed(), shown.html()));
        Sampling sampling = new Sampling(portal, settings, http, rendering, (id, phase, done, total, what) -> {});
        return first.map(sampling::sample)
                .flatMap(Seen::toOptional)
                .map(sample -> sample.pages().stream()
                        .filter(page -> page.stratum() != Stratum.DOCUMENT)
                        .toList())
                .orElseGet(() -> List.of(page(portal.url(), Stratum.HOME)));
    }

    private static SamplePage page(URI url, Stratum stratum) {
        return new SamplePage(url, stratum, 1);
    }

    private void open(SamplePage page, Pacer pacer, CertificateTrust trust) {
        LoadOrder order = new LoadOrder(page.url(), KeyPageRole.HOME, FormFactor.DESKTOP, 1, trust).withoutFilm();
        TimedPage both = pacer.inTurn(() -> browser.worker().timeAndInspect(order, page));
        loads.add(both.load());
        inspected.add(both.inspected());
    }

    private InspectedPage glance(URI address, CertificateTrust trust) {
        return browser.worker().glance(page(address, Stratum.RANDOM), trust);
    }

    /** With credentials the browser must judge itself, or our own look must have: they are not shown to a stranger. */
    private CertificateTrust trust(Optional<FirstLook> first) {
        boolean secret = !portal.network().access().isEmpty();
        boolean refused = first.flatMap(look -> look.look().entry().toOptional())
                .flatMap(entry -> entry.last().tls())
                .map(tls -> !tls.problems().isEmpty())
                .orElse(false);
        boolean seen =
                first.map(look -> look.look().entry().toOptional().isPresent()).orElse(true);
        if (refused && !secret) {
            return CertificateTrust.IGNORED;
        }
        boolean judged = seen && !portal.network().trustedRoots().isEmpty();
        return judged && !refused ? CertificateTrust.PRIVATE_ROOT : CertificateTrust.BROWSER;
    }

    private Visit visit(
            HttpLook http, Pacer pacer, Optional<FirstLook> first, List<SamplePage> pages, LinkedPages links) {
        BrowserWorker worker = browser.worker();
        Seen<Look> look = first.map(seen -> Seen.got(http.withAnswers(seen.look())
                        .with(pacer.inTurn(() -> HostSurvey.of(target, browser.egress(), settings, clock)))))
                .orElseGet(() -> Seen.missing(Fault.of(Cause.NOT_ASKED, "a folder has no server of its own")));
        Sample sample = new Sample(
                pages,
                pages.size(),
                false,
                settings.seed(),
                links.skipped(),
                Optional.of(new CrawlFacts(links.read(), 0, 0, List.of(), 0, 0)));
        return new Visit(
                SightingFormat.CURRENT,
                new SightingId(portal.id() + "-" + ID_TIME.format(start)),
                portal.id(),
                portal.url(),
                start,
                took.elapsed(),
                settings.vantage(),
                "real-use",
                worker.engines(),
                look,
                Seen.got(sample),
                loads,
                inspected,
                trials,
                browser.egress().spent());
    }
}
