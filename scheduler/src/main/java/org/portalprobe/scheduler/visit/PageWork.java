package org.portalprobe.scheduler.visit;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.Portal;
import org.portalprobe.config.QuietHours;
import org.portalprobe.crawler.TimingPermit;
import org.portalprobe.crawler.VisitListener.Phase;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.artifact.Trial;
import org.portalprobe.crawler.browser.BrowserWorker;
import org.portalprobe.crawler.browser.CertificateTrust;
import org.portalprobe.crawler.browser.LoadOrder;
import org.portalprobe.crawler.browser.TimedPage;
import org.portalprobe.crawler.http.Pacer;
import org.portalprobe.crawler.trial.FormTrials;

/**
 * The browser phases of one visit: timed loads of the key pages, then the rest of the sample inspected. One page of the
 * portal at a time, with its pause between two pages.
 */
final class PageWork {

    /** What is done with a page that is loaded once. */
    @FunctionalInterface
    private interface Once {
        InspectedPage look(SamplePage page);
    }

    private final Portal portal;
    private final Probe probe;
    private final Sample sample;
    private final CertificateTrust trust;
    private final Pacer pacer;
    private final Predicate<URI> allowed;
    private final BrowserWorker worker;
    private final WallWatch walls = new WallWatch();
    private final List<TimedLoad> loads = new ArrayList<>();
    private final List<InspectedPage> inspected = new ArrayList<>();
    private final List<Trial> trials = new ArrayList<>();

    /** @param allowed by robots.txt */
    PageWork(
            Portal portal,
            Probe probe,
            PortalBrowser browser,
            Sample sample,
            CertificateTrust trust,
            Pacer pacer,
            Predicate<URI> allowed) {
        this.allowed = allowed;
        this.portal = portal;
        this.probe = probe;
        this.sample = sample;
        this.trust = trust;
        this.pacer = pacer;
        this.worker = browser.worker();
    }

    /** Rounds over all key pages, so that the runs of one page lie apart. True when all were done. */
    @SuppressWarnings("unused") // whoever times pages shows that it is alone
    boolean time(TimingPermit alone) {
        Map<KeyPageRole, SamplePage> keyPages = keyPages();
        Map<FormFactor, Integer> runs = probe.timedRuns().apply(portal);
        int total = keyPages.size()
                * runs.values().stream().mapToInt(Integer::intValue).sum();
        int rounds = Collections.max(runs.values());
        Repeats repeats = new Repeats(total);
        for (int run = 1; run <= rounds; run++) {
            for (Map.Entry<KeyPageRole, SamplePage> key : keyPages.entrySet()) {
                for (FormFactor device : FormFactor.values()) {
                    int last = runs.getOrDefault(device, 0);
                    if (run <= last && end().isEmpty()) {
                        report(Phase.TIME, Math.min(loads.size(), total), total, key.getValue());
                        LoadOrder order = new LoadOrder(key.getValue().url(), key.getKey(), device, run, trust);
                        time(key.getValue(), order, run == last, repeats);
                    }
                }
            }
        }
        return true;
    }

    /** Each key page once more on each form factor, through a browser behind another link. True when all were done. */
    @SuppressWarnings("unused") // whoever times pages shows that it is alone
    boolean time(TimingPermit alone, BrowserWorker shaped) {
        Map<KeyPageRole, SamplePage> keyPages = keyPages();
        Repeats repeats = new Repeats(keyPages.size() * FormFactor.values().length);
        for (Map.Entry<KeyPageRole, SamplePage> key : keyPages.entrySet()) {
            for (FormFactor device : FormFactor.values()) {
                if (end().isEmpty()) {
                    report(Phase.TIME, loads.size(), loads.size(), key.getValue());
                    LoadOrder order = new LoadOrder(key.getValue().url(), key.getKey(), device, 1, trust);
                    time(key.getValue(), repeats, () -> shaped.time(order));
                }
            }
        }
        return true;
    }

    private void time(SamplePage page, LoadOrder order, boolean last, Repeats repeats) {
        LoadOrder wanted = last ? order.inDetail() : order;
        if (last && order.formFactor() == FormFactor.DESKTOP) {
            time(page, repeats, () -> timeAndInspect(wanted, page), () -> worker.time(wanted));
        } else {
            time(page, repeats, () -> worker.time(wanted));
        }
    }

