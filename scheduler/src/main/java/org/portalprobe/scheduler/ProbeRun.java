package org.portalprobe.scheduler;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.portalprobe.config.LoadProfile;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.QuietHours;
import org.portalprobe.crawler.TimingPermit;
import org.portalprobe.crawler.VisitListener.Phase;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.SightingFormat;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.browser.BrowserWorker;
import org.portalprobe.crawler.browser.CertificateTrust;
import org.portalprobe.crawler.discovery.Rendering;
import org.portalprobe.crawler.discovery.Sampling;
import org.portalprobe.crawler.documents.SampledDocument;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.http.FirstLook;
import org.portalprobe.crawler.http.HttpLook;
import org.portalprobe.crawler.http.Pacer;

/**
 * The visit of one portal: look, time and inspect, each called once and in this order, then {@link #visit}. Nothing a portal
 * does makes it throw. {@link #abort} may come from any thread, everything else from one at a time.
 */
final class ProbeRun implements AutoCloseable {

    static final String PROFILE = "real-use";

    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** What the first phase found; a portal that cannot be entered has a fault for its sample too and costs no browser. */
    private record Looked(Seen<Look> look, Seen<Sample> sample) {}

    private final Portal portal;
    private final Probe probe;
    private final Egress egress;
    private final Pacer pacer;
    private final FirstResponses responses;
    private final Instant start;
    private final Stopwatch took = Stopwatch.start();
    private Optional<Looked> looked = Optional.empty();
    private Optional<SampledDocument> document = Optional.empty();
    private Optional<PageWork> pages = Optional.empty();
    private volatile Optional<PortalBrowser> browser = Optional.empty();
    private volatile Predicate<URI> allowed = page -> false;
    private volatile Optional<PortalBrowser> shaped = Optional.empty();
    private volatile boolean aborted;

    ProbeRun(Portal portal, Probe probe) {
        this.portal = portal;
        this.probe = probe;
        this.egress = Egress.open(portal.network(), probe.network());
        this.pacer = new Pacer(probe.settings().requestDelay());
        this.responses = new FirstResponses(portal, probe, PROFILE, noBrowser());
        this.start = probe.clock().instant();
    }

    PortalId portal() {
        return portal.id();
    }

    void look() {
        look(http -> surveyed(http, true));
    }

    /** As {@link #look}, pages that scripts build not being opened: costs no browser. */
    void lookWithoutBrowser() {
        look(http -> surveyed(http, false));
    }

    /**
     * As {@link #look}, without TLS surveys and response times.
     *
     * @param opening pages that scripts build, in a browser
     */
    void lookForPages(boolean opening) {
        look(http -> found(http, opening));
    }

    private void look(Function<HttpLook, Looked> looking) {
        probe.listener().progress(portal.id(), Phase.LOOK, 0, 0, portal.url().getHost());
        Seen<Looked> seen = wanted().map(Seen::<Looked>missing)
                .orElseGet(() -> Guard.seen(portal.id(), () -> {
                    try (HttpLook http =
                            HttpLook.open(portal, probe.settings(), egress, probe.sink(), probe.clock(), pacer)) {
                        return Seen.got(looking.apply(http));
                    }
                }));
        browser.ifPresent(PortalBrowser::rest);
        looked = Optional.of(seen.fold(found -> found, fault -> new Looked(Seen.missing(fault), Seen.missing(fault))));
    }

    /** Empty when the portal may be visited now. */
    private Optional<Fault> wanted() {
        QuietHours quiet = portal.enrolment().quietHours();
        return quiet.holds(probe.clock().instant())
                ? Optional.of(Fault.of(Cause.QUIET_HOURS, "the registry asks for no visits at " + quiet.spans()))
                : Optional.empty();
    }

    private Looked found(HttpLook http, boolean opening) {
        FirstLook first = http.look();
        allowed = http::allows;
        Rendering rendering = opening ? page -> rendered(page, trust(first.look())) : Rendering.NONE;
        Sampling sampling = new Sampling(portal, probe.settings(), http, rendering, probe.listener());
        Seen<Sample> sample = Guard.seen(portal.id(), () -> sampling.sample(first));
        document = sample.toOptional().flatMap(drawn -> SampledDocument.of(drawn, http));
        return new Looked(Seen.got(http.withAnswers(first.look())), sample);
    }

    private Looked surveyed(HttpLook http, boolean opening) {
        Looked found = found(http, opening);
        return found.look().fold(look -> surveyed(http, look, found.sample()), fault -> found);
    }

