package org.portalprobe.scheduler.wcag;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.NoEvidence;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.browser.AuditExtra;
import org.portalprobe.crawler.browser.BrowserPlan;
import org.portalprobe.crawler.browser.BrowserSettings;
import org.portalprobe.crawler.browser.BrowserWorker;
import org.portalprobe.crawler.browser.CertificateTrust;
import org.portalprobe.crawler.browser.RelayGate;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.Relay;
import org.portalprobe.crawler.http.Pacer;
import org.portalprobe.scheduler.cli.OwnMachine;
import org.portalprobe.scheduler.cli.Version;

/** Inspects pages that a person named, as {@code run} inspects the pages of a sample. */
public final class PageInspector implements AutoCloseable {

    /** PDF files read with each page. */
    private static final int DOCUMENTS = 2;

    private final Relay relay;
    private final BrowserWorker worker;
    private final Pacer pacer;

    private PageInspector(Relay relay, BrowserWorker worker, Pacer pacer) {
        this.relay = relay;
        this.worker = worker;
        this.pacer = pacer;
    }

    public static PageInspector open(List<URI> urls, Set<AuditExtra> extras, Egress egress, InstantSource clock)
            throws IOException {
        Set<Integer> ports = Stream.concat(
                        Stream.of(80, 443), urls.stream().map(URI::getPort).filter(port -> port > 0))
                .collect(Collectors.toSet());
        Relay relay = Relay.open(egress, ports);
        BrowserPlan plan =
                new BrowserPlan(ProbeSettings.DEFAULT, new RelayGate(egress, relay), Version.current()).asking(extras);
        BrowserWorker worker = new BrowserWorker(BrowserSettings.fromSystem(), plan, new NoEvidence(), clock);
        return new PageInspector(relay, worker, new Pacer(pause(urls)));
    }

    /** Servers of this very machine need no rest. */
    private static Duration pause(List<URI> urls) {
        boolean ours = urls.stream().map(URI::getHost).allMatch(OwnMachine::is);
        return ours ? Duration.ZERO : ProbeSettings.DEFAULT.requestDelay();
    }

    public InspectedPage inspect(URI url) {
        return pacer.inTurn(
                () -> worker.inspect(new SamplePage(url, Stratum.RANDOM, 1), CertificateTrust.BROWSER, DOCUMENTS));
    }

    @Override
    public void close() throws IOException {
        try (relay) {
            worker.close();
            pacer.close();
        }
    }
}
