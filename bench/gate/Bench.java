import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portalprobe.checks.pageload.LoadMetric;
import org.portalprobe.checks.regression.Change;
import org.portalprobe.checks.regression.Comparisons;
import org.portalprobe.checks.regression.Ruling;
import org.portalprobe.checks.regression.SideBySide;
import org.portalprobe.checks.regression.Timing;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.Sighting;
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
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackAuthority;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackRequest;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.reports.ci.GateRun;
import org.portalprobe.scheduler.gate.Gate;
import org.portalprobe.scheduler.gate.GateOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Bench record FILE COUNT | resample FILE… | same COUNT | sides COUNT | seeds FROM TO | timed FROM TO | peer WORK: see bench/gate/run. Ends with 1 when a bar is missed. */
public class Bench {

    static boolean missed;

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "record" -> record(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            case "resample" -> {
                for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
                    resample(Path.of(file));
                }
            }
            case "same" -> same(Integer.parseInt(arguments[1]));
            case "sides" -> sides(Integer.parseInt(arguments[1]));
            case "seeds" -> seeds(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            case "timed" -> timed(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            case "peer" -> peer(Path.of(arguments[1]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.exit(missed ? 1 : 0);
    }

    // --- single loads, recorded once and compared with themselves again and again

    /** One line for each load: whether it counts, then the five metrics in milliseconds. */
    static void record(Path file, int count) throws Exception {
        NetworkPolicy ourselves = new NetworkPolicy(true, Map.of(), List.of(), false);
        try (LoopbackOrigin site = LoopbackOrigin.builder().http("127.0.0.1", new Site(Seed.NONE)::answer).start();
                Egress egress = Egress.open(ourselves, EgressEnvironment.system());
                Relay relay = Relay.open(egress, Set.of(site.httpPort()));
                BrowserWorker worker = new BrowserWorker(
                        BrowserSettings.fromSystem(),
                        new BrowserPlan(ProbeSettings.DEFAULT, new RelayGate(egress, relay), "bench"),
                        new Nothing(),
                        InstantSource.system())) {
            URI page = URI.create("http://127.0.0.1:" + site.httpPort() + "/");
            LoadOrder order = new LoadOrder(page, KeyPageRole.HOME, FormFactor.DESKTOP, 1, CertificateTrust.BROWSER);
            worker.time(order);
            for (int i = 0; i < count; i++) {
                TimedLoad load = worker.time(order);
                String line = load.timing()
                        .toOptional()
                        .map(timing -> load.counts() + Comparisons.METRICS.stream()
                                .map(metric -> "," + metric.of(timing).map(value -> Double.toString(value)).orElse(""))
                                .collect(Collectors.joining()))
                        .orElse("");
                if (!line.isEmpty()) {
                    Files.writeString(
                            file,
                            line + "\n",
                            StandardCharsets.UTF_8,
                            java.nio.file.StandardOpenOption.CREATE,
                            java.nio.file.StandardOpenOption.APPEND);
                }
            }
        }
    }

    /** Two thousand comparisons of the same release with itself: in how many would the gate have failed? */
    static void resample(Path file) throws IOException {
        List<String[]> loads = Files.readAllLines(file).stream().map(line -> line.split(",", -1)).toList();
        List<String[]> counting = loads.stream().filter(load -> load[0].equals("true")).toList();
        System.out.printf("%s: %d loads, %d of them count%n", file.getFileName(), loads.size(), counting.size());
        for (String name : List.of("as the gate takes them", "disturbed ones kept")) {
            List<String[]> taken = name.startsWith("as") ? counting : loads;
            if (taken.size() < 40) {
                System.out.printf("  %-24s too few loads%n", name);
                continue;
            }
            for (boolean drawn : new boolean[] {true, false}) {
                double failed = share(taken, drawn);
                System.out.printf("  %-24s %-22s false failures %.2f %%%n", name, drawn ? "drawn at random" : "in runs, in turns", 100 * failed);
                missed |= name.startsWith("as") && failed > 0.02;
            }
        }
    }

    static double share(List<String[]> loads, boolean drawn) {
        SplittableRandom random = new SplittableRandom(7);
        int jobs = 2_000;
        int rounds = Comparisons.enough(Comparisons.METRICS.size()) + 1;
        int failed = 0;
        for (int job = 0; job < jobs; job++) {
            int[] picked = drawn
                    ? random.ints(2L * rounds, 0, loads.size()).toArray()
                    : IntStream.range(0, 2 * rounds).map(i -> 0).toArray();
            if (!drawn) {
                int start = random.nextInt(loads.size() - 2 * rounds);
                for (int i = 0; i < picked.length; i++) {
                    picked[i] = start + i;
                }
            }
            List<Timing> timings = new ArrayList<>();
            for (int metric = 0; metric < Comparisons.METRICS.size(); metric++) {
                List<Double> before = new ArrayList<>();
                List<Double> now = new ArrayList<>();
                for (int i = 0; i < picked.length; i++) {
                    String value = loads.get(picked[i])[metric + 1];
                    if (!value.isEmpty()) {
                        // ABBA, as the gate takes turns.
                        boolean ofNow = (i % 2 == 1) ^ (i / 2 % 2 == 1);
                        (ofNow ? now : before).add(Double.valueOf(value));
                    }
                }
                timings.add(new Timing("/", FormFactor.DESKTOP, Comparisons.METRICS.get(metric), before, now));
            }
            failed += Comparisons.of(timings).stream().anyMatch(one -> one.verdict() == SideBySide.Verdict.SLOWER) ? 1 : 0;
        }
        return failed / (double) jobs;
    }

    // --- the gate itself, on a site of our own

    static void same(int count) throws Exception {
        try (Served site = Served.of(Seed.NONE)) {
            Path baseline = baseline(site);
            int failed = 0;
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                GateRun run = gate(site, "--baseline", baseline.toString());
                seconds.add(run.took().toMillis() / 1000.0);
                List<String> said = told(run);
                if (!said.isEmpty()) {
                    failed++;
                    System.out.println("  A/A failed: " + said);
                }
            }
            seconds.sort(null);
            System.out.printf("live A/A: %d of %d failed; 3 pages take %.1f s (median), %.1f s at most%n", failed, count, seconds.get(count / 2), seconds.getLast());
            missed |= failed > 0 || seconds.getLast() > 60;
        }
    }

    /** A release beside itself: nothing may be slower, and the gate must have been able to tell. */
    static void sides(int count) throws Exception {
        try (Served before = Served.of(Seed.NONE);
                Served now = Served.of(Seed.NONE)) {
            int slower = 0;
            int undecided = 0;
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                GateRun run = plain(now, "--against", before.plain(), "--form-factor", "desktop");
                seconds.add(run.took().toMillis() / 1000.0);
                List<String> said = told(run);
                boolean lost = !said.isEmpty() && said.stream().allMatch(one -> one.startsWith("lost "));
                undecided += lost ? 1 : 0;
                slower += said.isEmpty() || lost ? 0 : 1;
                if (!said.isEmpty()) {
                    System.out.println("  A/A side by side: " + said);
                }
            }
            seconds.sort(null);
            System.out.printf("live A/A side by side: %d of %d called slower, %d undecided; %.0f s (median), %.0f s at most%n", slower, count, undecided, seconds.get(count / 2), seconds.getLast());
            missed |= slower > 0;
        }
    }

    static void seeds(int from, int to) throws Exception {
        Path baseline;
        try (Served site = Served.of(Seed.NONE)) {
            baseline = baseline(site);
        }
        List<Seed> all = Seeds.all();
        int caught = 0;
        int tried = 0;
        for (Seed seed : all.subList(from, Math.min(to, all.size()))) {
            try (Served site = Served.of(seed)) {
                List<String> said = told(gate(site, "--baseline", baseline.toString()));
                boolean right = said.stream().anyMatch(one -> one.matches(seed.expected()));
                tried++;
                caught += right ? 1 : 0;
                System.out.printf("  %-4s %-42s %s%n", right ? "ok" : "MISS", seed.name(), said.size() > 4 ? said.subList(0, 4) + " and " + (said.size() - 4) : said);
            }
        }
        System.out.printf("seeded %d to %d: %d of %d caught with the right cause%n", from, to, caught, tried);
        missed |= caught < 0.95 * tried;
    }

    static void timed(int from, int to) throws Exception {
        List<Seed> all = Seeds.timed();
        int caught = 0;
        int tried = 0;
        for (Seed seed : all.subList(from, Math.min(to, all.size()))) {
            try (Served before = Served.of(Seed.NONE);
                    Served now = Served.of(seed)) {
                List<String> said = told(plain(now, "--against", before.plain(), "--form-factor", "desktop"));
                boolean right = said.stream().anyMatch(one -> one.matches(seed.expected()));
                tried++;
                caught += right ? 1 : 0;
                System.out.printf("  %-4s %-42s %s%n", right ? "ok" : "MISS", seed.name(), said);
            }
        }
        System.out.printf("side by side %d to %d: %d of %d caught with the right cause%n", from, to, caught, tried);
        missed |= caught < tried;
    }

    // --- Lighthouse CI on some of the same pairs

    static final List<String> BESIDE_PEER = List.of("heavier /anh-2.svg by 400 kB", "a picture gone", "label lost, text field", "picture without alternative",
            "HSTS lost", "TLS 1.0 on", "broken link in the menu", "tracker lost", "slower endpoint by 300 ms", "a script that blocks 400 ms");

    /** Caught by the peer: an assertion of its recommended ones that fails on this release and not on the good one; which is more than it knows without its server. */
    static void peer(Path work) throws Exception {
        List<String> good;
        Path baseline;
        try (Served site = Served.of(Seed.NONE)) {
            baseline = baseline(site);
            good = assertions(work, site);
            List<String> again = assertions(work, site);
            System.out.printf("peer, the good release: %d assertions of the recommended ones fail; a second time %s%n", good.size(), again.equals(good) ? "the same" : "others: " + again);
        }
        int ours = 0;
        int theirs = 0;
        for (String name : BESIDE_PEER) {
            Seed seed = java.util.stream.Stream.concat(Seeds.all().stream(), Seeds.timed().stream()).filter(one -> one.name().equals(name)).findFirst().orElseThrow();
            boolean timing = Seeds.timed().stream().anyMatch(one -> one.name().equals(name));
            try (Served before = Served.of(Seed.NONE);
                    Served now = Served.of(seed)) {
                List<String> said = told(timing ? plain(now, "--against", before.plain(), "--form-factor", "desktop") : gate(now, "--baseline", baseline.toString()));
                boolean caught = said.stream().anyMatch(one -> one.matches(seed.expected()));
                List<String> more = new ArrayList<>(assertions(work, now));
                more.removeAll(good);
                ours += caught ? 1 : 0;
                theirs += more.isEmpty() ? 0 : 1;
                System.out.printf("  %-34s ours %-5s peer %s%n", name, caught ? "yes" : "NO", more.isEmpty() ? "no" : "yes " + more);
            }
        }
        System.out.printf("beside the peer: ours %d of %d, Lighthouse CI %d%n", ours, BESIDE_PEER.size(), theirs);
    }

    /** Names of the assertions that fail as errors, of three runs as the peer takes them. */
    static List<String> assertions(Path work, Served site) throws Exception {
        String cli = work.resolve("node_modules/.bin/lhci").toString();
        String chrome = "--chrome-flags=--headless=new --no-sandbox --no-first-run --no-proxy-server --ignore-certificate-errors --host-resolver-rules=\"MAP " + Served.HOST + ":443 127.0.0.1:"
                + site.origin.httpsPort() + ",MAP " + Served.TRACKER + ":443 127.0.0.1:" + site.origin.httpsPort() + ",MAP " + Served.HOST + ":80 127.0.0.1:" + site.origin.httpPort() + ",MAP * ~NOTFOUND\"";
        Path folder = Files.createTempDirectory(work, "lhci");
        run(folder, cli, "collect", "--url=https://" + Served.HOST + "/", "--numberOfRuns=3", "--settings." + chrome.substring(2).replaceFirst("chrome-flags", "chromeFlags"));
        run(folder, cli, "assert", "--preset=lighthouse:recommended");
        String results = Files.readString(folder.resolve(".lighthouseci/assertion-results.json"));
        List<String> failed = new ArrayList<>();
        for (var one : new com.fasterxml.jackson.databind.ObjectMapper().readTree(results)) {
            if (!one.path("passed").asBoolean() && one.path("level").asText().equals("error")) {
                // A count that grew is news too; a score that moved by a hair is none.
                String count = one.path("name").asText().equals("maxLength") ? " " + one.path("actual").asText() : "";
                failed.add(one.path("auditId").asText() + (one.has("auditProperty") ? one.path("auditProperty").toString() : "") + count);
            }
        }
        failed.sort(null);
        return failed;
    }

    private static void run(Path folder, String... command) throws Exception {
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start().waitFor();
    }

    static List<String> told(GateRun run) {
        return run.judgement().rulings().stream()
                .filter(ruling -> ruling.fails() || ruling.losesCoverage())
                .map(Ruling::change)
                .map(change -> (change.effect() == Change.Effect.LOST_COVERAGE ? "lost " : "") + change.rule() + " " + change.place())
                .toList();
    }

    static Path baseline(Served site) throws Exception {
        Path file = Files.createTempFile("gate", ".yaml");
        Files.delete(file);
        gate(site, "--baseline", file.toString(), "--update-baseline");
        return file;
    }

    static GateRun gate(Served site, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--url"));
        Site.PAGES.forEach(page -> arguments.add("https://" + Served.HOST + page));
        arguments.addAll(List.of("--resolve", Served.HOST + ":443:127.0.0.1:" + site.origin.httpsPort()));
        arguments.addAll(List.of("--resolve", Served.HOST + ":80:127.0.0.1:" + site.origin.httpPort()));
        arguments.addAll(List.of("--ca", site.authority.toString()));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    static GateRun plain(Served site, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--url", site.plain()));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    static GateRun run(List<String> arguments) throws Exception {
        Line line = new Line();
        new CommandLine(line).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments.toArray(String[]::new));
        return new Gate(line.options, Map.of(), new PrintWriter(new StringWriter()), InstantSource.system(), "bench").run();
    }

    @Command
    static final class Line {
        @Mixin
        GateOptions options = new GateOptions();
    }

    static final class Nothing implements EvidenceSink {
        @Override
        public BlobRef put(byte[] bytes, String mediaType) {
            return new BlobRef("0".repeat(64), mediaType, bytes.length);
        }

        @Override
        public void save(Sighting sighting) {}
    }

    /** One thing done wrong to a good release, and what the gate must say of it (rule and place). */
    record Seed(
            String name,
            String expected,
            UnaryOperator<String> html,
            Map<String, String> headers,
            Set<String> broken,
            Map<String, Integer> sizes,
            Map<String, Duration> delays,
            List<String> protocols) {

        static final Seed NONE = new Seed("nothing", "", html -> html, Map.of(), Set.of(), Map.of(), Map.of(), List.of("TLSv1.2", "TLSv1.3"));

        static Seed html(String name, String expected, UnaryOperator<String> change) {
            return new Seed(name, expected, change, Map.of(), Set.of(), Map.of(), Map.of(), NONE.protocols);
        }

        static Seed replaced(String name, String expected, String what, String by) {
            return html(name, expected, html -> html.replace(what, by));
        }

        static Seed header(String name, String expected, String header, String value) {
            return new Seed(name, expected, html -> html, Map.of(header, value), Set.of(), Map.of(), Map.of(), NONE.protocols);
        }

        static Seed broken(String name, String expected, String path) {
            return new Seed(name, expected, html -> html, Map.of(), Set.of(path), Map.of(), Map.of(), NONE.protocols);
        }

        static Seed size(String name, String expected, String path, int bytes) {
            return new Seed(name, expected, html -> html, Map.of(), Set.of(), Map.of(path, bytes), Map.of(), NONE.protocols);
        }

        static Seed delay(String name, String expected, String path, int millis) {
            return new Seed(name, expected, html -> html, Map.of(), Set.of(), Map.of(), Map.of(path, Duration.ofMillis(millis)), NONE.protocols);
        }

        static Seed protocols(String name, String expected, String... protocols) {
            return new Seed(name, expected, html -> html, Map.of(), Set.of(), Map.of(), Map.of(), List.of(protocols));
        }
    }

    /** A site with its authority on disk. */
    static final class Served implements AutoCloseable {
        static final String HOST = "cong.test";
        static final String TRACKER = "f-emc.ngsp.gov.vn";
        static final LoopbackAuthority ROOT = LoopbackAuthority.create(InstantSource.system());
        final LoopbackOrigin origin;
        final Path authority;

        private Served(LoopbackOrigin origin, Path authority) {
            this.origin = origin;
            this.authority = authority;
        }

        static Served of(Seed seed) throws IOException {
            Site site = new Site(seed);
            Path pem = Files.writeString(Files.createTempFile("ca", ".pem"), ROOT.caPem());
            return new Served(
                    LoopbackOrigin.builder()
                            .https(HOST, ROOT.issue(CertificateRequest.of(HOST)), site::answer)
                            // For the peer alone: our own visits answer trackers themselves.
                            .https(TRACKER, ROOT.issue(CertificateRequest.of(TRACKER)), request -> LoopbackResponse.of(200, "text/javascript", new byte[0]))
                            .http(HOST, site::redirect)
                            .http("127.0.0.1", site::answer)
                            .protocols(seed.protocols().toArray(String[]::new))
                            .start(),
                    pem);
        }

        String plain() {
            return "http://127.0.0.1:" + origin.httpPort() + "/";
        }

        @Override
        public void close() {
            origin.close();
        }
    }

    /** Three pages of a small portal with two pictures, a style sheet and a script. */
    record Site(Seed seed) {
        static final List<String> PAGES = List.of("/", "/tra-cuu", "/thu-tuc");

        static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
                "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
                "Content-Security-Policy", "default-src 'self' https://f-emc.ngsp.gov.vn; script-src 'self' 'unsafe-inline' https://f-emc.ngsp.gov.vn; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'",
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "strict-origin-when-cross-origin"));

