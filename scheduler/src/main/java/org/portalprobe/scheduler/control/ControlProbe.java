package org.portalprobe.scheduler.control;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.portalprobe.checks.pageload.LoadMetric;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.TimingPermit;
import org.portalprobe.crawler.artifact.AxeResult;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.browser.BrowserPlan;
import org.portalprobe.crawler.browser.BrowserSettings;
import org.portalprobe.crawler.browser.BrowserWorker;
import org.portalprobe.crawler.browser.CertificateTrust;
import org.portalprobe.crawler.browser.LoadOrder;
import org.portalprobe.crawler.browser.RelayGate;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.egress.Relay;

/** Looks at the control pages as {@code run} looks at a portal's: the same worker, relay, permit and checks of the host. */
public record ControlProbe(String version, EvidenceSink sink, InstantSource clock) {

    private static final List<LoadMetric> METRICS = List.of(
            LoadMetric.FIRST_CONTENTFUL_PAINT,
            LoadMetric.LARGEST_CONTENTFUL_PAINT,
            LoadMetric.TOTAL_BLOCKING_TIME,
            LoadMetric.SPEED_INDEX);

    /**
     * @param runs loads that are to count; each is tried three times at most on a busy host
     * @return the fault where no load counts, or the faulty page could not be audited
     */
    @SuppressWarnings("try") // the permit is held, not used
    public Seen<ControlReading> read(int runs) throws IOException, InterruptedException {
        NetworkPolicy ourselves = new NetworkPolicy(true, Map.of(), List.of(), false);
        try (ControlSite site = ControlSite.open();
                Egress egress = Egress.open(ourselves, EgressEnvironment.system());
                Relay relay = Relay.open(egress, Set.of(site.port()));
                BrowserWorker worker = worker(egress, relay);
                TimingPermit alone = TimingPermit.acquire(TimingPermit.hostLock())) {
            // The first load of a browser is its warming up.
            worker.time(order(site.timed()));
            List<TimedLoad> loads = new ArrayList<>();
            for (int tried = 0; tried < 3 * runs && counted(loads) < runs; tried++) {
                loads.add(worker.time(order(site.timed())));
            }
            SamplePage faulty = new SamplePage(site.faulty(), Stratum.RANDOM, 1);
            return worker.inspect(faulty, CertificateTrust.BROWSER)
                    .axe()
                    .fold(run -> reading(worker, loads, run.violations()), Seen::missing);
        }
    }

    private Seen<ControlReading> reading(BrowserWorker worker, List<TimedLoad> loads, List<AxeResult> violations) {
        if (counted(loads) == 0) {
            return Seen.missing(loads.stream()
                    .flatMap(load -> load.timing().<Stream<Fault>>fold(got -> Stream.empty(), Stream::of))
                    .findFirst()
                    .orElseGet(() -> Fault.of(Cause.HOST_OVERLOADED, "no load was left alone by others")));
        }
        SortedMap<String, Double> medians = new TreeMap<>();
        SortedMap<String, List<Double>> values = new TreeMap<>();
        for (LoadMetric metric : METRICS) {
            List<Double> seen = loads.stream()
                    .filter(TimedLoad::counts)
                    .flatMap(load -> load.timing().toOptional().flatMap(metric::of).stream())
                    .sorted()
                    .toList();
            if (!seen.isEmpty()) {
                values.put(metric.id(), seen);
                medians.put(metric.id(), (seen.get((seen.size() - 1) / 2) + seen.get(seen.size() / 2)) / 2);
            }
        }
        return Seen.got(new ControlReading(
                clock.instant(),
                host(),
                worker.engines(),
                medians,
                values,
                new TreeSet<>(violations.stream().map(AxeResult::rule).toList())));
    }

    private static long counted(List<TimedLoad> loads) {
        return loads.stream()
                .filter(load -> load.counts() && load.timing().toOptional().isPresent())
                .count();
    }

    private BrowserWorker worker(Egress egress, Relay relay) {
        BrowserPlan plan = new BrowserPlan(ProbeSettings.DEFAULT, new RelayGate(egress, relay), version);
        return new BrowserWorker(BrowserSettings.fromSystem(), plan, sink, clock);
    }

    private static LoadOrder order(URI url) {
        return new LoadOrder(url, KeyPageRole.HOME, FormFactor.DESKTOP, 1, CertificateTrust.BROWSER);
    }

    /** What makes timings of two hosts incomparable. */
    public static String host() {
        return cpu() + ", " + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name")
                + " " + System.getProperty("os.version");
    }

    private static String cpu() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }
}
