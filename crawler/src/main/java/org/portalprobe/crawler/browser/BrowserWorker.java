package org.portalprobe.crawler.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.PageExploration;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TimedLoad;

/**
 * Opens the pages of one portal, one at a time, in a browser that it starts when it is first needed and replaces when it
 * dies. Nothing is thrown for a bad page or a missing browser: the fault stands in the artifact's slot. Faults of one look
 * are unconfirmed; only a page that crashed three browsers' renderers on a quiet host is blamed at once.
 *
 * <p>One caller at a time; {@link #abort} may come from any thread. An interrupted caller gets {@link Cause#CANCELLED}, its
 * interrupt flag set and the browser ended.
 */
public final class BrowserWorker implements AutoCloseable {

    private static final int ATTEMPTS = 3;
    /** For opening and reading a page, beside the deadline that the page itself has. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final BrowserSettings settings;
    private final BrowserPlan plan;
    private final Openings openings;
    private final EvidenceSink sink;
    private final InstantSource clock;
    private volatile @Nullable RunningBrowser current;
    private volatile boolean aborted;
    private BrowserWear wear = new BrowserWear(BrowserWear.Limits.USUAL);
    private Optional<Chromium> lastStarted = Optional.empty();

    public BrowserWorker(BrowserSettings settings, BrowserPlan plan, EvidenceSink sink, InstantSource clock) {
        this.settings = settings;
        this.plan = plan;
        this.openings = new Openings(plan);
        this.sink = sink;
        this.clock = clock;
    }

    /** Starts the browser now, unless it runs; the fault when it cannot. */
    public Optional<Fault> start() {
        return browser().fold(running -> Optional.empty(), Optional::of);
    }

    /** Versions of what looks; Chromium's is known once it was started. */
    public Engines engines() {
        return new Engines(
                plan.version(),
                Runtime.version().toString(),
                lastStarted.map(Chromium::version),
                AxeAudit.engineVersion(),
                lastStarted.map(Chromium::sandboxed).orElse(true));
    }

    /** A scored load: fresh context, nothing but the measuring observers. */
    public TimedLoad time(LoadOrder order) {
        return timed(order, Optional.empty()).load();
    }

    /** A scored load whose page is then inspected as it stands; the numbers are frozen before. */
    public TimedPage timeAndInspect(LoadOrder order, SamplePage sample) {
        Timed timed = timed(order, Optional.of(sample));
        return new TimedPage(timed.load(), timed.inspected().orElseGet(() -> inspect(sample, order.trust())));
    }

    /** Loads the page once, as desktop, and inspects it. */
    public InspectedPage inspect(SamplePage sample, CertificateTrust trust) {
        return inspect(sample, trust, 0);
    }

    /** @param documents how many PDF files that the page links to on its server are read with it */
    public InspectedPage inspect(SamplePage sample, CertificateTrust trust, int documents) {
        InspectedPage seen = inspectOnce(sample, trust, documents);
        boolean died = seen.axe().fold(run -> false, fault -> fault.cause() == Cause.BROWSER_DIED);
        return died && seen.status() > 0 ? inspectOnce(sample, trust, documents) : seen;
    }

    /** A page of the sample that is not asked for, since a firewall answered before. */
    public static InspectedPage notAsked(SamplePage sample, Fault why) {
        return Inspection.unseen(sample, sample.url(), 0, why);
    }

    /** Loads the page once, as desktop, and looks at its facts alone: cheaper than an inspection by its audits. */
    public InspectedPage glance(SamplePage sample, CertificateTrust trust) {
        return load(sample.url(), openings.desktop(trust))
                .fold(
                        loaded -> {
                            try (loaded) {
                                return new Inspection(plan, sink).glance(loaded, loaded.device(), sample);
                            }
                        },
                        fault -> Inspection.unseen(sample, sample.url(), 0, fault));
    }

    /** Loads the page once, as desktop, and gives the document that its scripts built. */
    public Seen<RenderedPage> render(URI url, CertificateTrust trust) {
        return load(url, openings.desktop(trust))
                .fold(
                        loaded -> {
                            try (loaded) {
                                return ShownDocument.of(loaded);
                            }
                        },
                        Seen::missing);
    }

    private InspectedPage inspectOnce(SamplePage sample, CertificateTrust trust, int documents) {
        return load(sample.url(), openings.desktop(trust))
                .fold(
                        loaded -> {
                            try (loaded) {
                                return inspection(loaded, sample, documents);
                            }
                        },
                        fault -> Inspection.unseen(sample, sample.url(), 0, fault));
    }

    private InspectedPage inspection(LoadedPage loaded, SamplePage sample, int documents) {
        return new Inspection(plan, sink).inspect(loaded, loaded.device(), sample, documents);
    }

    /**
     * Loads the page once more and asks what a scored load must not be asked.
     *
     * @param har gets every request as HAR 1.2, credentials kept back; nothing is written when the page did not open
     * @throws IOException when that file cannot be written
     */
    public PageExploration explore(LoadOrder order, Optional<Path> har) throws IOException {
        PageExploration seen = load(order.url(), openings.of(order).andThen(opening -> opening.exploring(har)))
                .fold(
                        loaded -> {
                            try (loaded) {
                                return Exploration.of(loaded);
                            }
                        },
                        PageExploration::missing);
        if (har.isPresent() && Files.exists(har.get())) {
            HarFile.clean(har.get());
        }
        return seen;
    }

    private record Timed(TimedLoad load, Optional<InspectedPage> inspected) {}

