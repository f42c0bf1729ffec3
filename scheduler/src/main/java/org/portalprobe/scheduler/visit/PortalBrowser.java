package org.portalprobe.scheduler.visit;

import java.io.IOException;
import org.portalprobe.config.LoadProfile;
import org.portalprobe.config.Portal;
import org.portalprobe.crawler.browser.BrowserPlan;
import org.portalprobe.crawler.browser.BrowserWorker;
import org.portalprobe.crawler.browser.RelayGate;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.Link;
import org.portalprobe.crawler.egress.Relay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one browser of a visit behind its relay; it starts when the first page is opened. */
final class PortalBrowser implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PortalBrowser.class);

    private final Portal portal;
    private final Relay relay;
    private final BrowserWorker worker;

    /** @param profile whose link the relay imitates */
    PortalBrowser(Portal portal, Probe probe, Egress egress, LoadProfile profile) throws IOException {
        this.portal = portal;
        this.relay = Relay.open(egress, portal, Link.of(profile));
        BrowserPlan plan =
                new BrowserPlan(probe.settings(), new RelayGate(egress, relay), probe.version()).under(profile);
        this.worker = new BrowserWorker(probe.browser(), plan, probe.sink(), probe.clock());
    }

    BrowserWorker worker() {
        return worker;
    }

    /** Ends the browser until a page is opened again: other portals may be looked at before. */
    void rest() {
        worker.close();
    }

    /** Ends the browser at once, from any thread. */
    void abort() {
        worker.abort();
    }

    @Override
    public void close() {
        try (relay) {
            worker.close();
        } catch (IOException stuck) {
            // A listener that does not close ends with the process; the visit is complete.
            LOG.warn("{}: relay did not close", portal.id(), stuck);
        }
    }
}