    private Looked surveyed(HttpLook http, Look look, Seen<Sample> sample) {
        // A portal that blocks us is asked for nothing more, by whatever protocol.
        if (http.isBlocked()) {
            Fault blocked = sample.fold(got -> Fault.of(Cause.BLOCKED, "a firewall answered"), fault -> fault);
            return new Looked(Seen.got(look.with(Map.of(portal.url().getHost(), Seen.missing(blocked)))), sample);
        }
        Optional<Fault> rest = wanted();
        if (rest.isPresent()) {
            return new Looked(Seen.got(look.with(Map.of(portal.url().getHost(), Seen.missing(rest.get())))), sample);
        }
        // All of them are one turn: before the first and after the last the visit pauses too.
        var unused = Guard.seen(
                portal.id(),
                () -> pacer.inTurn(() -> Seen.got(responses.take(look, sample, http::allows, pacer.delay()))));
        return new Looked(Seen.got(look.with(surveys(look))), sample);
    }

    /** Beside timed loads of other visits it would disturb them: it waits until nobody times. */
    @SuppressWarnings("try") // the permit is held, not used
    private Seen<Rendering.Rendered> rendered(URI page, CertificateTrust trust) {
        return Guard.seen(portal.id(), () -> {
            try (TimingPermit alone = TimingPermit.acquire(TimingPermit.hostLock())) {
                // Other visits may have timed their pages for long.
                Optional<Fault> rest = wanted();
                if (rest.isPresent()) {
                    return Seen.missing(rest.get());
                }
                BrowserWorker worker = browser().worker();
                return pacer.inTurn(() -> worker.render(page, trust))
                        .map(shown -> new Rendering.Rendered(shown.landed(), shown.html()));
            }
        });
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

    /** One turn of the visit's, whose connections have a pace of their own. */
    private Map<String, Seen<TlsSurvey>> surveys(Look look) {
        return Guard.seen(
                        portal.id(),
                        () -> pacer.inTurn(() -> Seen.got(probe.surveys()
                                .of(
                                        egress,
                                        portal.url(),
                                        look,
                                        probe.lastSurveys().apply(portal.id())))))
                .fold(found -> found, fault -> Map.of(portal.url().getHost(), Seen.missing(fault)));
    }

    /** Times the key pages, alone on this host. */
    void time() {
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
    void inspect() {
        work().ifPresent(
                        work -> orNoSample(Guard.seen(portal.id(), () -> Seen.got(work.inspect() && work.tryForms()))));
    }

    /** Opens each page of the sample once for its facts, without audits. */
    void glance() {
        work().ifPresent(work -> orNoSample(Guard.seen(portal.id(), () -> Seen.got(work.glance() && work.tryForms()))));
    }

    private Optional<PageWork> work() {
        if (pages.isEmpty()) {
            Optional<Sample> sample = looked.flatMap(found -> found.sample().toOptional());
            sample.ifPresent(drawn -> orNoSample(Guard.seen(portal.id(), () -> {
                pages = Optional.of(new PageWork(portal, probe, browser(), drawn, trust(), pacer, allowed));
                return Seen.got(true);
            })));
        }
        return pages;
    }

    /** Pages that could not be worked on at all leave their reason where the sample would be. */
    private void orNoSample(Seen<Boolean> worked) {
        if (worked instanceof Seen.Missing<Boolean> missing
                && pages.map(PageWork::isEmpty).orElse(true)) {
            looked = looked.map(found -> new Looked(found.look(), Seen.missing(missing.fault())));
        }
    }

    private CertificateTrust trust() {
        return looked.flatMap(found -> found.look().toOptional())
                .map(this::trust)
                .orElse(CertificateTrust.BROWSER);
    }

    private CertificateTrust trust(Look look) {
        boolean refused = look.entry()
                .toOptional()
                .flatMap(entry -> entry.last().tls())
                .map(tls -> !tls.problems().isEmpty())
                .orElse(false);
        if (refused) {
            return CertificateTrust.IGNORED;
        }
        return portal.network().trustedRoots().isEmpty() ? CertificateTrust.BROWSER : CertificateTrust.PRIVATE_ROOT;
    }

    /** What was seen so far. */
    Visit visit() {
        Looked found = looked.orElseThrow(() -> new IllegalStateException("look comes first"));
        return new Visit(
                SightingFormat.CURRENT,
                new SightingId(portal.id() + "-" + ID_TIME.format(start)),
                portal.id(),
                portal.url(),
                start,
                took.elapsed(),
                probe.settings().vantage(),
                PROFILE,
                pages.map(PageWork::engines).orElseGet(ProbeRun::noBrowser),
                found.look(),
                found.sample(),
                pages.map(PageWork::loads).orElse(List.of()),
                pages.map(work -> SampledDocument.besideItsLink(document, work.inspected()))
                        .orElse(List.of()),
                pages.map(PageWork::trials).orElse(List.of()),
                egress.spent());
    }

    /** The document of the sample, as it was read; empty where the sample holds none. */
    Optional<SampledDocument> document() {
        return document;
    }

    /** Response times of the first phase; empty when the portal was not to be asked. */
    Optional<PulseDay> responses() {
        return responses.day();
    }

    static Engines noBrowser() {
        return new Engines(Version.current(), Runtime.version().toString(), Optional.empty(), Optional.empty(), true);
    }

    /** Stops whatever is under way and leaves no process behind; the visit is not to be used then. */
    void abort() {
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
