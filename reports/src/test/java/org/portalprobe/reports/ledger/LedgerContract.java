package org.portalprobe.reports.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;

/** What every ledger keeps to, whatever database it stands in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LedgerContract {

    private static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");
    private static final LocalDate NIGHT = LocalDate.of(2026, 12, 1);
    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final Verdict SEEN =
            new Verdict(RunState.COMPLETE, Optional.empty(), 1, Optional.of(new SightingId("so-a-20261201T150000Z")));

    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private Store store;
    private Ledger ledger;

    abstract StoreSettings fresh(Path folder);

    @BeforeAll
    void open(@TempDir Path folder) {
        store = Store.open(fresh(folder), InstantSource.fixed(NOW));
        ledger = Ledger.in(store.connections(), time::get);
    }

    @BeforeEach
    void forget() throws SQLException {
        time.set(NOW);
        try (var connection = store.connections().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM run");
        }
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void plansARunOnceHoweverOftenItsTriggerFires() {
        assertThat(ledger.plan(List.of(run("so-a"), run("so-b")))).isEqualTo(2);
        assertThat(ledger.plan(List.of(run("so-a"), run("so-b"), run("so-c")))).isEqualTo(1);
        assertThat(ledger.lines(NIGHT, NIGHT)).hasSize(3).allMatch(line -> line.state() == RunState.WAITING);
        assertThat(ledger.nights(10)).containsExactly(NIGHT);
    }

    @Test
    void givesARunToOneOfManyNodesAtATime() throws Exception {
        ledger.plan(IntStream.range(0, 40).mapToObj(i -> run("so-" + i)).toList());
        List<Callable<List<Claim>>> nodes = IntStream.range(0, 4)
                .mapToObj(node -> (Callable<List<Claim>>) () -> claimAll("node-" + node))
                .toList();
        List<RunKey> taken = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<Claim>> one : threads.invokeAll(nodes)) {
                one.get().forEach(claim -> taken.add(claim.key()));
            }
        }
        assertThat(taken).hasSize(40).doesNotHaveDuplicates();
        assertThat(claim("late")).isEmpty();
    }

    private List<Claim> claimAll(String node) {
        List<Claim> all = new ArrayList<>();
        int misses = 0;
        while (misses < 5) {
            List<Claim> some = ledger.claim(node, "local", RunKind.VISIT, 3, LEASE);
            misses = some.isEmpty() ? misses + 1 : 0;
            all.addAll(some);
        }
        return all;
    }

    @Test
    void beginsWithWhatMattersMost() {
        ledger.plan(List.of(run("so-a"), run("so-b", "b", PlannedRun.CARRIED), run("so-c", "c", PlannedRun.ORDERED)));
        assertThat(ledger.claim("n", "local", RunKind.VISIT, 3, LEASE))
                .extracting(claim -> claim.key().portal().value())
                .containsExactly("so-c", "so-b", "so-a");
    }

    @Test
    void takesNothingOfAnotherKindVantageOrHour() {
        ledger.plan(List.of(run("so-a")));
        assertThat(ledger.claim("n", "local", RunKind.LOOK, 3, LEASE)).isEmpty();
        assertThat(ledger.claim("n", "hue", RunKind.VISIT, 3, LEASE)).isEmpty();
        time.set(NOW.minusSeconds(1));
        assertThat(claim("n")).as("too early").isEmpty();
        time.set(NOW.plus(Duration.ofHours(7)));
        assertThat(claim("n")).as("too late").isEmpty();
    }

    @Test
    void visitsAHostOnceAtATime() {
        ledger.plan(List.of(run("so-a", "same", 0), run("so-b", "same", 0)));
        assertThat(ledger.claim("n", "local", RunKind.VISIT, 2, LEASE)).hasSize(1);
        assertThat(claim("m")).isEmpty();
        time.set(NOW.plusSeconds(91));
        assertThat(claim("m")).isPresent();
    }

    @Test
    void visitsAHostOnceAlsoWhenNodesAskAtOneInstant() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 25; round++) {
                forget();
                ledger.plan(IntStream.range(0, 8)
                        .mapToObj(i -> run("so-" + i, "same", 0))
                        .toList());
                var together = new CyclicBarrier(4);
                List<Callable<Optional<Claim>>> nodes = IntStream.range(0, 4)
                        .mapToObj(node -> (Callable<Optional<Claim>>) () -> {
                            together.await();
                            return claim("node-" + node);
                        })
                        .toList();
                int taken = 0;
                for (Future<Optional<Claim>> one : threads.invokeAll(nodes)) {
                    taken += one.get().isPresent() ? 1 : 0;
                }
                assertThat(taken).as("round " + round).isOne();
            }
        }
    }

    @Test
    void givesTheRunsOfALostNodeToAnotherAndRefusesItsLateResult() {
        ledger.plan(List.of(run("so-a")));
        Claim lost = claim("lost").orElseThrow();
        assertThat(claim("next")).as("the lease goes on").isEmpty();
        time.set(NOW.plusSeconds(91));
        Claim taken = claim("next").orElseThrow();
        assertThat(taken.token()).isGreaterThan(lost.token());
        assertThat(taken.attempt()).isEqualTo(2);

        List<String> kept = new ArrayList<>();
        assertThat(ledger.renew(lost, LEASE)).isFalse();
        assertThat(ledger.intend(lost, SEEN, LEASE)).isFalse();
        assertThat(ledger.finish(lost, SEEN, List.of(), () -> kept.add("late"))).isFalse();
        assertThat(ledger.release(lost)).isFalse();
        assertThat(ledger.intend(taken, SEEN, LEASE)).isTrue();
        assertThat(ledger.finish(taken, SEEN, List.of(), () -> kept.add("taken")))
                .isTrue();
        assertThat(kept).containsExactly("taken");
        RunLine line = ledger.lines(NIGHT, NIGHT).getFirst();
        assertThat(line.state()).isEqualTo(RunState.COMPLETE);
        assertThat(line.node()).contains("next");
        assertThat(line.sighting()).isEqualTo(SEEN.sighting());
        assertThat(line.disturbed()).isOne();
        assertThat(line.attempts()).isEqualTo(2);
        assertThat(line.took()).contains(Duration.ZERO);
    }

    @Test
    void letsRunsOfALostNodeWaitFirstInTheQueue() {
        ledger.plan(List.of(run("so-a"), run("so-b", "b", PlannedRun.CARRIED)));
        Claim lost = ledger.claim("lost", "local", RunKind.VISIT, 2, LEASE).getLast();
        assertThat(lost.key().portal().value()).isEqualTo("so-a");
        assertThat(ledger.recover()).as("all leases go on").isZero();
        time.set(NOW.plusSeconds(91));
        assertThat(ledger.recover()).isEqualTo(2);
        assertThat(ledger.recover()).isZero();
        ledger.plan(List.of(run("so-c", "c", PlannedRun.CARRIED)));
        assertThat(ledger.renew(lost, LEASE)).isFalse();
        assertThat(ledger.finish(lost, SEEN, List.of(), () -> {})).isFalse();
        assertThat(ledger.claim("n", "local", RunKind.VISIT, 3, LEASE))
                .extracting(claim -> claim.key().portal().value())
                .containsExactly("so-b", "so-a", "so-c");
    }

    @Test
    void keepsARunWhoseHolderRenews() {
        ledger.plan(List.of(run("so-a")));
        Claim held = claim("n").orElseThrow();
        for (int beat = 1; beat <= 5; beat++) {
            time.set(NOW.plusSeconds(60L * beat));
            assertThat(ledger.renew(held, LEASE)).isTrue();
        }
        assertThat(claim("other")).isEmpty();
        assertThat(ledger.finish(held, SEEN, List.of(), () -> {})).isTrue();
        assertThat(ledger.renew(held, LEASE)).as("over").isFalse();
    }

    @Test
    void tellsTheNextHolderWhatWasAboutToBeKept() {
        ledger.plan(List.of(run("so-a")));
        ledger.intend(claim("lost").orElseThrow(), SEEN, LEASE);
        time.set(NOW.plus(Duration.ofHours(8)));
        Claim taken = claim("next").orElseThrow();
        assertThat(taken.intended()).as("even after its time").contains(SEEN);
    }

    @Test
    void leavesARunUndoneWhenItsSightingCannotBeKept() {
        ledger.plan(List.of(run("so-a")));
        Claim held = claim("n").orElseThrow();
        assertThatThrownBy(() -> ledger.finish(held, SEEN, List.of(run("so-b")), () -> {
                    throw new IllegalStateException("full");
                }))
                .hasMessage("full");
        assertThat(ledger.lines(NIGHT, NIGHT)).singleElement().matches(line -> line.state() == RunState.RUNNING);
        assertThat(ledger.finish(held, SEEN, List.of(run("so-b")), () -> {})).isTrue();
        assertThat(ledger.counts(NIGHT)).containsEntry(RunState.COMPLETE, 1L).containsEntry(RunState.WAITING, 1L);
    }

    @Test
    void givesARunBackWithoutCountingTheAttempt() {
        ledger.plan(List.of(run("so-a")));
        Claim held = claim("n").orElseThrow();
        assertThat(ledger.release(held)).isTrue();
        assertThat(claim("m").orElseThrow().attempt()).isOne();
        assertThat(ledger.finish(held, SEEN, List.of(), () -> {})).isFalse();
    }

    @Test
    void doesNotBeginARunForEverThatEndsItsNodes() {
        ledger.plan(List.of(run("so-a")));
        for (int life = 0; life < Claiming.MOST_ATTEMPTS; life++) {
            time.set(NOW.plusSeconds(100L * life));
            assertThat(claim("node-" + life)).as("life " + life).isPresent();
        }
        time.set(NOW.plusSeconds(100L * Claiming.MOST_ATTEMPTS));
        assertThat(claim("last")).isEmpty();
        RunLine line = ledger.lines(NIGHT, NIGHT).getFirst();
        assertThat(line.state()).isEqualTo(RunState.FAILED);
        assertThat(line.fault().orElseThrow().attribution()).isEqualTo(Attribution.US);
    }

    @Test
    void carriesWhatItsTimeDidNotSufficeFor() {
        ledger.plan(List.of(run("so-a"), run("so-b"), run("so-c")));
        Claim alive = claim("n").orElseThrow();
        time.set(NOW.plus(Duration.ofHours(6)).minusSeconds(10));
        ledger.renew(alive, LEASE);
        time.set(NOW.plus(Duration.ofHours(6)));
        assertThat(ledger.carry()).as("not the one under way").isEqualTo(2);
        assertThat(ledger.carry()).isZero();
        assertThat(ledger.finish(alive, SEEN, List.of(), () -> {})).isTrue();
        assertThat(ledger.counts(NIGHT)).containsEntry(RunState.CARRIED, 2L).containsEntry(RunState.COMPLETE, 1L);
    }

    @Test
    void beginsNothingWhilePaused() {
        ledger.plan(List.of(run("so-a")));
        assertThat(ledger.pause("bảo trì máy đo")).isTrue();
        assertThat(ledger.pause("nữa")).isFalse();
        assertThat(ledger.paused()).contains("bảo trì máy đo");
        assertThat(claim("n")).isEmpty();
        assertThat(ledger.resume()).isTrue();
        assertThat(ledger.resume()).isFalse();
        assertThat(claim("n")).isPresent();
    }

    @Test
    void keepsAFaultWithItsAttribution() {
        ledger.plan(List.of(run("so-a")));
        Fault fault = Fault.unconfirmed(Cause.CONNECT_TIMEOUT, "không trả lời\u0000" + "x".repeat(5_000));
        ledger.finish(claim("n").orElseThrow(), Verdict.failed(fault), List.of(), () -> {});
        Fault read = ledger.lines(NIGHT, NIGHT).getFirst().fault().orElseThrow();
        assertThat(read.cause()).isEqualTo(Cause.CONNECT_TIMEOUT);
        assertThat(read.attribution()).isEqualTo(Attribution.UNDETERMINED);
        assertThat(read.detail()).startsWith("không trả lờix").endsWith("…");
    }

    @Test
    void goesByTheClockOfTheDatabase() {
        Instant now = Ledger.in(store.connections()).now();
        assertThat(now).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    @Test
    void knowsWhoIsPresentAndByWhatTheyMeasure() {
        Crew crew = Crew.in(store.connections());
        assertThat(crew.charter()).isEmpty();
        var registry = new TreeMap<PortalId, String>();
        registry.put(new PortalId("so-a"), "1f");
        var charter = new Charter("1.0", "m v1", "ab", List.of("local", "hue"), registry);
        crew.settle(charter);
        crew.settle(charter);
        assertThat(crew.charter()).contains(charter);
        crew.alive("n", "local", "1.0", 2);
        crew.alive("n", "local", "1.0", 2);
        assertThat(crew.present(LEASE)).singleElement().matches(node -> node.width() == 2);
        crew.leave("n");
        assertThat(crew.present(LEASE)).isEmpty();
    }

    private Optional<Claim> claim(String node) {
        return ledger.claim(node, "local", RunKind.VISIT, 1, LEASE).stream().findFirst();
    }

    private static PlannedRun run(String portal) {
        return run(portal, portal + ".example", 0);
    }

    private static PlannedRun run(String portal, String host, int priority) {
        var key = new RunKey(NIGHT, new PortalId(portal), "local", RunKind.VISIT, RunKey.NIGHT);
        return new PlannedRun(key, host, priority, NOW, NOW.plus(Duration.ofHours(6)));
    }
}
