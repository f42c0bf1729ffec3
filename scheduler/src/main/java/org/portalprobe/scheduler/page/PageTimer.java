package org.portalprobe.scheduler.page;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.LoadProfile;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.TimingPermit;
import org.portalprobe.crawler.artifact.NoEvidence;
import org.portalprobe.crawler.artifact.PageExploration;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.browser.BrowserPlan;
import org.portalprobe.crawler.browser.BrowserSettings;
import org.portalprobe.crawler.browser.BrowserWorker;
import org.portalprobe.crawler.browser.CertificateTrust;
import org.portalprobe.crawler.browser.LoadOrder;
import org.portalprobe.crawler.browser.RelayGate;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.Link;
import org.portalprobe.crawler.egress.Relay;
import org.portalprobe.crawler.http.Pacer;
import org.portalprobe.scheduler.cli.OwnMachine;
import org.portalprobe.scheduler.cli.Version;
import org.portalprobe.scheduler.visit.Repeats;

/** Times a page that a person named, as {@code run} times key pages, and then asks it what a scored load is not asked. */
final class PageTimer implements AutoCloseable {

    private final URI url;
    private final LoadProfile profile;
    private final Relay relay;
    private final BrowserWorker worker;
    private final Pacer pacer;

    private PageTimer(URI url, LoadProfile profile, Relay relay, BrowserWorker worker) {
        this.url = url;
        this.profile = profile;
        this.relay = relay;
        this.worker = worker;
        // A server of this very machine needs no rest.
        boolean ours = OwnMachine.is(url.getHost());
        this.pacer = new Pacer(ours ? Duration.ZERO : ProbeSettings.DEFAULT.requestDelay());
    }

    static PageTimer open(URI url, LoadProfile profile, Egress egress, InstantSource clock) throws IOException {
        Set<Integer> ports = url.getPort() > 0 ? Set.of(url.getPort()) : Set.of();
        Relay relay = Relay.open(egress, ports, Link.of(profile));
        BrowserPlan plan =
                new BrowserPlan(ProbeSettings.DEFAULT, new RelayGate(egress, relay), Version.current()).under(profile);
        BrowserWorker worker = new BrowserWorker(BrowserSettings.fromSystem(), plan, new NoEvidence(), clock);
        return new PageTimer(url, profile, relay, worker);
    }

    /**
     * Runs over all form factors, so that the runs of one lie apart; alone on this host.
     *
     * @param har of one load on the first form factor
     * @param told each load as it is done
     */
    @SuppressWarnings("try") // the permit is held, not used
    MeasuredPage measure(List<FormFactor> devices, int runs, Optional<Path> har, Consumer<TimedLoad> told)
            throws IOException, InterruptedException {
        List<TimedLoad> loads = new ArrayList<>();
        Map<FormFactor, PageExploration> explored = new EnumMap<>(FormFactor.class);
        Repeats repeats = new Repeats(runs * devices.size());
        try (TimingPermit alone = TimingPermit.acquire(TimingPermit.hostLock())) {
            for (int run = 1; run <= runs; run++) {
                for (FormFactor device : devices) {
                    LoadOrder order = order(device, run);
                    repeats.after(time(order, loads, told), () -> time(order, loads, told));
                }
            }
            for (FormFactor device : devices) {
                Optional<Path> file = device == devices.getFirst() ? har : Optional.empty();
                explored.put(
                        device,
                        pacer.inTurn(() -> worker.explore(order(device, runs).withoutFilm(), file)));
            }
        }
        return new MeasuredPage(url, profile, worker.engines(), loads, explored);
    }

    private TimedLoad time(LoadOrder order, List<TimedLoad> loads, Consumer<TimedLoad> told) {
        TimedLoad load = pacer.inTurn(() -> worker.time(order));
        loads.add(load);
        told.accept(load);
        return load;
    }

    /** Every load keeps its detail: the last one may fail. */
    private LoadOrder order(FormFactor device, int run) {
        return new LoadOrder(url, KeyPageRole.HOME, device, run, CertificateTrust.BROWSER).inDetail();
    }

    @Override
    public void close() throws IOException {
        try (relay) {
            worker.close();
            pacer.close();
        }
    }
}
