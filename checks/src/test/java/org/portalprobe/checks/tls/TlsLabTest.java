package org.portalprobe.checks.tls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.ProtocolSeen;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsSurvey.Depth;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.tls.Pacing;

/** The acceptance test: everything equal to the lab's ground truth, within the promised connections. */
@Tag("long")
class TlsLabTest {

    /** Exact: more would be impolite, fewer a question forgotten. */
    private static final Map<String, Integer> CONNECTIONS =
            Map.of("modern", 18, "intermediate", 24, "old", 43, "weakdh", 11, "snireq", 14, "mtls", 25, "rc4-3des", 40);

    private static final Map<Integer, Cause> ILL_BEHAVED = Map.of(
            25031, Cause.RESPONSE_TIMEOUT,
            25032, Cause.CONNECTION_RESET,
            25033, Cause.RESPONSE_MALFORMED,
            25034, Cause.RESPONSE_TIMEOUT,
            25035, Cause.RESPONSE_MALFORMED,
            25038, Cause.RESPONSE_MALFORMED,
            25090, Cause.CONNECTION_REFUSED);

    @TempDir
    private static Path scratch;

    private static Optional<TlsLab> running = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        running = Optional.of(TlsLab.start(scratch));
    }

    @AfterAll
    static void stop() throws IOException {
        if (running.isPresent()) {
            running.get().close();
        }
    }

    @Test
    void equalsTheGroundTruthOnEveryServer() throws IOException {
        TlsLab lab = running.orElseThrow();
        SoftAssertions softly = new SoftAssertions();
        for (TlsLab.Server server : lab.servers()) {
            TlsSurvey survey = lab.survey(server.port(), server.serverName(), Depth.FULL, Pacing.LOOPBACK_BENCH)
                    .toOptional()
                    .orElseThrow();
            TlsVerdict verdict = TlsVerdict.of(survey);
            JsonNode truth = server.expected();
            String name = server.name();
            softly.assertThat(protocols(survey)).as(name).isEqualTo(protocols(truth.path("protocols")));
            softly.assertThat(suites(survey)).as(name).isEqualTo(suites(truth.path("ciphers")));
            softly.assertThat(new TreeSet<>(survey.keyExchange().groups()))
                    .as(name)
                    .isEqualTo(texts(truth.path("groups_tls13")));
            softly.assertThat(certificate(verdict)).as(name).isEqualTo(texts(truth.path("certFindings")));
            softly.assertThat(verdict.grade().letter())
                    .as(name)
                    .isEqualTo(truth.path("grade").asText());
            softly.assertThat(verdict.findings().stream().map(TlsFinding::rule))
                    .as(name)
                    .containsAll(tlsFindings(truth));
            if (CONNECTIONS.containsKey(name)) {
                softly.assertThat(survey.connections()).as(name).isEqualTo(CONNECTIONS.get(name));
            }
        }
        softly.assertAll();
    }

    @Test
    void aLightSurveyGivesTheSameLetters() throws IOException {
        TlsLab lab = running.orElseThrow();
        SoftAssertions softly = new SoftAssertions();
        for (TlsLab.Server server : lab.servers()) {
            TlsSurvey survey = lab.survey(server.port(), server.serverName(), Depth.LIGHT, Pacing.LOOPBACK_BENCH)
                    .toOptional()
                    .orElseThrow();
            // Renegotiation is not tried nightly, and the lab's server of that fault has worse ones.
            softly.assertThat(TlsVerdict.of(survey).grade().letter())
                    .as(server.name())
                    .isEqualTo(server.expected().path("grade").asText());
            softly.assertThat(survey.connections()).as(server.name()).isLessThanOrEqualTo(20);
        }
        softly.assertAll();
    }

    @Test
    void illBehavedPeersEndSoonAndAreNeverCalledSound() {
        TlsLab lab = running.orElseThrow();
        ILL_BEHAVED.forEach((port, cause) -> {
            Stopwatch watch = Stopwatch.start();
            Seen<TlsSurvey> seen = lab.survey(port, "good.lab.test", Depth.FULL, Pacing.POLITE);
            assertThat(seen).as("port " + port).isInstanceOfSatisfying(Seen.Missing.class, missing -> assertThat(
                            missing.fault())
                    .extracting(Fault::cause)
                    .isEqualTo(cause));
            assertThat(watch.elapsed()).as("port " + port).isLessThan(Duration.ofSeconds(12));
        });
    }

    @Test
    void aRateLimitIsInconclusiveAndSslv2IsF() {
        TlsLab lab = running.orElseThrow();
        TlsSurvey limited = lab.survey(25_036, "good.lab.test", Depth.FULL, Pacing.LOOPBACK_BENCH)
                .toOptional()
                .orElseThrow();
        assertThat(limited.cut().map(Fault::cause)).contains(Cause.BLOCKED);
        assertThat(TlsVerdict.of(limited).grade()).isEqualTo(TlsGrade.UNKNOWN);
        TlsSurvey oldest = lab.survey(25_037, "good.lab.test", Depth.FULL, Pacing.LOOPBACK_BENCH)
                .toOptional()
                .orElseThrow();
        assertThat(oldest.offers(TlsVersion.SSL_2)).isTrue();
        assertThat(TlsVerdict.of(oldest).grade()).isEqualTo(TlsGrade.F);
    }

    private static Map<String, Boolean> protocols(TlsSurvey survey) {
        assertThat(survey.protocols()).extracting(ProtocolSeen::support).doesNotContain(Support.INCONCLUSIVE);
        return survey.protocols().stream()
                .collect(Collectors.toMap(
                        seen -> seen.version().label(), ProtocolSeen::offered, (one, other) -> other, TreeMap::new));
    }

    private static Map<String, Boolean> protocols(JsonNode truth) {
        Map<String, Boolean> offered = new TreeMap<>();
        truth.properties()
                .forEach(entry -> offered.put(entry.getKey(), entry.getValue().asBoolean()));
        return offered;
    }

    private static Map<String, Set<String>> suites(TlsSurvey survey) {
        Map<String, Set<String>> suites = new TreeMap<>();
        survey.protocols().stream()
                .filter(ProtocolSeen::offered)
                .forEach(seen -> suites.put(
                        seen.version().label(),
                        seen.suites().stream()
                                .map(suite -> suite.name())
                                .collect(Collectors.toCollection(TreeSet::new))));
        return suites;
    }

    private static Map<String, Set<String>> suites(JsonNode truth) {
        Map<String, Set<String>> suites = new TreeMap<>();
        truth.properties().forEach(entry -> suites.put(entry.getKey(), texts(entry.getValue())));
        return suites;
    }

    /** The lab's names; ours keep the key's size in the evidence. */
    private static Set<String> certificate(TlsVerdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> finding.area() == TlsFinding.Area.CERTIFICATE)
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(finding -> finding.rule().equals("leaf-key-weak") ? "leaf-key-rsa-1024" : finding.rule())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The lab names missing headers together; ours are told apart, each with its own remedy. */
    private static Collection<String> tlsFindings(JsonNode truth) {
        return texts(truth.path("tlsFindings")).stream()
                .flatMap(rule -> switch (rule) {
                    case "dh-1024" -> Stream.of("dh-short");
                    case "dh-512" -> Stream.of("dh-broken");
                    case "no-staple-info" -> Stream.of("no-staple");
                    case "headers-missing" ->
                        Stream.of("csp-missing", "framing-open", "nosniff-missing", "referrer-policy-missing");
                    default -> Stream.of(rule);
                })
                .toList();
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
