package org.portalprobe.scheduler;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.Endpoint;
import org.portalprobe.reports.ledger.Charter;
import org.portalprobe.reports.ledger.Charter.Difference;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.web.WebServer;
import org.portalprobe.scheduler.cli.EndpointConverter;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Version;
import org.portalprobe.scheduler.desk.Gauges;
import org.portalprobe.scheduler.desk.Watchtower;
import org.portalprobe.scheduler.node.Node;
import org.portalprobe.scheduler.timetable.RegistrySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portalprobe worker}: does runs that {@code serve} plans, on a machine of its own. */
@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Does the visits that 'portalprobe serve' plans, beside other workers.",
        description =
                "Needs the store of those who serve: a PostgreSQL database and the shared folder of evidence. One worker a"
                        + " machine: page loads are timed alone on their host. Ends on TERM, giving back what it had begun.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe worker --registry portals.yaml --store jdbc:postgresql://db.example/portalprobe \\",
            "    --store-user probe --evidence /mnt/evidence --vantage hanoi"
        })
final class WorkerCommand implements Callable<Integer> {

    @Mixin
    private NodeOptions options = new NodeOptions();

    @Option(
            names = "--vantage",
            paramLabel = "LABEL",
            description =
                    "Name of the place it measures from; one of those that serve plans for (default: ${DEFAULT-VALUE}).")
    private String vantage = "local";

    @Option(
            names = "--accept-differences",
            description = "Works although its version, model or registry differs from that of those who serve.")
    private boolean tolerant;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            converter = EndpointConverter.class,
            description = "Answers /health, /ready and /metrics there (default: nowhere).")
    @Nullable
    private Endpoint listen;

    private final Terminal terminal;
    private final InstantSource clock;

    WorkerCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        options.check(problems());
        RegistrySource registry = options.registry();
        var model = options.probing.model();
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Gauges.ofProcess(meters);
        try (Store store = Store.open(options.place(), clock)) {
            var place = new Workplace(options, store, registry, model, clock, meters);
            Charter own = place.charter(List.of(vantage));
            var joining = new Joining(place.crew(), registry, own, tolerant);
            List<Difference> differences = joining.differences();
            if (!differences.isEmpty() && !tolerant) {
                terminal.err().println(Joining.said(differences));
                return ExitCode.USAGE.code();
            }
            var tower = new Watchtower(place.ledger(), meters, Version.current(), joining::unready);
            return work(place.node(vantage, joining::isReady), tower);
        }
    }

    private List<ConfigProblem> problems() {
        List<ConfigProblem> problems = new ArrayList<>();
        if (!options.place().url().startsWith("jdbc:postgresql:")) {
            problems.add(new ConfigProblem(
                    "--store",
                    0,
                    "",
                    "",
                    "is no database that several processes share",
                    "jdbc:postgresql://HOST/DATABASE; on one machine 'portalprobe serve' works alone"));
        }
        return problems;
    }

    private int work(Node node, Watchtower tower) throws Exception {
        Optional<WebServer> web = Optional.empty();
        try {
            if (listen != null) {
                web = Optional.of(WebServer.open(new InetSocketAddress(listen.host(), listen.port()), tower.routes()));
            }
            terminal.err().println("working");
            return NodeLife.of(node);
        } catch (WebServer.Unbound taken) {
            throw new ConfigException(List.of(
                    new ConfigProblem("--listen", 0, "", "", String.valueOf(taken.getMessage()), "another port")));
        } finally {
            web.ifPresent(WebServer::close);
        }
    }
}
