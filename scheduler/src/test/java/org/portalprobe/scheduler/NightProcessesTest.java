package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.scheduler.cli.StorePlace;

/** Real processes on one PostgreSQL: one plans, two look, one of them is killed. */
@Tag("long")
class NightProcessesTest {

    private static final int PORTALS = 12;
    private static final String PASSWORD = "postgres";

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private EmbeddedPostgres postgres;
    private LoopbackOrigin origin;

    @BeforeEach
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        LoopbackOrigin.Builder builder = LoopbackOrigin.builder();
        for (int number = 0; number < PORTALS; number++) {
            builder.http("so-" + number + ".example", request -> LoopbackResponse.html(200, "<title>Cổng</title>"));
        }
        origin = builder.start();
    }

    @AfterEach
    void stop() throws IOException {
        started.forEach(Process::destroyForcibly);
        origin.close();
        postgres.close();
    }

    @Test
    void losesNoPortalAndCountsNoneTwiceWhenAWorkerIsKilled() throws Exception {
        Path registry = registry("portals.yaml", PORTALS);
        LocalTime now = LocalTime.now(ZoneOffset.UTC).minusHours(1).truncatedTo(ChronoUnit.MINUTES);
        process(
                "serve",
                registry,
                "--without-worker",
                "--visits",
                "0",
                "--days",
                "none",
                "--zone",
                "UTC",
                "--listen",
                "127.0.0.1:0",
                "--night",
                now + "-" + now.plusHours(8));
        Process victim = process("worker", registry);
        process("worker", registry);

        until(() -> count("state = 'RUNNING' AND kind = 'LOOK' AND node LIKE '%-" + victim.pid() + "-%'") > 0);
        refusesAWorkerThatDiffers();
        victim.destroyForcibly().waitFor();
        until(() -> count("kind = 'LOOK' AND state = 'COMPLETE'") == PORTALS);

        assertThat(count("kind = 'LOOK'")).as("planned once").isEqualTo(PORTALS);
        assertThat(count("kind = 'LOOK' AND sighting NOT IN (SELECT name FROM sighting)"))
                .isZero();
        assertThat(number("SELECT COUNT(*) FROM sighting WHERE name NOT LIKE '%-pulse-%'"))
                .isEqualTo(PORTALS);
    }

    private void refusesAWorkerThatDiffers() throws Exception {
        Path other = registry("other.yaml", PORTALS - 1);
        Process refused = process("worker", other);
        assertThat(refused.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(refused.exitValue()).isEqualTo(2);
        assertThat(log(refused)).contains("so-11: here –, there ");
        Process tolerant = process("worker", other, "--accept-differences");
        until(() -> log(tolerant).contains("is told not to mind"));
        tolerant.destroyForcibly().waitFor();
    }

    private long count(String condition) throws SQLException {
        return number("SELECT COUNT(*) FROM run WHERE " + condition);
    }

    private long number(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException notYet) {
            return -1;
        }
    }

    private void until(Callable<Boolean> done) throws Exception {
        Instant end = Instant.now().plusSeconds(120);
        var never = new CountDownLatch(1);
        while (!done.call()) {
            assertThat(Instant.now()).as(this::logs).isBefore(end);
            boolean unused = never.await(100, TimeUnit.MILLISECONDS);
        }
    }

    private Process process(String command, Path registry, String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                command,
                "--registry",
                registry.toString(),
                "--store",
                "jdbc:postgresql://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + postgres.getPort()
                        + "/postgres",
                "--store-user",
                "postgres",
                "--evidence",
                folder.resolve("evidence").toString(),
                "--lease",
                "5s"));
        all.addAll(List.of(more));
        var builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().put(StorePlace.PASSWORD, PASSWORD);
        builder.redirectOutput(
                folder.resolve("process-" + started.size() + ".log").toFile());
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String log(Process process) throws IOException {
        return Files.readString(folder.resolve("process-" + started.indexOf(process) + ".log"));
    }

    private String logs() {
        return String.join(
                "\n\n", IntStream.range(0, started.size()).mapToObj(this::log).toList());
    }

    private String log(int number) {
        try {
            return Files.readString(folder.resolve("process-" + number + ".log"));
        } catch (IOException unread) {
            return unread.toString();
        }
    }

    private Path registry(String name, int portals) throws IOException {
        StringBuilder text = new StringBuilder("portals:\n");
        for (int number = 0; number < portals; number++) {
            // Names of one machine, so that none waits for another.
            text.append("""
                      - id: so-%1$d
                        name: Cổng %1$d
                        kind: service-portal
                        url: http://so-%1$d.example/
                        network: { allow-private-addresses: true, resolve: { "so-%1$d.example:80": "127.0.0.1:%2$d" } }
                    """.formatted(number, origin.httpPort()));
        }
        return Files.writeString(folder.resolve(name), text);
    }
}