        LoopbackResponse redirect(LoopbackRequest request) {
            return LoopbackResponse.redirect(301, "https://" + Served.HOST + request.path());
        }

        LoopbackResponse answer(LoopbackRequest request) {
            LoopbackResponse plain = content(request.path());
            for (Map.Entry<String, String> header : HEADERS.entrySet()) {
                String value = seed.headers().getOrDefault(header.getKey(), header.getValue());
                plain = value.isEmpty() ? plain : plain.with(header.getKey(), value);
            }
            for (Map.Entry<String, String> header : seed.headers().entrySet()) {
                plain = HEADERS.containsKey(header.getKey()) ? plain : plain.with(header.getKey(), header.getValue());
            }
            return plain.after(seed.delays().getOrDefault(request.path(), Duration.ZERO));
        }

        private LoopbackResponse content(String path) {
            if (seed.broken().contains(path)) {
                return LoopbackResponse.html(404, "<!DOCTYPE html><html lang=vi><title>Không thấy</title><h1>Không thấy trang</h1>");
            }
            return switch (path) {
                case "/", "/tra-cuu", "/thu-tuc", "/tin-tuc", "/lien-he" -> LoopbackResponse.html(200, seed.html().apply(page(path)));
                case "/style.css" -> LoopbackResponse.of(200, "text/css", ("body{font:16px sans-serif;color:#111;background:#fff}a{color:#00539b}" + " ".repeat(seed.sizes().getOrDefault(path, 500))).getBytes(StandardCharsets.UTF_8));
                case "/app.js" -> LoopbackResponse.of(200, "text/javascript", ("document.documentElement.dataset.ready='1';//" + " ".repeat(seed.sizes().getOrDefault(path, 2_000))).getBytes(StandardCharsets.UTF_8));
                case "/anh-1.svg", "/anh-2.svg" -> LoopbackResponse.of(200, "image/svg+xml", ("<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'><rect width='200' height='100' fill='#0a6'/><!--" + "x".repeat(seed.sizes().getOrDefault(path, 3_000)) + "--></svg>").getBytes(StandardCharsets.UTF_8));
                case "/favicon.ico" -> LoopbackResponse.of(200, "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
                case "/thoi-gian" -> LoopbackResponse.of(200, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
                default -> LoopbackResponse.html(404, "<!DOCTYPE html><html lang=vi><title>Không thấy</title><h1>Không thấy trang</h1>");
            };
        }

        private static String page(String path) {
            String title = switch (path) {
                case "/" -> "Trang chủ";
                case "/tra-cuu" -> "Tra cứu hồ sơ";
                case "/thu-tuc" -> "Thủ tục hành chính";
                default -> "Trang " + path.substring(1);
            };
            return """
                    <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                    <title>%s - Cổng dịch vụ công</title><link rel="stylesheet" href="/style.css"><script src="/app.js" defer></script>
                    <script>var _govaq=window._govaq||[];_govaq.push(['trackPageView']);_govaq.push(['enableLinkTracking']);(function(){_govaq.push(['setTrackerUrl','https://f-emc.ngsp.gov.vn/tracking']);_govaq.push(['setSiteId','9001']);var d=document,g=d.createElement('script'),s=d.getElementsByTagName('script')[0];g.type='text/javascript';g.async=true;g.defer=true;g.src='https://f-emc.ngsp.gov.vn/embed/gov-tracking.min.js';s.parentNode.insertBefore(g,s)})();</script></head>
                    <body><header><a href="/">Cổng dịch vụ công tỉnh Mẫu</a><nav aria-label="Chính"><ul><li><a href="/tra-cuu">Tra cứu hồ sơ</a></li><li><a href="/thu-tuc">Thủ tục hành chính</a></li><li><a href="/tin-tuc">Tin tức</a></li><li><a href="/lien-he">Liên hệ</a></li></ul></nav></header>
                    <main><h1>%s</h1><form action="/tra-cuu"><label for="ma">Mã hồ sơ</label><input id="ma" name="ma" type="text"><label for="nam">Năm</label><select id="nam" name="nam"><option>2026</option></select><button type="submit">Tìm</button></form>
                    <p class="gioi-thieu">Người dân nộp hồ sơ và theo dõi kết quả tại đây.</p><img src="/anh-1.svg" alt="Trụ sở Ủy ban nhân dân tỉnh" width="200" height="100"><img src="/anh-2.svg" alt="Bản đồ tỉnh" width="200" height="100">
                    <table><caption>Lệ phí</caption><tr><th scope="col">Thủ tục</th><th scope="col">Lệ phí</th></tr><tr><td>Khai sinh</td><td>0 đồng</td></tr></table></main>
                    <footer><p>Cơ quan chủ quản: Ủy ban nhân dân tỉnh Mẫu</p></footer></body></html>
                    """.formatted(title, title);
        }
    }

    /** The table of mutations. */
    static final class Seeds {
        static List<Seed> all() {
            List<Seed> all = new ArrayList<>();
            Map<String, Integer> heavier = new LinkedHashMap<>(Map.of("/anh-1.svg", 60_000, "/anh-2.svg", 400_000, "/app.js", 250_000, "/style.css", 90_000));
            heavier.forEach((path, bytes) -> all.add(Seed.size("heavier " + path + " by " + bytes / 1000 + " kB", "transfer-bytes /.*", path, bytes)));
            all.add(Seed.replaced("a third picture", "requests /.*|failed-requests /.*", "</main>", "<img src='/anh-3.svg' alt='Ảnh'><img src='/anh-1.svg?2' alt='Ảnh'></main>"));
            all.add(Seed.replaced("a script that is not there", "failed-requests /.*", "</head>", "<script src='/khong-co.js'></script></head>"));
            all.add(Seed.broken("a picture gone", "failed-requests /.*", "/anh-2.svg"));
            all.add(Seed.broken("the style sheet gone", "failed-requests /.*", "/style.css"));
            all.add(Seed.replaced("label lost, text field", "label .*", "<label for=\"ma\">Mã hồ sơ</label>", "Mã hồ sơ"));
            all.add(Seed.replaced("label lost, list", "select-name .*", "<label for=\"nam\">Năm</label>", "Năm"));
            all.add(Seed.replaced("picture without alternative", "image-alt .*", " alt=\"Bản đồ tỉnh\"", ""));
            all.add(Seed.replaced("both pictures without alternative", "image-alt .*", " alt=\"", " data-alt=\""));
            all.add(Seed.replaced("language lost", "html-has-lang .*", "<html lang=\"vi\">", "<html>"));
            all.add(Seed.replaced("language not valid", "html-lang-valid .*", "<html lang=\"vi\">", "<html lang=\"zz-zz-zz\">"));
            all.add(Seed.html("title lost", "document-title .*", html -> html.replaceFirst("<title>.*</title>", "")));
            all.add(Seed.replaced("grey on white", "color-contrast .*", "class=\"gioi-thieu\"", "style=\"color:#bbb\""));
            all.add(Seed.replaced("link without name", "link-name .*", "<a href=\"/tin-tuc\">Tin tức</a>", "<a href=\"/tin-tuc\"></a>"));
            all.add(Seed.replaced("button without name", "button-name .*", "<button type=\"submit\">Tìm</button>", "<button type=\"submit\"></button>"));
            all.add(Seed.replaced("zoom forbidden", "meta-viewport .*", "initial-scale=1", "maximum-scale=1, user-scalable=no"));
            all.add(Seed.replaced("list with a stray child", "list .*", "<ul><li>", "<ul><div>x</div><li>"));
            all.add(Seed.replaced("role that needs a parent", "aria-required-parent .*", "<p class=\"gioi-thieu\">", "<p role=\"tab\" class=\"gioi-thieu\">"));
            all.add(Seed.replaced("attribute that is none", "aria-valid-attr .*", "<p class=\"gioi-thieu\">", "<p aria-nhan=\"x\" class=\"gioi-thieu\">"));
            all.add(Seed.replaced("value that is none", "aria-valid-attr-value .*", "<button type=\"submit\">", "<button type=\"submit\" aria-expanded=\"có\">"));
            all.add(Seed.replaced("role that is none", "aria-roles .*", "<table>", "<table role=\"bang\">"));
            all.add(Seed.replaced("frame without title", "frame-title .*", "</main>", "<iframe src=\"/lien-he\"></iframe></main>"));
            all.add(Seed.replaced("page that reloads itself", "meta-refresh .*", "<meta charset=\"utf-8\">", "<meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"300\">"));
            all.add(Seed.replaced("hidden and focusable", "aria-hidden-focus .*", "<footer>", "<footer aria-hidden=\"true\"><a href=\"/lien-he\">Liên hệ</a>"));
            all.add(Seed.replaced("tracker lost", "emc-.* /.*", "g.src='https://f-emc.ngsp.gov.vn/embed/gov-tracking.min.js';s.parentNode.insertBefore(g,s)})();", "})();"));
            all.add(Seed.html("tracker in a comment", "emc-.* /.*", html -> html.replaceFirst("(?s)<script>var _govaq.*?</script>", "<!-- $0 -->".replace("$0", "<script src='https://f-emc.ngsp.gov.vn/embed/gov-tracking.min.js'></script>"))));
            all.add(Seed.header("HSTS lost", "hsts.* @", "Strict-Transport-Security", ""));
            all.add(Seed.header("HSTS for a day", "hsts.* @", "Strict-Transport-Security", "max-age=86400"));
            all.add(Seed.header("policy and framing lost", "csp.* @", "Content-Security-Policy", ""));
            all.add(Seed.header("policy with everything allowed", "csp.* @", "Content-Security-Policy", "default-src * 'unsafe-inline' 'unsafe-eval'"));
            all.add(Seed.header("nosniff lost", "(nosniff|baseline).* @", "X-Content-Type-Options", ""));
            all.add(Seed.header("referrer policy lost", "(referrer|baseline).* @", "Referrer-Policy", ""));
            all.add(Seed.header("referrer policy careless", "(referrer|baseline).* @", "Referrer-Policy", "unsafe-url"));
            all.add(Seed.header("session cookie exposed", "(cookie|baseline|session).* @", "Set-Cookie", "JSESSIONID=abc; Path=/"));
            all.add(Seed.protocols("TLS 1.0 on", "(tls-grade|.*tls-?1.*|.*protocol.*) @", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"));
            all.add(Seed.protocols("TLS 1.1 on", "(tls-grade|.*tls-?1.*|.*protocol.*) @", "TLSv1.1", "TLSv1.2", "TLSv1.3"));
            all.add(Seed.protocols("TLS 1.3 off", "(tls-grade|.*tls-?1.*|.*protocol.*) @", "TLSv1.2"));
            all.add(Seed.replaced("broken link in the menu", "broken-links /tin-cu", "/tin-tuc", "/tin-cu"));
            all.add(Seed.replaced("broken link in the text", "broken-links /huong-dan", "</p><img", " <a href=\"/huong-dan\">Hướng dẫn</a></p><img"));
            all.add(Seed.broken("a linked page gone", "broken-links /lien-he", "/lien-he"));
            all.add(Seed.broken("a listed page gone", "page /thu-tuc", "/thu-tuc"));
            all.add(Seed.replaced("viewport lost", "viewport-meta /.*|wider-than-phone.*", "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", ""));
            all.add(Seed.replaced("wider than a phone", "viewport-fit /.*|wider.*", "<table>", "<table style=\"width:2000px\">"));
            all.add(Seed.replaced("two elements of one id", "duplicate-id.* .*|label .*", "<label for=\"nam\">", "<input id=\"ma\"><label for=\"nam\">"));
            all.add(Seed.replaced("table heads lost", "(td-headers|table|th-|empty-table).* .*", "<th scope=\"col\">Thủ tục</th><th scope=\"col\">Lệ phí</th>", "<td>Thủ tục</td><td>Lệ phí</td>"));
            all.add(Seed.replaced("text over http", "mixed-content.* .*|failed-requests .*", "</main>", "<img src=\"http://cong.test/anh-1.svg?http\" alt=\"Ảnh\"></main>"));
            return all;
        }

        static List<Seed> timed() {
            return List.of(
                    Seed.delay("slower endpoint by 300 ms", "timeToFirstByte /", "/", 300),
                    Seed.replaced("a script that blocks 400 ms", "(firstContentfulPaint|largestContentfulPaint|speedIndex|totalBlockingTime) /", "<script src=\"/app.js\" defer></script>", "<script>for(const t=performance.now();performance.now()-t<400;);</script>"),
                    Seed.delay("a style sheet 400 ms late", "(firstContentfulPaint|largestContentfulPaint|speedIndex) /", "/style.css", 400),
                    Seed.delay("slower endpoint by 150 ms", "timeToFirstByte /", "/", 150));
        }
    }
}
