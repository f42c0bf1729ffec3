import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.Phase;
import org.portalprobe.crawler.artifact.Sighting;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.TimedExchange;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.pulse.PulseDays;
import org.portalprobe.crawler.pulse.PulseTaken;
import org.portalprobe.crawler.pulse.PulseTarget;
import org.portalprobe.crawler.pulse.PulseWatch;
import org.portalprobe.crawler.response.OpenLoop;
import org.portalprobe.crawler.response.RequestPolicy;
import org.portalprobe.crawler.response.ResponseProbe;

/** Bench serve PORT | stall PORT SECONDS | curl ROOT URL… | pulses PORT: see bench/responsiveness/run. Ends with 1 when a bound is missed. */
public class Bench {

    static final long EVERY = 10_000;
    static final long STALL = 1_000;
    static final NetworkPolicy HERE = new NetworkPolicy(true, Map.of(), List.of(), false);
    /** Requests until the JVM has compiled its TLS: after 400 a handshake still costs 2.3 ms of CPU here, after 3000 some 1.3. */
    static final int WARMING = 3_000;

    static boolean missed;

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "serve" -> serve(Integer.parseInt(arguments[1]));
            case "stall" -> stall(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            case "curl" -> curl(arguments[1], Arrays.asList(arguments).subList(2, arguments.length));
            default -> pulses(Integer.parseInt(arguments[1]));
        }
        if (!arguments[0].equals("serve")) {
            System.exit(missed ? 1 : 0);
        }
    }

    /** Stalls in the first second of every ten of the wall clock; at once otherwise. */
    static void serve(int port) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 1000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        byte[] page = "<h1>Cổng</h1>".getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            try {
                TimeUnit.MILLISECONDS.sleep(held(System.currentTimeMillis()));
            } catch (InterruptedException ended) {
                return;
            }
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    static long held(long wall) {
        return Math.max(0, STALL - wall % EVERY);
    }

    static void stall(int port, int seconds) throws Exception {
        URI url = URI.create("http://127.0.0.1:" + port + "/");
        Duration gap = Duration.ofMillis(10);
        try (ResponseProbe probe = probe()) {
            for (int i = 0; i < 300; i++) {
                probe.once(url);
            }
            List<TimedExchange> open = new ArrayList<>();
            List<Double> truth = new ArrayList<>();
            long start = System.currentTimeMillis();
            new OpenLoop(RequestPolicy.bench(url, gap, 1000), probe::once)
                    .run(List.of(url), Duration.ofSeconds(seconds), open::add);
            for (int n = 0; n < seconds * 100; n++) {
                truth.add((double) held(start + 10L * n));
            }
            List<Double> closed = new ArrayList<>();
            Stopwatch watch = Stopwatch.start();
            while (watch.elapsed().toSeconds() < Math.min(30, seconds)) {
                closed.add(probe.once(url).millis());
                TimeUnit.MILLISECONDS.sleep(Math.max(0, 10 - Math.round(closed.getLast())));
            }
            double ours = percentile(open.stream().map(seen -> seen.late() + seen.millis()).toList(), 99);
            double wanted = percentile(truth, 99);
            long failed = open.stream().filter(seen -> seen.fault().isPresent()).count();
            double off = 100 * Math.abs(ours - wanted) / wanted;
            System.out.printf("stall: %d requests, %d failed; p99 %.1f ms, truth %.1f ms: off by %.2f %% (bound 5 %%)%n", open.size(), failed, ours, wanted, off);
            System.out.printf("       a closed loop on the same server sees p99 %.1f ms%n", percentile(closed, 99));
            missed |= off > 5 || failed > 0;
        }
    }

    static void curl(String root, List<String> urls) throws Exception {
        try (ResponseProbe probe = probe()) {
            for (String text : urls) {
                URI url = URI.create(text);
                for (int i = 0; i < WARMING; i++) {
                    probe.once(url);
                }
                Map<Phase, List<Double>> ours = new EnumMap<>(Phase.class);
                Map<Phase, List<Double>> curls = new EnumMap<>(Phase.class);
                Map<Phase, List<Double>> cold = new EnumMap<>(Phase.class);
                String protocol = "";
                for (int i = 0; i < 200; i++) {
                    TimedExchange seen = probe.once(url);
                    protocol = seen.hops().getFirst().protocol();
                    for (Phase phase : Phase.values()) {
                        seen.phases().of(phase).ifPresent(millis -> add(ours, phase, millis));
                    }
                    addAll(curls, curled(root, text, true));
                    addAll(cold, curled(root, text, false));
                }
                ours.forEach((phase, values) -> compare(url, phase, values, curls.getOrDefault(phase, List.of()), cold.getOrDefault(phase, List.of())));
                System.out.printf("       (%s)%n", protocol);
            }
        }
    }

    static void compare(URI url, Phase phase, List<Double> ours, List<Double> curls, List<Double> cold) {
        double a = percentile(ours, 50);
        double b = percentile(curls, 50);
        System.out.printf("curl: %-28s %-10s ours %7.3f ms, curl %7.3f ms, apart %6.3f ms (bound 1 ms; the first request of a curl process %.3f ms)%n",
                url, phase, a, b, Math.abs(a - b), percentile(cold, 50));
        missed |= Math.abs(a - b) >= 1;
    }

    static void addAll(Map<Phase, List<Double>> curls, double[] at) {
        add(curls, Phase.CONNECT, at[1] - at[0]);
        add(curls, Phase.TLS, at[2] - at[1]);
        add(curls, Phase.FIRST_BYTE, at[4] - at[3]);
        add(curls, Phase.TRANSFER, at[5] - at[4]);
    }

    static void add(Map<Phase, List<Double>> phases, Phase phase, double millis) {
        phases.computeIfAbsent(phase, unused -> new ArrayList<>()).add(millis);
    }

    /**
     * What curl says of a request over a connection of its own.
     *
     * @param warm the same process asked the server before, under another name so that nothing of that connection serves again: the
     *     first handshake of a process also loads OpenSSL and the root, more than a millisecond that is no time of the server's, and our
     *     side is warm too
     */
    static double[] curled(String root, String url, boolean warm) throws IOException, InterruptedException {
        URI asked = URI.create(url);
        String before = asked.getScheme() + "://portal.test:" + asked.getPort() + "/";
        List<String> command = new ArrayList<>(List.of("curl"));
        if (warm) {
            command.addAll(List.of("-s", "--resolve", "portal.test:" + asked.getPort() + ":127.0.0.1", "--cacert", root, "-o", "/dev/null", before, "--next"));
        }
        // One root alone: curl counts the reading of a whole bundle into its TLS time.
        command.addAll(List.of("-s", "--cacert", root, "-o", "/dev/null", "-w",
                "%{num_connects} %{time_namelookup} %{time_connect} %{time_appconnect} %{time_pretransfer} %{time_starttransfer} %{time_total}",
                url));
        Process curl = new ProcessBuilder(command).start();
        String said = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        curl.waitFor();
        if (!said.startsWith("1 ")) {
            throw new IllegalStateException("curl made no connection of its own: " + said);
        }
        return Arrays.stream(said.substring(2).split(" ")).mapToDouble(second -> Double.parseDouble(second) * 1000).toArray();
    }

    static void pulses(int port) throws Exception {
        List<PulseTarget> portals = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            URI url = URI.create("https://127.0.2." + (i + 1) + ":" + port + "/");
            portals.add(new PulseTarget(new Portal(new PortalId("so-" + i), LocalizedText.same("Cổng " + i), Optional.empty(),
                    PortalKind.SERVICE_PORTAL, PortalStatus.ACTIVE, url, Map.of(), HERE), Map.of()));
        }
        PulseDays.Place place = new PulseDays.Place("bench", "real-use", new Engines("0", "0", Optional.empty(), Optional.empty(), true));
        PulseDays days = new PulseDays();
        try (PulseWatch watch = new PulseWatch(EgressEnvironment.system(), settings(), new NoSink(), InstantSource.system())) {
            // The certificate is the bench's own: every pulse is refused, looked at again and costs twice what a sound one does.
            double cpu = 0;
            for (int round = 0; round < 3; round++) {
                double before = cpuSeconds();
                List<PulseTaken> taken = watch.round(portals, 2L * round, Duration.ofSeconds(20));
                cpu = cpuSeconds() - before;
                taken.forEach(one -> days.add(PulseDays.part(one, place)));
                System.out.printf("pulses: round %d of %d portals, %d requests: %.2f s CPU = %.2f %% of one core at one round in 5 minutes (bound 5 %%)%n",
                        round, taken.size(), taken.stream().mapToInt(one -> one.spent().requests()).sum(), cpu, cpu / 3);
            }
            missed |= cpu / 3 > 5;
        }
        long rss = Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum() / 1024;
        System.out.printf("pulses: %d MB at most (bound 300 MB)%n", rss);
        missed |= rss > 300;
    }

    static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    static ResponseProbe probe() {
        return ResponseProbe.open(HERE, EgressEnvironment.system(), settings(), new NoSink(), InstantSource.system());
    }

    static ProbeSettings settings() {
        return ProbeSettings.DEFAULT.withRequestDelay(Duration.ofMillis(10));
    }

    static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((percent * sorted.size() + 99) / 100 - 1);
    }

    record NoSink() implements EvidenceSink {
        @Override
        public BlobRef put(byte[] bytes, String mediaType) {
            return new BlobRef("0".repeat(64), mediaType, bytes.length);
        }

        @Override
        public void save(Sighting sighting) {}
    }
}
