package org.portalprobe.scheduler.gate;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.artifact.NoEvidence;
import org.portalprobe.crawler.browser.BrowserPlan;
import org.portalprobe.crawler.browser.BrowserSettings;
import org.portalprobe.crawler.browser.BrowserWorker;
import org.portalprobe.crawler.browser.RelayGate;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.egress.Relay;

/** A browser behind its relay, with the way out that both share with the HTTP look. */
final class GateBrowser implements AutoCloseable {

    private final Egress egress;
    private final Relay relay;
    private final BrowserWorker worker;

    private GateBrowser(Egress egress, Relay relay, BrowserWorker worker) {
        this.egress = egress;
        this.relay = relay;
        this.worker = worker;
    }

    static GateBrowser open(GateTarget target, ProbeSettings settings, String version, InstantSource clock)
            throws IOException {
        List<URI> addresses = new ArrayList<>(target.pages());
        addresses.add(target.portal().url());
        return open(target.portal().network(), addresses, settings, version, clock);
    }

    /** @param addresses whose ports a page may be opened on */
    static GateBrowser open(
            NetworkPolicy network, List<URI> addresses, ProbeSettings settings, String version, InstantSource clock)
            throws IOException {
        Set<Integer> ports = new TreeSet<>();
        addresses.stream().map(URI::getPort).filter(port -> port > 0).forEach(ports::add);
        network.resolve().keySet().stream().map(Endpoint::port).forEach(ports::add);
        Egress egress = Egress.open(network, EgressEnvironment.system());
        try {
            Relay relay = Relay.open(egress, ports);
            BrowserPlan plan = new BrowserPlan(settings, new RelayGate(egress, relay), version);
            BrowserWorker worker = new BrowserWorker(BrowserSettings.fromSystem(), plan, new NoEvidence(), clock);
            return new GateBrowser(egress, relay, worker);
        } catch (IOException | RuntimeException failed) {
            egress.close();
            throw failed;
        }
    }

    Egress egress() {
        return egress;
    }

    BrowserWorker worker() {
        return worker;
    }

    @Override
    public void close() throws IOException {
        try (egress;
                relay) {
            worker.close();
        }
    }
}
