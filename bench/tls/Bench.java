import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.portalprobe.checks.tls.Severity;
import org.portalprobe.checks.tls.TlsFinding;
import org.portalprobe.checks.tls.TlsVerdict;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.tls.Pacer;
import org.portalprobe.crawler.tls.Pacing;
import org.portalprobe.crawler.tls.SurveyPolicy;
import org.portalprobe.crawler.tls.TlsSurveyor;
import org.portalprobe.crawler.tls.TlsTarget;
import org.portalprobe.crawler.tls.TrustRoots;

/** Measures our survey on the lab: Bench LAB-FOLDER table|delayed|hundred. Prints tab-separated lines for bench/tls/run. */
public class Bench {

    static final Pacer UNPACED = new Pacer(Pacing.LOOPBACK_BENCH);
    static final Pacer POLITE = new Pacer(Pacing.POLITE);
    static TrustRoots roots;

    public static void main(String[] arguments) throws Exception {
        Path lab = Path.of(arguments[0]);
        roots = TrustRoots.shipped().plus(lab.resolve("certs/root.pem"), true);
        switch (arguments[1]) {
            case "table" -> table(lab);
            case "delayed" -> delayed();
            default -> hundred();
        }
        System.exit(0);
    }

    static Seen<TlsSurvey> survey(String address, String name, TlsSurvey.Depth depth, Pacer pacer) {
        SurveyPolicy policy = SurveyPolicy.polite("PortalProbe bench").withConnections(120);
        try (Egress egress = Egress.open(new NetworkPolicy(true, Map.of(), List.of(), false), EgressEnvironment.system())) {
            return new TlsSurveyor(policy, pacer, () -> roots, InstantSource.system())
                    .survey(egress, TlsTarget.parse(address).withServerName(name), depth);
        }
    }

    /** name, connections, warm ms (median of 3), light connections, light ms, paced ms, grade, differences. */
    static void table(Path lab) throws IOException {
        JsonNode truth = new ObjectMapper().readTree(lab.resolve("EXPECTED.json").toFile()).path("servers");
        for (int round = 0; round < 2; round++) {
            for (String line : Files.readAllLines(lab.resolve("servers.tsv"))) {
                String[] row = line.split("\t");
                if (!line.startsWith("#") && !truth.path(row[1]).isMissingNode()) {
                    measure(row, truth.path(row[1]), round == 0);
                }
            }
        }
    }

    static void measure(String[] row, JsonNode truth, boolean warmUp) {
        String address = "127.0.0.1:" + row[0];
        if (survey(address, row[2], TlsSurvey.Depth.LIGHT, UNPACED).toOptional().isEmpty()) {
            if (!warmUp) {
                System.out.println(row[1] + "\tdown");
            }
            return;
        }
        Timed light = timed(address, row[2], TlsSurvey.Depth.LIGHT, UNPACED);
        List<Timed> full = new ArrayList<>();
        for (int i = 0; i < (warmUp ? 1 : 3); i++) {
            full.add(timed(address, row[2], TlsSurvey.Depth.FULL, UNPACED));
        }
        if (warmUp) {
            return;
        }
        full.sort((one, other) -> Double.compare(one.millis(), other.millis()));
        Timed paced = timed(address, row[2], TlsSurvey.Depth.FULL, POLITE);
        TlsVerdict verdict = TlsVerdict.of(full.get(1).survey());
        System.out.printf(
                "%s\t%d\t%.0f\t%d\t%.0f\t%.0f\t%s\t%s%n",
                row[1],
                full.get(1).survey().connections(),
                full.get(1).millis(),
                light.survey().connections(),
                light.millis(),
                paced.millis(),
                verdict.grade(),
                differences(full.get(1).survey(), verdict, truth));
    }

    record Timed(TlsSurvey survey, double millis) {}

    static Timed timed(String address, String name, TlsSurvey.Depth depth, Pacer pacer) {
        untilFree(address);
        Stopwatch watch = Stopwatch.start();
        TlsSurvey survey = survey(address, name, depth, pacer).toOptional().orElseThrow();
        return new Timed(survey, watch.millis());
    }

    /**
     * Until the server answers again: openssl s_server has one process and keeps it for a second after a renegotiation that was asked for,
     * which would be counted into the next survey.
     */
    static void untilFree(String address) {
        String[] at = address.split(":");
        try (Socket plain = new Socket(at[0], Integer.parseInt(at[1]))) {
            plain.setSoTimeout(5_000);
            SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
            ((SSLSocket) factory.createSocket(plain, at[0], plain.getPort(), true)).startHandshake();
        } catch (IOException refused) {
            // That is an answer too.
        }
    }

    static String differences(TlsSurvey survey, TlsVerdict verdict, JsonNode truth) {
        List<String> found = new ArrayList<>();
        survey.protocols().forEach(seen -> {
            String label = seen.version().label();
            if (seen.support() == Support.INCONCLUSIVE || seen.offered() != truth.path("protocols").path(label).asBoolean()) {
                found.add(label);
            }
            TreeSet<String> wanted = new TreeSet<>();
            truth.path("ciphers").path(label).forEach(name -> wanted.add(name.asText()));
            TreeSet<String> got = new TreeSet<>();
            seen.suites().forEach(suite -> got.add(suite.name()));
            if (!got.equals(wanted)) {
                found.add(label + " suites");
            }
        });
        TreeSet<String> wanted = new TreeSet<>();
        truth.path("certFindings").forEach(name -> wanted.add(name.asText()));
        TreeSet<String> got = new TreeSet<>();
        verdict.findings().stream()
                .filter(finding -> finding.area() == TlsFinding.Area.CERTIFICATE && finding.severity() != Severity.INFO)
                .map(finding -> finding.rule().equals("leaf-key-weak") ? "leaf-key-rsa-1024" : finding.rule())
                .forEach(got::add);
        if (!got.equals(wanted)) {
            found.add("certificate " + got);
        }
        if (!verdict.grade().letter().equals(truth.path("grade").asText())) {
            found.add("grade");
        }
        return found.isEmpty() ? "equal" : String.join(", ", found);
    }

    /** Behind 50 ms of round trip: intermediate at 25202, old at 25203; name, connections, ms. */
    static void delayed() {
        for (Map.Entry<String, String> peer : new TreeMap<>(Map.of("intermediate", "25202", "old", "25203")).entrySet()) {
            timed("127.0.0.1:" + peer.getValue(), "good.lab.test", TlsSurvey.Depth.FULL, UNPACED);
            Timed timed = timed("127.0.0.1:" + peer.getValue(), "good.lab.test", TlsSurvey.Depth.FULL, UNPACED);
            System.out.printf("%s\t%d\t%.0f%n", peer.getKey(), timed.survey().connections(), timed.millis());
        }
    }

    /** 100 hosts at 127.0.0.101 to .200, 8 in parallel, paced; hosts whole, seconds. */
    static void hundred() throws Exception {
        Stopwatch watch = Stopwatch.start();
        List<Future<Boolean>> surveys = new ArrayList<>();
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            for (int host = 101; host <= 200; host++) {
                String address = "127.0.0." + host + ":25201";
                surveys.add(eight.submit(() -> survey(address, "good.lab.test", TlsSurvey.Depth.FULL, POLITE)
                        .fold(seen -> seen.cut().isEmpty(), fault -> false)));
            }
        }
        int whole = 0;
        for (Future<Boolean> survey : surveys) {
            whole += survey.get() ? 1 : 0;
        }
        System.out.printf("%d\t%.1f%n", whole, watch.millis() / 1000);
    }
}
