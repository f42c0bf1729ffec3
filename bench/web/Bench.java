import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bench ROOT WORK URL SECONDS KEPT: see bench/web/run. Ends with 1 when a bound is missed. */
public class Bench {

    static final int PORT = 24902;
    static final int A_SECOND = 20;
    static final double BOUND = 150;
    static final double HEAP = 100;
    static final int HEAVIEST = 300 << 10;
    static final String HOST = "http://127.0.0.1:" + PORT;
    static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    static final Map<String, List<Double>> TOOK = new TreeMap<>();
    static final AtomicInteger WRONG = new AtomicInteger();
    static final Map<String, Integer> WEIGHT = new TreeMap<>();
    static final String CHOSEN = "a password of the bench";
    static String cookie = "";
    static Process serve;

    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[1]);
        List<String> registry = Files.readAllLines(work.resolve("seed/portals.yaml"));
        List<String> portals = found(registry, "id: (portal-\\d+)");
        List<String> owners = found(registry, "organisation: ([a-z0-9-]+)");
        boolean held = Boolean.parseBoolean(arguments[4]) || started(arguments, portals, "first start", () -> true);
        held &= started(arguments, portals, "started again", () -> {
            List<String> paths = paths(portals, owners);
            for (String path : paths.subList(0, Math.min(60, paths.size()))) {
                get(path);
            }
            load(paths, Integer.parseInt(arguments[3]));
            boolean fast = told();
            return fast & exported();
        });
        System.exit(held ? 0 : 1);
    }

    /** Starts serve, waits until it has everything, does the work and stops it. */
    static boolean started(String[] arguments, List<String> portals, String what, Callable<Boolean> work) throws Exception {
        Path place = Path.of(arguments[1]);
        List<String> command = List.of(Path.of(arguments[0]).resolve("portalprobe").toString(), "serve", "--registry",
                place.resolve("seed/portals.yaml").toString(), "--store", arguments[2], "--store-user", "postgres", "--evidence",
                place.resolve("seed").toString(), "--listen", "127.0.0.1:" + PORT, "--without-worker", "--days", "none", "--out", place.toString());
        long begun = System.nanoTime();
        serve = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            BufferedReader said = serve.inputReader(StandardCharsets.UTF_8);
            String password = password(said);
            Thread.ofVirtual().start(() -> said.lines().forEach(line -> {}));
            if (!password.isEmpty()) {
                signIn(password);
            } else if (cookie.isEmpty()) {
                form("/login", "/login", "name", "admin", "password", CHOSEN);
            }
            System.out.printf("%s: answers after %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
            long filling = System.nanoTime();
            boolean rankings = false;
            String last = "/portals/" + portals.stream().sorted().toList().getLast();
            while (get("/").body().contains("role=\"status\"") || get(last).statusCode() != 200) {
                if (!rankings && get("/").body().contains("class=\"standings\"")) {
                    rankings = true;
                    System.out.printf("%s: first rankings after %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
                }
                new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
            }
            System.out.printf("%s: pages of %d portals complete %.1f s later%n", what, portals.size(), (System.nanoTime() - filling) / 1e9);
            return work.call();
        } finally {
            serve.destroy();
            serve.waitFor();
        }
    }

    /** What lives in the heap after a collection, in MB; counted by the JVM itself, for what is used a moment later holds new garbage. */
    static double heap() throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process told = new ProcessBuilder(jcmd, String.valueOf(serve.pid()), "GC.class_histogram").redirectErrorStream(true).start();
        String total = told.inputReader().lines().filter(line -> line.startsWith("Total")).findFirst().orElse("Total 0 0");
        return Double.parseDouble(total.strip().split("\\s+")[2]) / (1 << 20);
    }

    /** All findings of the month, as a program reads them. */
    static boolean exported() throws Exception {
        double idle = heap();
        long begun = System.nanoTime();
        AtomicLong bytes = new AtomicLong();
        Thread reader = Thread.ofVirtual().start(() -> {
            try (InputStream in = CLIENT.send(asked("/api/v1/findings?period=" + MONTH).timeout(Duration.ofHours(1)).build(), BodyHandlers.ofInputStream()).body()) {
                byte[] buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    bytes.addAndGet(read);
                }
            } catch (IOException | InterruptedException broken) {
                WRONG.incrementAndGet();
            }
        });
        double most = idle;
        while (!reader.join(Duration.ofMillis(300))) {
            most = Math.max(most, heap());
        }
        System.out.printf("all findings of a month: %d MB in %.0f s, live heap at most %.0f MB above the %.0f MB of idle%n",
                bytes.get() >> 20, (System.nanoTime() - begun) / 1e9, most - idle, idle);
        return WRONG.get() == 0 && bytes.get() > 0 && idle > 0 && most - idle < HEAP;
    }

    static List<String> found(List<String> lines, String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return lines.stream().flatMap(line -> Stream.of(wanted.matcher(line)).filter(Matcher::find).map(match -> match.group(1))).toList();
    }

    static String password(BufferedReader said) throws IOException {
        Pattern wanted = Pattern.compile("one-time password (\\S+)");
        String line = said.readLine();
        String password = "";
        StringBuilder all = new StringBuilder();
        while (line != null) {
            all.append(line).append('\n');
            Matcher match = wanted.matcher(line);
            if (match.find()) {
                password = match.group(1);
            }
            if (line.contains("serving http")) {
                return password;
            }
            line = said.readLine();
        }
        throw new IOException("serve did not start: " + all);
    }

    static void signIn(String password) throws Exception {
        form("/login", "/login", "name", "admin", "password", password);
        form("/account", "/account/password", "old", password, "new", CHOSEN);
    }

    static void form(String page, String path, String... fields) throws Exception {
        Matcher token = Pattern.compile("name=\"form\" value=\"([^\"]*)\"").matcher(get(page).body());
        if (!token.find()) {
            throw new IOException("no form on " + page);
        }
        StringBuilder body = new StringBuilder("form=" + token.group(1));
        for (int index = 0; index < fields.length; index += 2) {
            body.append('&').append(fields[index]).append('=').append(URLEncoder.encode(fields[index + 1], StandardCharsets.UTF_8));
        }
        keep(CLIENT.send(asked(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body.toString())).build(), BodyHandlers.ofString()));
    }

    static HttpRequest.Builder asked(String path) {
        HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(HOST + path)).timeout(Duration.ofSeconds(30));
        return cookie.isEmpty() ? asked : asked.header("Cookie", "portalprobe=" + cookie);
    }

    static HttpResponse<String> get(String path) throws Exception {
        return keep(CLIENT.send(asked(path).build(), BodyHandlers.ofString()));
    }

    static HttpResponse<String> keep(HttpResponse<String> answer) {
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(set.indexOf('=') + 1, set.indexOf(';')));
        return answer;
    }

    static final String MONTH = YearMonth.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();

    /** Kinds in turn, portals and organisations at random. */
    static List<String> paths(List<String> portals, List<String> owners) {
        Random random = new Random(1);
        List<String> paths = new ArrayList<>();
        for (int round = 0; round < 400; round++) {
            String portal = portals.get(random.nextInt(portals.size()));
            String owner = owners.get(random.nextInt(owners.size()));
            for (String language : new String[] {"", "/en"}) {
                paths.add(language + "/");
                paths.add(language + "/?q=an&block=PROVINCES");
                paths.add(language + "/organisations/" + owner);
                paths.add(language + "/organisations/" + owner + "?mend=A2b&mend=W1");
                paths.add(language + "/portals/" + portal);
                paths.add(language + "/portals/" + portal + "/parts/W1?period=" + MONTH);
                paths.add(language + "/portals/" + portal + "/parts/sample?period=" + MONTH);
                paths.add(language + "/portals/" + portal + "/compare");
                paths.add(language + "/portals/" + portal + "/requests");
                paths.add(language + "/contests");
                paths.add(language + "/account");
                paths.add(language + "/admin");
                paths.add(language + "/attestations");
                paths.add(language + "/login");
            }
            for (String path : new String[] {"/openapi.json", "/rankings", "/organisations", "/organisations/" + owner, "/portals", "/portals/" + portal,
                    "/portals/" + portal + "/card", "/portals/" + portal + "/history", "/portals/" + portal + "/changes",
                    "/portals/" + portal + "/findings", "/portals/" + portal + "/runs", "/events"}) {
                paths.add("/api/v1" + path);
            }
        }
        return paths;
    }

    static String kind(String path) {
        return path.replaceFirst("^/en(?=/)", "").replaceAll("portal-\\d+", "ID").replaceAll("(organisations)/[a-z0-9-]+", "$1/ID").replaceAll("mend=.*", "mend").replaceAll("period=.*", "period");
    }

    static void load(List<String> paths, int seconds) throws Exception {
        long begun = System.nanoTime();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < seconds * A_SECOND; number++) {
                String path = paths.get(number % paths.size());
                long due = begun + number * 1_000_000_000L / A_SECOND;
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    new CountDownLatch(1).await(wait, TimeUnit.NANOSECONDS);
                }
                readers.submit(() -> {
                    HttpResponse<byte[]> answer = CLIENT.send(asked(path).build(), BodyHandlers.ofByteArray());
                    int status = answer.statusCode();
                    double took = (System.nanoTime() - due) / 1e6;
                    synchronized (TOOK) {
                        TOOK.computeIfAbsent(kind(path), unused -> new ArrayList<>()).add(took);
                        WEIGHT.merge(kind(path), answer.body().length, Math::max);
                    }
                    if (status != 200) {
                        WRONG.incrementAndGet();
                        System.out.println(status + " " + path);
                    }
                    return status;
                });
            }
        }
    }

    static boolean told() {
        boolean held = WRONG.get() == 0;
        System.out.printf("%-40s %6s %8s %8s %8s %8s%n", "", "n", "median", "p95", "most", "KB");
        List<Double> all = new ArrayList<>();
        for (Map.Entry<String, List<Double>> one : TOOK.entrySet()) {
            all.addAll(one.getValue());
            boolean page = !one.getKey().startsWith("/api/");
            held &= line(one.getKey(), one.getValue()) <= BOUND && (!page || WEIGHT.get(one.getKey()) <= HEAVIEST);
        }
        return line("all", all) <= BOUND && held;
    }

    static double line(String kind, List<Double> took) {
        List<Double> sorted = took.stream().sorted().toList();
        double p95 = sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
        System.out.printf("%-40s %6d %8.1f %8.1f %8.1f %8d%n", kind, sorted.size(), sorted.get(sorted.size() / 2), p95, sorted.getLast(),
                WEIGHT.getOrDefault(kind, 0) >> 10);
        return p95;
    }
}
