package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.loader.Models;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.reports.ledger.Claim;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.ledger.PlannedRun;
import org.portalprobe.reports.ledger.RunKey;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.reports.ledger.RunLine;
import org.portalprobe.reports.ledger.RunState;
import org.portalprobe.reports.ledger.Verdict;
import org.portalprobe.reports.night.NightReport;
import org.portalprobe.reports.store.ObservationQuery;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;
import org.portalprobe.reports.web.Route;
import org.portalprobe.reports.web.WebServer;
import org.portalprobe.scheduler.desk.DeskNote;
import org.portalprobe.scheduler.desk.NightDesk;
import org.portalprobe.scheduler.desk.NightFiles;
import org.portalprobe.scheduler.desk.NightPages;
import org.portalprobe.scheduler.desk.Watchtower;
import org.portalprobe.scheduler.night.NightHours;
import org.portalprobe.scheduler.night.NightPlan;
import org.portalprobe.scheduler.node.Node;
import org.portalprobe.scheduler.timetable.Duty;
import org.portalprobe.scheduler.timetable.Hours;
import org.portalprobe.scheduler.timetable.NightDuties;
import org.portalprobe.scheduler.timetable.RegistrySource;
import org.portalprobe.scheduler.timetable.Timetable;
import picocli.CommandLine;

