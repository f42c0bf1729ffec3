package org.portalprobe.scheduler;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.reports.account.Accounts;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.site.ServedAddresses;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;
import org.portalprobe.reports.web.Route;
import org.portalprobe.reports.web.WebServer;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.Interruption;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Version;
import org.portalprobe.scheduler.desk.DeskNote;
import org.portalprobe.scheduler.desk.Gauges;
import org.portalprobe.scheduler.desk.NightDesk;
import org.portalprobe.scheduler.desk.NightFiles;
import org.portalprobe.scheduler.desk.NightPages;
import org.portalprobe.scheduler.desk.Watchtower;
import org.portalprobe.scheduler.timetable.Hours;
import org.portalprobe.scheduler.timetable.NightDuties;
import org.portalprobe.scheduler.timetable.RegistrySource;
import org.portalprobe.scheduler.timetable.Timetable;
import org.quartz.SchedulerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code portalprobe serve}: plans every night, does its visits and shows how it went, until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Visits all portals every night and pulses them all day, until it is stopped.",
        description =
                "Alone on one machine, with nothing to install; or with a PostgreSQL store and any number of workers beside it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe serve --registry portals.yaml --control 203.0.113.10:443",
            "  portalprobe serve --registry portals.yaml --store jdbc:postgresql://db.example/portalprobe \\",
            "    --store-user probe --evidence /mnt/evidence --without-worker --listen 0.0.0.0:8080",
            "  portalprobe night report        how the last night went; night --help: pause, resume, retry, now, letters"
        })
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private NodeOptions node = new NodeOptions();

    @Mixin
    private ServeOptions options = new ServeOptions();

    /** Why it does not serve yet. */
    private final AtomicReference<Optional<String>> unready = new AtomicReference<>(Optional.of("it is starting"));

    private final Terminal terminal;
    private final InstantSource clock;

    ServeCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        node.check(options.problems());
        RegistrySource registry = node.registry();
        AssessmentModel model = node.probing.model();
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        StoreSettings settings = node.place();
        try (Store store = Store.open(settings, clock)) {
            var place = new Workplace(node, store, registry, model, clock, meters);
            Ledger ledger = place.ledger();
            Gauges.ofProcess(meters);
            Gauges.ofNight(meters, ledger, place.crew(), node.lease);
            var desk = new NightDesk(ledger, registry::problem);
            String token = DeskNote.newToken();
            var tower = new Watchtower(ledger, meters, Version.current(), unready::get);
            try (var site = new ServedSite(store, model, registry::current, !options.withoutWorker, clock);
                    WebServer web = listening(routes(site, desk, token, tower))) {
                tellFirstPassword(site);
                site.start();
                DeskNote.write(settings.evidence(), web.address(), token);
                return serve(place, registry, model, settings, desk, web, store);
            } finally {
                DeskNote.remove(settings.evidence());
            }
        }
    }

    private List<Route> routes(ServedSite site, NightDesk desk, String token, Watchtower tower) {
        var nights = new NightPages(desk, Version.current(), token, ServedAddresses.SHEET, site.door()::isCentre);
        List<Route> routes =
                new ArrayList<>(site.routes(desk.ledger(), options.vantages().getFirst()));
        routes.addAll(nights.routes());
        routes.addAll(tower.routes());
        return routes;
    }

    /** Said once, on the terminal alone: it is in no log and in no file. */
    private void tellFirstPassword(ServedSite site) {
        site.accounts().firstAdministrator().ifPresent(password -> terminal.err()
                .println("first account: name " + Accounts.administrator() + ", one-time password " + password
                        + " (sign in at /login and change it)"));
    }

    private WebServer listening(List<Route> routes) {
        try {
            return WebServer.open(Listening.parse(options.listen), routes);
        } catch (WebServer.Unbound taken) {
            throw new ConfigException(List.of(
                    new ConfigProblem("--listen", 0, "", "", String.valueOf(taken.getMessage()), "another port")));
        }
    }

    @SuppressWarnings("try") // the timetable is held, not used
    private int serve(
            Workplace place,
            RegistrySource registry,
            AssessmentModel model,
            StoreSettings settings,
            NightDesk desk,
            WebServer web,
            Store store)
            throws Exception {
        Hours hours = options.hours(model);
        var files = new NightFiles(desk, options.out.resolve("nights"), Version.current());
        var duties = new NightDuties(
                hours,
                options.nights(),
                options.days(model),
                registry,
                place.charter(options.vantages()),
                place.ledger(),
                place.crew(),
                clock,
                files::write,
                options.notices(store, node.registry, model, hours, clock));
        try (Timetable timetable = timetable(place, settings, hours, duties)) {
            unready.set(Optional.empty());
            InetSocketAddress address = web.address();
            terminal.err()
                    .println("serving http://" + address.getHostString() + ":" + address.getPort() + "/, nights "
                            + hours.night());
            return options.withoutWorker
                    ? untilStopped()
                    : NodeLife.of(place.node(options.vantages().getFirst(), () -> true));
        }
    }

    private Timetable timetable(Workplace place, StoreSettings settings, Hours hours, NightDuties duties)
            throws IOException {
        try {
            boolean shared = settings.url().startsWith("jdbc:postgresql:");
            return Timetable.start(place.connections(), shared, hours, duties, clock);
        } catch (SchedulerException failed) {
            throw new IOException("the timetable cannot be kept: " + failed.getMessage(), failed);
        }
    }

    private static int untilStopped() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        return Interruption.during(
                () -> {
                    stopped.await();
                    return ExitCode.OK.code();
                },
                stopped::countDown);
    }
}