    /** The inspection is empty when the browser died in it: the timing stands, the page is looked at again. */
    private Timed timed(LoadOrder order, Optional<SamplePage> sample) {
        LoadRecord record = new LoadRecord(order, plan.profile(), clock.instant(), HostLoad.perCore());
        return load(order.url(), openings.of(order))
                .fold(
                        loaded -> {
                            try (loaded) {
                                TimedLoad load = record.of(loaded, sink);
                                Optional<InspectedPage> inspected = sample.map(page -> inspection(loaded, page, 0));
                                return new Timed(load, inspected.filter(page -> !died(page)));
                            }
                        },
                        fault -> new Timed(
                                record.of(fault), sample.map(page -> Inspection.unseen(page, page.url(), 0, fault))));
    }

    private static boolean died(InspectedPage page) {
        return page.facts().fold(facts -> false, fault -> fault.cause() == Cause.BROWSER_DIED)
                || page.axe().fold(run -> false, fault -> fault.cause() == Cause.BROWSER_DIED);
    }

    /** Opens the page, on a fresh browser again when one died or the page crashed. */
    private Seen<LoadedPage> load(URI url, Function<RunningBrowser, PageOpening> opening) {
        String scheme = Optional.ofNullable(url.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Seen.missing(Fault.of(Cause.ADDRESS_REFUSED, "only http and https are opened, not " + scheme));
        }
        int crashes = 0;
        for (int attempt = 1; ; attempt++) {
            Seen<LoadedPage> seen = attempt(url, opening);
            Optional<Cause> cause = seen.fold(page -> Optional.empty(), fault -> Optional.of(fault.cause()));
            crashes += cause.filter(Cause.PAGE_CRASHED::equals).isPresent() ? 1 : 0;
            boolean again = cause.filter(c -> c == Cause.PAGE_CRASHED || c == Cause.BROWSER_DIED)
                    .isPresent();
            if (!again || attempt == ATTEMPTS) {
                return crashes == ATTEMPTS && HostLoad.isQuiet()
                        ? Seen.missing(Fault.of(
                                Cause.PAGE_CRASHED,
                                "the page crashed its renderer " + ATTEMPTS + " times of " + ATTEMPTS))
                        : seen;
            }
        }
    }

    private Seen<LoadedPage> attempt(URI url, Function<RunningBrowser, PageOpening> opening) {
        return browser().fold(running -> open(running, url, opening.apply(running)), Seen::missing);
    }

    private Seen<LoadedPage> open(RunningBrowser running, URI url, PageOpening opening) {
        wear.page();
        Duration deadline = plan.probe().pageDeadline();
        Seen<LoadedPage> seen = running.call(deadline.plus(GRACE), () -> {
            OpenPage page = OpenPage.open(running, opening);
            try {
                if (opening.rested()) {
                    BrowserRest.await(page.page(), running.processes());
                }
                HostWatch host = HostWatch.start(running.processes());
                Arrival arrival = page.arrive(url, deadline);
                return new LoadedPage(running, page, opening.device(), arrival, host.end());
            } catch (RuntimeException failed) {
                closeAfter(failed, page);
                throw failed;
            }
        });
        return seen.fold(Seen::got, fault -> Seen.missing(networkReason(url, fault)));
    }

    /** A page that failed often cannot even be closed; the first failure is the one that counts. */
    private static void closeAfter(RuntimeException failed, OpenPage page) {
        try {
            page.close();
        } catch (RuntimeException again) {
            failed.addSuppressed(again);
        }
    }

    /** Behind the gate every failed connection looks like a reset; the gate knows what it was. */
    private Fault networkReason(URI url, Fault fault) {
        int port = url.getPort() > 0 ? url.getPort() : url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        boolean connection = fault.cause() == Cause.CONNECTION_RESET || fault.cause() == Cause.CONNECTION_REFUSED;
        return connection ? plan.gate().refusal(url.getHost(), port).orElse(fault) : fault;
    }

    private Seen<RunningBrowser> browser() {
        RunningBrowser known = current;
        if (known != null && known.isAlive() && !wear.isOver(known.processes())) {
            return Seen.got(known);
        }
        retire();
        return aborted ? Seen.missing(Fault.of(Cause.CANCELLED, "stopped")) : fresh();
    }

    private Seen<RunningBrowser> fresh() {
        Optional<Fault> missing = settings.problem();
        if (missing.isPresent()) {
            return Seen.missing(missing.get());
        }
        try {
            RunningBrowser running = RunningBrowser.prepare(settings, plan.gate());
            current = running;
            Optional<Fault> failed = running.start();
            if (aborted) {
                abort();
            }
            if (failed.isPresent()) {
                retire();
                return Seen.missing(failed.get());
            }
            lastStarted = Optional.of(running.running());
            return Seen.got(running);
        } catch (IOException unwritable) {
            return Seen.missing(Fault.of(Cause.DISK_FULL, "no folder for the browser: " + unwritable));
        }
    }

    private void retire() {
        Optional.ofNullable(current).ifPresent(RunningBrowser::close);
        current = null;
        wear = new BrowserWear(BrowserWear.Limits.USUAL);
    }

    /** Ends the browser's processes at once, from any thread; work under way gives {@link Cause#CANCELLED}, nothing starts again. */
    public void abort() {
        aborted = true;
        Optional.ofNullable(current).ifPresent(running -> running.kill(Fault.of(Cause.CANCELLED, "stopped")));
    }

    @Override
    public void close() {
        retire();
    }
}
