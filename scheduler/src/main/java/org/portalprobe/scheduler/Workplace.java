package org.portalprobe.scheduler;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.crawler.browser.BrowserSettings;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.http.UserAgent;
import org.portalprobe.crawler.tls.Pacer;
import org.portalprobe.crawler.tls.Pacing;
import org.portalprobe.crawler.tls.PortalSurvey;
import org.portalprobe.crawler.tls.SurveyPolicy;
import org.portalprobe.reports.ledger.Charter;
import org.portalprobe.reports.ledger.Crew;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.cli.Version;
import org.portalprobe.scheduler.node.Node;
import org.portalprobe.scheduler.node.NodeSettings;
import org.portalprobe.scheduler.timetable.Digest;
import org.portalprobe.scheduler.timetable.RegistrySource;
import org.portalprobe.scheduler.visit.Probe;

/** What this machine needs to do runs of a night: composed by hand, once a process. */
final class Workplace {

    private static final int LOOKS = 8;
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration LONGEST_VISIT = Duration.ofMinutes(30);

    private final NodeOptions options;
    private final Store store;
    private final RegistrySource registry;
    private final AssessmentModel model;
    private final InstantSource clock;
    private final MeterRegistry meters;

    Workplace(
            NodeOptions options,
            Store store,
            RegistrySource registry,
            AssessmentModel model,
            InstantSource clock,
            MeterRegistry meters) {
        this.options = options;
        this.store = store;
        this.registry = registry;
        this.model = model;
        this.clock = clock;
        this.meters = meters;
    }

    DataSource connections() {
        return store.connections();
    }

    Ledger ledger() {
        return Ledger.in(store.connections());
    }

    Crew crew() {
        return Crew.in(store.connections());
    }

    /** By what this process measures. */
    Charter charter(List<String> vantages) {
        return new Charter(
                Version.current(),
                model.id() + " v" + model.version(),
                Digest.of(model.toString()),
                vantages,
                registry.digests());
    }

    /** @param ready whether it may begin anything now */
    Node node(String vantage, BooleanSupplier ready) {
        ProbeSettings settings = options.settings(vantage);
        PortalSurvey surveys =
                new PortalSurvey(SurveyPolicy.polite(UserAgent.of(settings)), new Pacer(Pacing.POLITE), clock);
        EgressEnvironment network = EgressEnvironment.system();
        BrowserSettings browser = BrowserSettings.fromSystem();
        Supplier<Probe> probes = () -> new Probe(
                settings.withSeed(PanelSeed.of(clock)),
                network,
                surveys,
                new LastSurveys(store, clock)::of,
                options.probing.timedRuns(store, model, settings, clock),
                options.beside(),
                browser,
                store.evidence(),
                clock,
                (portal, phase, done, total, what) -> {},
                Version.current());
        var post = new PulseShift.Post(options.place(), store, settings, options.pulseEvery, clock, meters);
        var errands = new NightErrands(registry, probes, new VisitShelf(store, model, clock), post, ready);
        var name = new NodeSettings(
                name(), vantage, Version.current(), options.width(), LOOKS, options.lease, IDLE, LONGEST_VISIT);
        return new Node(name, ledger(), crew(), errands, meters);
    }

    /** Two lives of one machine are two nodes. */
    private static String name() {
        String life = UUID.randomUUID().toString().substring(0, 8);
        return host() + "-" + ProcessHandle.current().pid() + "-" + life;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "host";
        }
    }
}