/** A night of looks on one machine: planned by Quartz's hand, done by a node, reported and ordered about over HTTP. */
class NightTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;

    @TempDir
    Path folder;

    private final List<LocalDate> reported = new ArrayList<>();

    @Test
    void sleepsThroughNothing() throws Exception {
        try (LoopbackOrigin origin = origin();
                Store store = Store.open(settings(), InstantSource.system())) {
            RegistrySource registry = new RegistrySource(registry(origin.httpPort()));
            Workplace place = place(store, registry);
            Ledger ledger = place.ledger();
            NightDuties duties = duties(place, registry);
            duties.catchUp();
            duties.catchUp();
            LocalDate night = ledger.nights(1).getFirst();
            assertThat(ledger.lines(night, night))
                    .as("three looks and a day of pulses")
                    .hasSize(4);

            Node node = place.node("local", () -> true);
            Thread working = Thread.ofPlatform().start(() -> run(node));
            until(() -> ledger.counts(night).getOrDefault(RunState.RUNNING, 0L) == 1 && done(ledger, night) >= 3);
            new WithWeb(ledger, registry).check();
            node.stop();
            assertThat(node.awaitEnd(20)).isTrue();
            working.join();

            NightReport report = NightReport.of(night, ledger.lines(night, night), Instant.now(), Optional.empty());
            assertThat(report.in(RunState.COMPLETE)).singleElement().matches(one -> one.portal()
                    .equals(id("so-a")));
            assertThat(report.in(RunState.BLOCKED)).singleElement().matches(one -> one.portal()
                    .equals(id("chan")));
            assertThat(report.in(RunState.WAITING))
                    .as("a second pass")
                    .singleElement()
                    .matches(one -> one.portal().equals(id("tat")));
            new NightFiles(new NightDesk(ledger, Optional::empty), folder.resolve("nights"), "1").write(night);
            assertThat(folder.resolve("nights/" + night + ".html")).content().contains("Báo cáo đêm");
            assertThat(folder.resolve("nights/" + night + ".json")).isNotEmptyFile();
            assertThat(folder.resolve("nights/" + night + ".txt")).isNotEmptyFile();
            List<RunLine> lines = ledger.lines(night, night);
            assertThat(lines)
                    .filteredOn(line -> line.state() == RunState.FAILED)
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.fault().orElseThrow().cause()).isEqualTo(Cause.CONNECTION_REFUSED);
                        assertThat(line.fault().orElseThrow().attribution()).isNotEqualTo(Attribution.US);
                    });
            assertThat(lines).as("given back").noneMatch(line -> line.state() == RunState.RUNNING);
            assertThat(store.observations(ObservationQuery.everything(id("so-a"))))
                    .isNotEmpty();
            assertThat(store.assessments(id("so-a"))).as("a look is no card").isEmpty();
        }
    }

    /** What an operator does while the night goes on. */
    private final class WithWeb {

        private final Ledger ledger;
        private final RegistrySource registry;

        WithWeb(Ledger ledger, RegistrySource registry) {
            this.ledger = ledger;
            this.registry = registry;
        }

        void check() throws Exception {
            var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            var desk = new NightDesk(ledger, registry::problem);
            String token = DeskNote.newToken();
            List<Route> routes =
                    new ArrayList<>(new NightPages(desk, "1", token, "/site.css", asked -> false).routes());
            routes.addAll(new Watchtower(ledger, meters, "1", Optional::empty).routes());
            try (WebServer web = WebServer.open(InetSocketAddress.createUnresolved("127.0.0.1", 0), routes)) {
                DeskNote.write(settings().evidence(), web.address(), token);
                Cli report = new Cli();
                assertThat(report.run("night", "report", "--store", folder.toString(), "--lang", "en"))
                        .as(report::err)
                        .isZero();
                assertThat(report.out()).contains("Blocked, their owners are to be asked: chan", "Done again: tat");
                Cli pause = new Cli();
                assertThat(pause.run("night", "pause", "nâng cấp", "--store", folder.toString()))
                        .isZero();
                assertThat(ledger.paused()).contains("nâng cấp");
                assertThat(new Cli().run("night", "resume", "--store", folder.toString()))
                        .isZero();
                assertThat(ledger.paused()).isEmpty();
                Cli letters = new Cli();
                assertThat(letters.run(
                                "night",
                                "letters",
                                "--store",
                                folder.toString(),
                                "--out",
                                folder.resolve("thu").toString(),
                                "--registry",
                                folder.resolve("portals.yaml").toString()))
                        .as(letters::err)
                        .isZero();
                assertThat(folder.resolve("thu/letters/chan.txt")).content().contains("Cổng chặn");
            }
        }
    }

    @Test
    void visitsWhatFailedAgainWhenItIsTold() throws Exception {
        try (Store store = Store.open(settings(), InstantSource.system())) {
            Ledger ledger = Ledger.in(store.connections());
            Instant now = ledger.now();
            LocalDate night = LocalDate.ofInstant(now, ZONE);
            for (String portal : List.of("so-a", "chan", "tat")) {
                var key = new RunKey(night, id(portal), "local", RunKind.LOOK, RunKey.NIGHT);
                ledger.plan(List.of(new PlannedRun(key, portal, 0, now, now.plus(Duration.ofHours(6)))));
            }
            for (Claim claim : ledger.claim("n", "local", RunKind.LOOK, 3, Ledger.LEASE)) {
                Verdict verdict = claim.key().portal().equals(id("so-a"))
                        ? new Verdict(RunState.COMPLETE, Optional.empty(), 0, Optional.empty())
                        : Verdict.failed(Fault.of(Cause.CONNECTION_REFUSED, "so the test has it"));
                assertThat(ledger.finish(claim, verdict, List.of(), () -> {})).isTrue();
            }
            // So that nothing is begun: the orders alone are looked at.
            ledger.pause("thử");
            orders(new NightDesk(ledger, Optional::empty));
            assertThat(ledger.lines(night, night))
                    .filteredOn(line -> line.state() == RunState.WAITING)
                    .allMatch(line ->
                            line.key().kind() == RunKind.VISIT && line.run().priority() == PlannedRun.ORDERED)
                    .extracting(line -> line.key().portal().value())
                    .containsExactlyInAnyOrder("chan", "tat", "so-a");
        }
    }

    private void orders(NightDesk desk) throws Exception {
        String token = DeskNote.newToken();
        List<Route> routes = new NightPages(desk, "1", token, "/site.css", asked -> false).routes();
        try (WebServer web = WebServer.open(InetSocketAddress.createUnresolved("127.0.0.1", 0), routes)) {
            DeskNote.write(settings().evidence(), web.address(), token);
            Cli retry = new Cli();
            assertThat(retry.run("night", "retry", "--store", folder.toString(), "--lang", "en"))
                    .as(retry::err)
                    .isZero();
            assertThat(retry.err()).contains("2");
            Cli now = new Cli();
            assertThat(now.run("night", "now", "so-a", "--store", folder.toString()))
                    .as(now::err)
                    .isZero();
            assertThat(new Cli().run("night", "now", "so-z", "--store", folder.toString()))
                    .isEqualTo(2);
        }
    }

    @Test
    void firesItsDutiesFromTheStoresTables() throws Exception {
        try (Store store = Store.open(settings(), InstantSource.system())) {
            // Once to catch up, and then by the clock.
            var begun = new CountDownLatch(2);
            LocalTime soon = LocalTime.now(ZONE).plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
            Hours hours = new Hours(new NightHours(soon, soon.plusHours(1), ZONE), Optional.empty());
            try (Timetable timetable = Timetable.start(
                    store.connections(), false, hours, duty -> begun(duty, begun), InstantSource.system())) {
                assertThat(timetable.next(Duty.CLOSE)).isPresent();
                assertThat(timetable.next(Duty.DAY)).isEmpty();
                assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private static void begun(Duty duty, CountDownLatch nights) {
        if (duty == Duty.NIGHT) {
            nights.countDown();
        }
    }

    @Test
    void neitherDoublesNorSkipsANightWhenTheClockJumps() throws Exception {
        Instant evening = Instant.parse("2026-12-01T21:30:00Z");
        AtomicReference<Instant> clock = new AtomicReference<>(evening);
        try (Store store = Store.open(settings(), InstantSource.system())) {
            RegistrySource registry = new RegistrySource(registry(9));
            Workplace place = place(store, registry);
            Hours hours = new Hours(NightHours.parse("22:00-05:00", ZONE), Optional.empty());
            NightDuties duties = duties(place, registry, hours, clock::get);
            List<Duration> jumps = List.of(
                    Duration.ZERO, Duration.ofHours(1), Duration.ZERO, Duration.ofMinutes(30), Duration.ofMinutes(-30));
            for (Duration jump : jumps) {
                clock.set(evening.plus(jump));
                duties.catchUp();
            }
            LocalDate night = LocalDate.of(2026, 12, 1);
            assertThat(place.ledger().nights(5)).containsExactly(night);
            assertThat(place.ledger().lines(night, night))
                    .filteredOn(line -> line.key().kind() == RunKind.LOOK)
                    .hasSize(3)
                    .allMatch(line -> !line.run().notBefore().isBefore(evening.plus(Duration.ofMinutes(30))));
            clock.set(evening.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(90)));
            duties.catchUp();
            assertThat(place.ledger().nights(5)).containsExactly(night.plusDays(1), night);
            assertThat(reported).contains(night);
        }
    }

    @Test
    void goesOnWithTheLastGoodRegistry() throws IOException {
        Path file = registry(9);
        RegistrySource source = new RegistrySource(file);
        var before = source.digests();
        Files.writeString(file, "portals: [ { id: so-a");
        assertThat(source.reread().portals()).hasSize(3);
        assertThat(source.problem()).isPresent();
        assertThat(source.digests()).isEqualTo(before);
        registry(10);
        source.reread();
        assertThat(source.problem()).isEmpty();
        assertThat(source.digests()).isNotEqualTo(before);
    }

    private static long done(Ledger ledger, LocalDate night) {
        return ledger.lines(night, night).stream()
                .filter(line -> line.state().isOver())
                .count();
    }

    private static void run(Node node) {
        try {
            node.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        var never = new CountDownLatch(1);
        while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
            boolean unused = never.await(100, TimeUnit.MILLISECONDS);
        }
    }

    private NightDuties duties(Workplace place, RegistrySource registry) {
        LocalTime from = LocalTime.now(ZONE).minusHours(6).truncatedTo(ChronoUnit.MINUTES);
        Hours hours = new Hours(new NightHours(from, from.plusHours(8), ZONE), Optional.empty());
        return duties(place, registry, hours, InstantSource.system());
    }

    private NightDuties duties(Workplace place, RegistrySource registry, Hours hours, InstantSource clock) {
        return new NightDuties(
                hours,
                new NightPlan(List.of("local"), Optional.of(0)),
                Optional.empty(),
                registry,
                place.charter(List.of("local")),
                place.ledger(),
                place.crew(),
                clock,
                reported::add,
                () -> {});
    }

    private Workplace place(Store store, RegistrySource registry) {
        NodeOptions options =
                CommandLine.populateCommand(new NodeOptions(), "--store", folder.toString(), "--registry", "unread");
        options.lease = Duration.ofSeconds(20);
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        return new Workplace(options, store, registry, Models.load(Models.DEFAULT), InstantSource.system(), meters);
    }

    private StoreSettings settings() {
        return StoreSettings.inFolder(folder);
    }

    private static LoopbackOrigin origin() throws IOException {
        return LoopbackOrigin.builder()
                .http(
                        "127.0.0.1",
                        request -> request.path().startsWith("/chan")
                                ? LoopbackResponse.html(403, "<title>Request blocked</title>blocked by firewall")
                                : LoopbackResponse.html(200, "<title>Cổng A</title>"))
                .start();
    }

    private Path registry(int port) throws IOException {
        return Files.writeString(folder.resolve("portals.yaml"), """
                portals:
                  - { id: so-a, name: Cổng A, kind: service-portal, url: "http://127.0.0.1:%1$d/", network: { allow-private-addresses: true } }
                  - { id: chan, name: Cổng chặn, kind: service-portal, url: "http://127.0.0.1:%1$d/chan", network: { allow-private-addresses: true } }
                  - { id: tat, name: Cổng tắt, kind: service-portal, url: "http://127.0.0.1:9/", network: { allow-private-addresses: true } }
                """.formatted(port));
    }

    private static PortalId id(String name) {
        return new PortalId(name);
    }
}