    private void time(SamplePage page, Repeats repeats, Supplier<TimedLoad> load) {
        time(page, repeats, load, load);
    }

    private void time(SamplePage page, Repeats repeats, Supplier<TimedLoad> first, Supplier<TimedLoad> again) {
        repeats.after(kept(first), () -> kept(again));
        walls.saw(page.stratum(), loads.getLast().timing());
    }

    private TimedLoad kept(Supplier<TimedLoad> load) {
        TimedLoad seen = pacer.inTurn(load::get);
        loads.add(seen);
        return seen;
    }

    private TimedLoad timeAndInspect(LoadOrder order, SamplePage page) {
        TimedPage both = worker.timeAndInspect(order, page);
        inspected.add(both.inspected());
        return both.load();
    }

    /** The pages that timing did not inspect. True when all were done. */
    boolean inspect() {
        return rest(page -> worker.inspect(page, trust));
    }

    /** All pages of the sample, by their facts alone. True when all were done. */
    boolean glance() {
        return rest(page -> worker.glance(page, trust));
    }

    /** Uses the portal's search and lookup as a citizen would, where the pages seen have them. True when done. */
    boolean tryForms() {
        if (end().isEmpty()) {
            FormTrials forms = new FormTrials(this::opened, allowed);
            trials.addAll(forms.of(inspected));
        }
        return true;
    }

    private InspectedPage opened(URI address) {
        SamplePage page = new SamplePage(address, Stratum.RANDOM, 0);
        report(Phase.INSPECT, inspected.size(), inspected.size(), page);
        return pacer.inTurn(() -> worker.glance(page, trust));
    }

    /** No further page may be asked for. */
    boolean isOver() {
        return end().isPresent();
    }

    /** Why no further page may be asked for: a wall was met, or hours began in which the owner wants no visit. */
    private Optional<Fault> end() {
        QuietHours quiet = portal.enrolment().quietHours();
        return walls.wall()
                .or(() -> quiet.holds(probe.clock().instant())
                        ? Optional.of(
                                Fault.of(Cause.QUIET_HOURS, "the registry asks for no visits at " + quiet.spans()))
                        : Optional.empty());
    }

    private boolean rest(Once once) {
        List<SamplePage> rest = new ArrayList<>(sample.pages());
        // A browser saves a document instead of showing it.
        rest.removeIf(page -> page.stratum() == Stratum.DOCUMENT);
        int total = rest.size();
        inspected.forEach(page -> rest.remove(page.page()));
        for (SamplePage page : rest) {
            Optional<Fault> end = end();
            if (end.isPresent()) {
                inspected.add(BrowserWorker.notAsked(page, end.get()));
                continue;
            }
            report(Phase.INSPECT, inspected.size(), total, page);
            InspectedPage seen = pacer.inTurn(() -> once.look(page));
            walls.saw(page.stratum(), seen.facts());
            inspected.add(seen);
        }
        return true;
    }

    boolean isEmpty() {
        return loads.isEmpty() && inspected.isEmpty();
    }

    private Map<KeyPageRole, SamplePage> keyPages() {
        Map<KeyPageRole, SamplePage> found = new EnumMap<>(KeyPageRole.class);
        for (SamplePage page : sample.pages()) {
            role(page.stratum()).ifPresent(role -> found.putIfAbsent(role, page));
        }
        return found;
    }

    private static Optional<KeyPageRole> role(Stratum stratum) {
        return switch (stratum) {
            case HOME -> Optional.of(KeyPageRole.HOME);
            case SEARCH -> Optional.of(KeyPageRole.SEARCH);
            case DETAIL -> Optional.of(KeyPageRole.DETAIL);
            case LOOKUP, CATALOGUE, LOGIN, STATISTICS, FEEDBACK, HELP, ACCESSIBILITY_STATEMENT, DOCUMENT, RANDOM ->
                Optional.empty();
        };
    }

    private void report(Phase phase, int done, int total, SamplePage page) {
        probe.listener().progress(portal.id(), phase, done, total, page.url().getPath());
    }

    List<TimedLoad> loads() {
        return List.copyOf(loads);
    }

    List<InspectedPage> inspected() {
        return List.copyOf(inspected);
    }

    List<Trial> trials() {
        return List.copyOf(trials);
    }

    Engines engines() {
        return worker.engines();
    }
}
