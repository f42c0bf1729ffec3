package org.portalprobe.checks.tls;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.tls.Pacer;
import org.portalprobe.crawler.tls.Pacing;
import org.portalprobe.crawler.tls.SurveyPolicy;
import org.portalprobe.crawler.tls.TlsSurveyor;
import org.portalprobe.crawler.tls.TlsTarget;
import org.portalprobe.crawler.tls.TrustRoots;

/** The lab of 24 servers and 8 ill-behaved peers, run from a scratch copy of the corpus. */
final class TlsLab implements AutoCloseable {

    private final Path folder;
    private final JsonNode expected;

    private TlsLab(Path folder) throws IOException {
        this.folder = folder;
        this.expected = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("EXPECTED.json").toFile());
    }

    /** One server of the lab. */
    record Server(String name, int port, String serverName, JsonNode expected) {}

    static TlsLab start(Path scratch) throws IOException {
        String corpora = System.getProperty("portalprobe.corpora", "");
        assumeThat(corpora)
                .as("corpus absent: -Dportalprobe.corpora names no folder")
                .isNotEmpty();
        Path corpus = Path.of(corpora, "tls-lab");
        assumeThat(corpus).as("corpus absent: " + corpus).isDirectory();
        for (String program : List.of("nginx", "openssl", "gnutls-serv", "python3")) {
            assumeThat(installed(program)).as("program absent: " + program).isTrue();
        }
        copy(corpus, scratch);
        TlsLab lab = new TlsLab(scratch);
        lab.script("start");
        return lab;
    }

    private static boolean installed(String program) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    // Read and written, so that the corpus's missing write permission is not copied.
                    Files.writeString(copy, belowTheEphemeralPorts(Files.readString(file)));
                }
            }
        }
    }

    /** Its own ports are ones that the system gives to outgoing connections; a finished one blocks a port for a minute. */
    private static String belowTheEphemeralPorts(String text) {
        return text.replaceAll("\\b450(\\d\\d)\\b", "250$1");
    }

    private void script(String verb) throws IOException {
        for (String script : List.of("lab.sh", "gen-certs.sh", "mkconf.sh")) {
            boolean unused = folder.resolve(script).toFile().setExecutable(true);
        }
        ProcessBuilder builder = new ProcessBuilder("./lab.sh", verb)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("lab-" + verb + ".log").toFile());
        builder.environment().put("LIFE", "900");
        builder.environment()
                .put(
                        "LAB_JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        try {
            Process script = builder.start();
            if (!script.waitFor(3, TimeUnit.MINUTES) || script.exitValue() != 0) {
                throw new IOException(
                        "the lab does not " + verb + ": " + Files.readString(folder.resolve("lab-" + verb + ".log")));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    List<Server> servers() throws IOException {
        return Files.readAllLines(folder.resolve("servers.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                // Needs libraries that the corpus does not carry.
                .filter(row -> !row[3].equals("bctls"))
                .map(row -> new Server(
                        row[1],
                        Integer.parseInt(row[0]),
                        row[2],
                        expected.path("servers").path(row[1])))
                .toList();
    }

    Seen<TlsSurvey> survey(int port, String serverName, TlsSurvey.Depth depth, Pacing pacing) {
        SurveyPolicy policy = SurveyPolicy.polite("PortalProbe lab").withConnections(120);
        TlsSurveyor surveyor = new TlsSurveyor(policy, new Pacer(pacing), this::roots, InstantSource.system());
        try (Egress egress =
                Egress.open(new NetworkPolicy(true, Map.of(), List.of(), false), EgressEnvironment.system())) {
            TlsTarget target = TlsTarget.parse("127.0.0.1:" + port).withServerName(serverName);
            return surveyor.survey(egress, target, depth);
        }
    }

    private TrustRoots roots() {
        try {
            return TrustRoots.shipped().plus(folder.resolve("certs/root.pem"), true);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void close() throws IOException {
        script("stop");
    }
}
