import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Bench WORK PG_BIN ROOT clock | PORTALS VISITS KILLS MINUTES PROPERTY…: see bench/night/run. Ends with 1 when a bound is missed. */
public class Bench {

    static final int PORT = 24900;
    static final int LEASE = 12;
    static final int LOADS = 6;
    static final int PAGES = 8;
    static final long SEED = 20_240_403;
    static final String MARK = "PORTALPROBE_BENCH";
    static final CountDownLatch NEVER = new CountDownLatch(1);

    static Path work;
    static Path root;
    static List<String> properties;
    static String url;
    static String mark;
    static boolean missed;
    static final List<Process> started = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        work = Path.of(arguments[0]);
        root = Path.of(arguments[2]);
        boolean clock = arguments[3].equals("clock");
        int portals = clock ? 6 : Integer.parseInt(arguments[3]);
        int visits = Integer.parseInt(arguments[4]);
        int kills = Integer.parseInt(arguments[5]);
        int minutes = Integer.parseInt(arguments[6]);
        properties = Arrays.asList(arguments).subList(7, arguments.length);
        mark = String.valueOf(ProcessHandle.current().pid());
        var postgres = new Postgres(Path.of(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            started.forEach(Process::destroyForcibly);
            postgres.stop();
        }));
        postgres.start();
        serve(portals);
        if (clock) {
            clock(portals);
            System.out.flush();
            Runtime.getRuntime().exit(missed ? 1 : 0);
        }
        night(portals, visits, kills, minutes, postgres);
        System.out.flush();
        Runtime.getRuntime().exit(missed ? 1 : 0);
    }

    // ---- the night

    record Killed(String run, Instant at) {}

    static void night(int portals, int visits, int kills, int minutes, Postgres postgres) throws Exception {
        Path registry = registry(portals);
        LocalTime now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        Instant begin = Instant.now();
        Process planner = program(
                "serve", "serve", "--registry", registry.toString(), "--without-worker", "--listen", "127.0.0.1:24899",
                "--night", now + "-" + now.plusMinutes(minutes), "--zone", "UTC", "--visits", String.valueOf(visits),
                "--days", "none", "--out", work.resolve("out").toString());
        until("the planner serves", Duration.ofSeconds(60), () -> answered("/ready"));
        List<Process> workers = new ArrayList<>();
        int lives = 0;
        for (int worker = 0; worker < 3; worker++) {
            workers.add(worker(registry, lives++));
        }
        var random = new Random(SEED);
        List<Killed> lost = new ArrayList<>();
        List<Double> recoveries = new ArrayList<>();
        int killed = 0;
        boolean restarted = kills == 0;
        Path filler = work.resolve("evidence/filler");
        boolean fills = Files.isDirectory(filler.getParent()) && Files.getFileStore(filler.getParent()).type().equals("tmpfs");
        Instant filled = Instant.MAX;
        Instant next = begin.plusSeconds(25);
        // The kills are spread over two thirds of the night.
        long pause = Math.max(6, minutes * 40L / Math.max(1, kills));
        Instant deadline = begin.plus(Duration.ofMinutes(minutes + 2));
        while (Instant.now().isBefore(deadline) && (!over() || !lost.isEmpty())) {
            if (killed < kills && Instant.now().isAfter(next) && !over()) {
                int chosen = random.nextInt(workers.size());
                Process victim = workers.get(chosen);
                List<String> held = held(victim.pid());
                victim.destroyForcibly().waitFor();
                Instant at = Instant.now();
                held.forEach(run -> lost.add(new Killed(run, at)));
                killed++;
                System.out.printf("%4d s: kill %d, %d runs under way%n", seconds(begin), killed, held.size());
                workers.set(chosen, worker(registry, lives++));
                next = at.plusSeconds(pause / 2 + random.nextLong(pause));
            }
            if (!restarted && killed >= kills / 2) {
                restarted = true;
                postgres.restart();
                System.out.printf("%4d s: PostgreSQL restarted%n", seconds(begin));
            }
            if (fills && filled == Instant.MAX && killed >= kills * 3 / 4 && !over()) {
                filled = Instant.now();
                System.out.printf("%4d s: disk of the evidence full (%d MB)%n", seconds(begin), fill(filler) >> 20);
            }
            if (Files.exists(filler) && Instant.now().isAfter(filled.plusSeconds(30))) {
                Files.delete(filler);
                System.out.printf("%4d s: room again%n", seconds(begin));
            }
            recoveries.addAll(recovered(lost));
            NEVER.await(500, TimeUnit.MILLISECONDS);
        }
        System.out.printf("the night took %d s; %d of %d kills%s%n", seconds(begin), killed, kills, fills ? "" : "; a full disk was not tried: that needs root and a tmpfs");
        Files.deleteIfExists(filler);
        String report = get("/night/latest.json");
        Files.writeString(work.resolve("night.json"), report);
        for (Process one : workers) {
            one.destroy();
        }
        for (Process one : workers) {
            one.waitFor(60, TimeUnit.SECONDS);
        }
        // A worker that is stopped gives back what it holds; the planner carries it when it looks next, every five minutes.
        for (Instant last = Instant.now().plusSeconds(330); !over() && Instant.now().isBefore(last); ) {
            NEVER.await(2, TimeUnit.SECONDS);
        }
        judge(portals, report, recoveries, lost);
        cost();
        planner.destroy();
        planner.waitFor(60, TimeUnit.SECONDS);
        bound("browsers left behind", leftovers(), 0, 0);
    }

    static Process worker(Path registry, int life) throws IOException {
        return program("worker-" + life, "worker", "--registry", registry.toString(), "--runs", String.valueOf(LOADS / 6), "--sample", String.valueOf(PAGES), "--at-once", "1");
    }

    // ---- a clock that jumps

    /** A night that begins in two minutes, and the machine's clock an hour forward and back over its beginning, inside it, and over its end. */
    static void clock(int portals) throws Exception {
        Path offset = work.resolve("clock");
        Files.writeString(offset, "+0");
        faked.putAll(Map.of("LD_PRELOAD", System.getenv("FAKE_CLOCK"), "FAKETIME_TIMESTAMP_FILE", offset.toString(), "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1", "DONT_FAKE_MONOTONIC", "1", "FAKETIME_SKIP_CMDS", "chromium,chromedriver,node"));
        LocalTime begin = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).plusMinutes(2);
        program("serve", "serve", "--registry", registry(portals).toString(), "--listen", "127.0.0.1:24899", "--night", begin + "-" + begin.plusMinutes(30),
                "--zone", "UTC", "--visits", "0", "--days", "none", "--at-once", "1", "--out", work.resolve("out").toString());
        until("the planner serves", Duration.ofSeconds(60), () -> answered("/ready"));
        jump(offset, "+3600", "an hour forward, over the night's beginning and end");
        jump(offset, "+0", "back again");
        until("the night begins", Duration.ofMinutes(3), () -> !LocalTime.now(ZoneOffset.UTC).isBefore(begin.plusSeconds(10)) && nightsOf().size() == 1);
        bound("portals planned after a jump over the beginning", nightRuns(), portals, portals);
        jump(offset, "-3600", "an hour back, before the night's beginning");
        jump(offset, "+0", "forward again, over its beginning a second time");
        bound("portals planned after the beginning came twice", nightRuns(), portals, portals);
        jump(offset, "+3600", "an hour forward, over the night's end");
        jump(offset, "+0", "back again");
        until("all were looked at", Duration.ofMinutes(4), Bench::over);
        bound("looks that ended with a result or a typed cause", count("SELECT COUNT(*) FROM run WHERE kind = 'LOOK' AND (state = 'COMPLETE' OR cause IS NOT NULL)"), portals, portals);
        bound("looks kept", count("SELECT COUNT(DISTINCT sighting) FROM run WHERE kind = 'LOOK'"), count("SELECT COUNT(sighting) FROM run WHERE kind = 'LOOK'"), portals);
        jump(offset, "+86400", "a day forward, into the next night");
        until("the next night is planned", Duration.ofSeconds(40), () -> nightsOf().size() == 2);
        bound("portals planned in two nights", nightRuns(), 2L * portals, 2L * portals);
    }

    static void jump(Path offset, String to, String what) throws Exception {
        Files.writeString(offset, to);
        System.out.println("the clock: " + what);
        NEVER.await(15, TimeUnit.SECONDS);
    }

    static List<String> nightsOf() {
        try {
            return rows("SELECT DISTINCT night::text FROM run WHERE kind <> 'PULSE'");
        } catch (SQLException away) {
            return List.of();
        }
    }

    static long nightRuns() throws SQLException {
        return count("SELECT COUNT(*) FROM run WHERE kind <> 'PULSE'");
    }

    static final Map<String, String> faked = new java.util.HashMap<>();

    static Process program(String log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8",
                "-Djava.security.properties=" + root.resolve("tools/tls.security")));
        command.addAll(properties);
        command.addAll(List.of("-cp", root + "/scheduler/target/portalprobe/lib/*", "org.portalprobe.scheduler.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "--store", url, "--store-user", "postgres", "--evidence", work.resolve("evidence").toString(), "--lease", LEASE + "s"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(work.resolve(log + ".log").toFile());
        builder.environment().put(MARK, mark);
        builder.environment().putAll(faked);
        builder.environment().put("PORTALPROBE_STORE_PASSWORD", "postgres");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    static long fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] piece = new byte[1 << 16];
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            return Files.size(file);
        }
    }

    static boolean over() {
        try {
            return rows("SELECT 1 FROM run WHERE kind <> 'PULSE' AND state IN ('WAITING', 'RUNNING') LIMIT 1").isEmpty();
        } catch (SQLException restarting) {
            return false;
        }
    }

    static final String KEY = "portal || '/' || kind || '/' || slot || '@' || token";

    static List<String> held(long pid) {
        try {
            return rows("SELECT " + KEY + " FROM run WHERE state = 'RUNNING' AND node LIKE '%-" + pid + "-%'");
        } catch (SQLException restarting) {
            return List.of();
        }
    }

    /** Seconds that runs of killed workers needed until somebody else could take them, or had. */
    static List<Double> recovered(List<Killed> lost) {
        try {
            List<String> running = rows("SELECT " + KEY + " FROM run WHERE state = 'RUNNING'");
            Instant now = Instant.now();
            List<Killed> free = lost.stream().filter(one -> !running.contains(one.run())).toList();
            lost.removeAll(free);
            return free.stream().map(one -> Duration.between(one.at(), now).toMillis() / 1_000.0).toList();
        } catch (SQLException restarting) {
            return List.of();
        }
    }

    // ---- what must hold

    static void judge(int portals, String report, List<Double> recoveries, List<Killed> lost) throws SQLException {
        Map<String, Integer> states = new LinkedHashMap<>();
        for (String row : rows("SELECT state || ' ' || COUNT(*) FROM run WHERE kind <> 'PULSE' GROUP BY state ORDER BY state")) {
            states.put(row.split(" ")[0], Integer.parseInt(row.split(" ")[1]));
        }
        System.out.println("runs: " + states);
        for (String row : rows("SELECT state || ' ' || COALESCE(cause, '-') || ' ' || COALESCE(attribution, '-') || ' ' || COUNT(*)"
                + " FROM run WHERE kind <> 'PULSE' AND state NOT IN ('COMPLETE') GROUP BY state, cause, attribution ORDER BY 1")) {
            System.out.println("  " + row);
        }
        bound("portals in the report", count("SELECT COUNT(DISTINCT portal) FROM run WHERE kind <> 'PULSE'"), portals, portals);
        bound("portals without result or typed cause", count("SELECT COUNT(*) FROM run WHERE kind <> 'PULSE' AND (state IN"
                + " ('WAITING', 'RUNNING') OR (state NOT IN ('COMPLETE') AND cause IS NULL))"), 0, 0);
        bound("sightings that no run names", count("SELECT COUNT(*) FROM sighting WHERE name NOT LIKE '%-pulse-%' AND name NOT IN"
                + " (SELECT sighting FROM run WHERE sighting IS NOT NULL)"), 0, 0);
        bound("sightings that a run names and the store lacks", count("SELECT COUNT(*) FROM run WHERE sighting IS NOT NULL AND sighting"
                + " NOT IN (SELECT name FROM sighting)"), 0, 0);
        bound("sightings of two runs", count("SELECT COUNT(*) FROM (SELECT sighting FROM run WHERE sighting IS NOT NULL GROUP BY sighting"
                + " HAVING COUNT(*) > 1) twice"), 0, 0);
        bound("runs of killed workers that stayed with them", lost.size(), 0, 0);
        double slowest = recoveries.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        System.out.printf("%d runs of killed workers, waiting again after %.1f s at most%n", recoveries.size(), slowest);
        bound("seconds until the slowest waited again", Math.round(slowest), 0, LEASE + 30);
        System.out.println("runs begun more than once: " + count("SELECT COUNT(*) FROM run WHERE attempts > 1") + ", most attempts "
                + count("SELECT MAX(attempts) FROM run"));
        bound("rounds of pulses", Math.max(pulses("worker-"), 0), 1, 1_000_000);
    }

    static long pulses(String logs) {
        try (Stream<Path> files = Files.list(work)) {
            long rounds = 0;
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith(logs)).toList()) {
                rounds += Files.readString(file).lines().filter(line -> line.contains("pulses of ")).count();
            }
            return rounds;
        } catch (IOException unread) {
            return -1;
        }
    }

    static void cost() throws SQLException {
        String median = "SELECT COALESCE(ROUND(percentile_cont(0.5) WITHIN GROUP (ORDER BY EXTRACT(EPOCH FROM ended - started))), 0)::bigint"
                + " FROM run WHERE state IN ('COMPLETE', 'PARTLY') AND kind = ";
        long visit = count(median + "'VISIT'");
        long look = count(median + "'LOOK'");
        System.out.printf("median of a whole visit %d s, of a look %d s, three workers on this host%n", visit, look);
        long done = count("SELECT COUNT(*) FROM run WHERE kind = 'VISIT' AND ended IS NOT NULL");
        long wall = count("SELECT COALESCE(ROUND(EXTRACT(EPOCH FROM MAX(ended) - MIN(started))), 0)::bigint FROM run WHERE kind = 'VISIT'");
        double each = (double) wall / Math.max(1, done);
        System.out.printf("inputs: %d visits of %d loads and %d pages in %d s, kills and looks included = %.1f s of this host each%n",
                done, LOADS, PAGES, wall, each);
        // Half of a visit is timing, half inspection: both grow with their number.
        double whole = each / 2 * 18 / LOADS + each / 2 * 20 / PAGES;
        project("as here", each);
        project("of 18 loads and 20 pages", whole);
    }

    static void project(String what, double seconds) {
        System.out.printf("projection: 250 visits %s at %.1f s = %.1f host-hours; a night of 7 h, a tenth of it kept free, needs %d hosts%n",
                what, seconds, 250 * seconds / 3600, (long) Math.ceil(250 * seconds / 3600 / 6.3));
    }

    static void bound(String what, long value, long least, long most) {
        boolean held = value >= least && value <= most;
        missed |= !held;
        System.out.printf("%s %s: %d (wanted %s)%n", held ? "ok    " : "MISSED", what, value, least == most ? least : least + " to " + most);
    }

    /** Processes that carry our mark and are not ours any more. */
    static long leftovers() throws InterruptedException {
        long left = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 20 && left > 0; attempt++) {
            left = ProcessHandle.allProcesses().filter(Bench::isMarked).count();
            if (left > 0) {
                NEVER.await(1, TimeUnit.SECONDS);
            }
        }
        return left;
    }

    static boolean isMarked(ProcessHandle process) {
        try {
            String environment = Files.readString(Path.of("/proc/" + process.pid() + "/environ"), StandardCharsets.ISO_8859_1);
            return environment.contains(MARK + "=" + mark);
        } catch (IOException gone) {
            return false;
        }
    }

    // ---- portals

    static Path registry(int portals) throws IOException {
        var text = new StringBuilder("portals:\n");
        for (int i = 1; i <= portals; i++) {
            text.append("""
                      - id: so-%1$d
                        name: Cổng %1$d
                        kind: service-portal
                        url: http://127.0.2.%1$d:%2$d/
                        network: { allow-private-addresses: true }
                    """.formatted(i, PORT));
        }
        return Files.writeString(work.resolve("portals.yaml"), text);
    }

    static void serve(int portals) throws IOException {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 1; i <= portals; i++) {
            if (i % 50 == 7) {
                continue; // down
            }
            int number = i;
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.2." + i, PORT), 64);
            server.setExecutor(threads);
            server.createContext("/", exchange -> {
                String path = exchange.getRequestURI().getPath();
                int status = number % 50 == 17 ? 403 : number % 50 == 27 ? 500 : path.matches("/|/(thu-tuc|tra-cuu|gioi-thieu)(/\\d)?") ? 200 : 404;
                byte[] page = page(number, path, status).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(status, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
        }
    }

    static String page(int portal, String path, int status) {
        if (status != 200) {
            return "<!DOCTYPE html><html lang=vi><title>Lỗi " + status + "</title><h1>" + (status == 403 ? "Request blocked by firewall" : "Lỗi") + "</h1></html>";
        }
        var links = new StringBuilder("<a href='/'>Trang chủ</a> <a href='/thu-tuc'>Thủ tục hành chính</a> <a href='/tra-cuu'>Tra cứu hồ sơ</a> <a href='/gioi-thieu'>Giới thiệu</a>");
        for (int i = 1; i <= 6; i++) {
            links.append(" <a href='/thu-tuc/").append(i).append("'>Thủ tục số ").append(i).append("</a>");
        }
        return "<!DOCTYPE html><html lang=vi><head><meta charset=utf-8><title>Cổng " + portal + " " + path + "</title></head><body><h1>Cổng dịch vụ công "
                + portal + "</h1><form action='/thu-tuc'><label>Tìm thủ tục <input name=q></label><button>Tìm</button></form><nav>" + links
                + "</nav><p>" + "Nội dung của trang " + path + ". " + "</p></body></html>";
    }

    // ---- PostgreSQL, HTTP, SQL

    static final class Postgres {
        final Path bin;
        final Path data = work.resolve("pgdata");

        Postgres(Path bin) {
            this.bin = bin;
        }

        void start() throws Exception {
            Files.createDirectories(data);
            if (isRoot()) {
                new ProcessBuilder("chown", "nobody", data.toString()).start().waitFor();
            }
            Files.writeString(work.resolve("password"), "postgres");
            command("initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
            server("start");
            try (Connection connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:24898/postgres", "postgres", "")) {
                connection.createStatement().execute("CREATE DATABASE portalprobe");
            }
            url = "jdbc:postgresql://127.0.0.1:24898/portalprobe";
        }

        void restart() throws Exception {
            server("restart");
        }

        void stop() {
            try {
                command("pg_ctl", "-D", data.toString(), "-m", "immediate", "stop");
            } catch (Exception gone) {
                // It never started.
            }
        }

        private void server(String what) throws Exception {
            command("pg_ctl", "-D", data.toString(), "-w", "-m", "fast", "-l", data.resolve("log").toString(), "-o",
                    "-p 24898 -h 127.0.0.1 -k " + data + " -c max_connections=100", what);
        }

        private static boolean isRoot() {
            return System.getProperty("user.name").equals("root");
        }

        private void command(String program, String... arguments) throws Exception {
            List<String> command = new ArrayList<>();
            if (isRoot()) {
                command.addAll(List.of("setpriv", "--reuid", "nobody", "--clear-groups"));
            }
            command.add(bin.resolve(program).toString());
            command.addAll(List.of(arguments));
            int code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve(program + ".log").toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IOException(program + ": " + Files.readString(work.resolve(program + ".log")));
            }
        }
    }

    static List<String> rows(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
            var found = connection.createStatement().executeQuery(sql);
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    static long count(String sql) throws SQLException {
        return Long.parseLong(rows(sql).getFirst());
    }

    static long seconds(Instant since) {
        return Duration.between(since, Instant.now()).toSeconds();
    }

    static boolean answered(String path) {
        try {
            return !get(path).isEmpty();
        } catch (IOException | InterruptedException notYet) {
            return false;
        }
    }

    static String get(String path) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:24899" + path)).build(), BodyHandlers.ofString());
        return answer.statusCode() == 200 ? answer.body() : "";
    }

    static void until(String what, Duration limit, java.util.function.BooleanSupplier done) throws InterruptedException, IOException {
        Instant end = Instant.now().plus(limit);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IOException("never happened: " + what);
            }
            NEVER.await(300, TimeUnit.MILLISECONDS);
        }
    }
}
