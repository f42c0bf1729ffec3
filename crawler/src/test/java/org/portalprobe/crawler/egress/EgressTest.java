package org.portalprobe.crawler.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.loopback.LoopbackSocket;

class EgressTest {

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final NetworkPolicy ALLOW_PRIVATE = new NetworkPolicy(true, Map.of(), List.of(), false);

    private LoopbackNames names;
    private LoopbackSocket target;
    private EgressEnvironment environment;

    @BeforeEach
    void start() throws IOException {
        names = new LoopbackNames();
        target = LoopbackSocket.saying("127.0.0.9", "0123456789");
        environment = EgressEnvironment.system().withNameServers(List.of(names.address()));
    }

    @AfterEach
    void stop() throws IOException {
        names.close();
        target.close();
    }

    @Test
    void connectsToTheAddressThatTheRegistryEntryNames() throws IOException {
        Endpoint portal = new Endpoint("portal.test", 443);
        NetworkPolicy policy = fixed(portal, new Endpoint("127.0.0.9", target.port()));
        try (Egress egress = Egress.open(policy, environment);
                Socket socket = egress.connect(portal, DEADLINE)) {
            assertThat(socket.getPort()).isEqualTo(target.port());
            assertThat(names.questions()).isZero();
            assertThat(egress.spent().connections()).isEqualTo(1);
        }
    }

    @Test
    void neverReachesAPrivateAddressHoweverItIsSpelt() throws IOException {
        names.with("inside.test", "127.0.0.9");
        List<String> spellings = List.of(
                "127.0.0.9",
                "127.9",
                "2130706441",
                "0x7f000009",
                "0177.0.0.9",
                "::ffff:127.0.0.9",
                "[::ffff:7f00:9]",
                "127.0.0.9.",
                "inside.test",
                "INSIDE.test.",
                "0.0.0.0",
                "0",
                "::",
                "::127.0.0.9",
                "64:ff9b::7f00:9");
        try (Egress egress = Egress.open(NetworkPolicy.DEFAULT, environment)) {
            for (String spelling : spellings) {
                assertThat(refusal(egress, spelling, target.port()))
                        .as(spelling)
                        .isEqualTo(Cause.ADDRESS_REFUSED);
            }
        }
        assertThat(target.connections()).isZero();
    }

    @Test
    void keepsTheFirstAnswerOfANameForTheWholeVisit() throws IOException {
        names.with("rebinding.test", "127.0.0.9");
        Endpoint portal = new Endpoint("rebinding.test", target.port());
        try (Egress egress = Egress.open(ALLOW_PRIVATE, environment)) {
            egress.connect(portal, DEADLINE).close();
            int asked = names.questions();
            names.with("rebinding.test", "127.0.0.10");
            try (Socket again = egress.connect(portal, DEADLINE)) {
                assertThat(again.getInetAddress().getHostAddress()).isEqualTo("127.0.0.9");
            }
            assertThat(names.questions()).isEqualTo(asked);
        }
    }

    @Test
    void usesOnlyTheAllowedOnesOfSeveralAddresses() throws IOException {
        names.with("mixed.test", "127.0.0.9", "1.1.1.1", "fd00::1");
        try (Egress egress = Egress.open(NetworkPolicy.DEFAULT, environment)) {
            assertThat(egress.resolve(new Endpoint("mixed.test", 443), DEADLINE))
                    .extracting(address -> address.getAddress().getHostAddress())
                    .containsExactly("1.1.1.1");
        }
    }

    @Test
    void triesTheNextAddressWhenOneIsDead() throws IOException {
        names.with("half-dead.test", "127.0.0.8", "127.0.0.9");
        try (Egress egress = Egress.open(ALLOW_PRIVATE, environment);
                Socket socket = egress.connect(new Endpoint("half-dead.test", target.port()), DEADLINE)) {
            assertThat(socket.getInetAddress().getHostAddress()).isEqualTo("127.0.0.9");
            assertThat(egress.spent().connections()).isEqualTo(2);
        }
    }

    @Test
    void saysThatANameDoesNotExist() {
        try (Egress egress = Egress.open(ALLOW_PRIVATE, environment)) {
            assertThat(refusal(egress, "nowhere.test", 443)).isEqualTo(Cause.NAME_NOT_FOUND);
            assertThat(refusal(egress, "-not a name-..x", 443)).isEqualTo(Cause.NAME_NOT_FOUND);
        }
    }

    @Test
    void asksEveryNameServerBeforeItSaysSo() throws IOException {
        try (LoopbackNames second = new LoopbackNames()) {
            second.with("late.test", "127.0.0.9");
            EgressEnvironment two = environment.withNameServers(List.of(names.address(), second.address()));
            try (Egress egress = Egress.open(ALLOW_PRIVATE, two)) {
                egress.connect(new Endpoint("late.test", target.port()), DEADLINE)
                        .close();
                assertThat(names.questions()).isPositive();
                assertThatThrownBy(() -> egress.connect(new Endpoint("nowhere.test", 443), DEADLINE))
                        .hasMessageContaining("2 name server(s)");
            }
        }
    }

    @Test
    void tellsAFailedNameServerFromAMissingName() {
        names.failing("broken.test").silentFor("silent.test");
        try (Egress egress = Egress.open(ALLOW_PRIVATE, environment.withNameDeadline(Duration.ofMillis(300)))) {
            assertThat(refusal(egress, "broken.test", 443)).isEqualTo(Cause.NAME_SERVICE_FAILED);
            assertThat(refusal(egress, "silent.test", 443)).isEqualTo(Cause.NAME_SERVICE_FAILED);
        }
    }

    @Test
    void asksAgainAfterAFailure() throws IOException {
        names.failing("flaky.test");
        try (Egress egress = Egress.open(ALLOW_PRIVATE, environment)) {
            assertThat(refusal(egress, "flaky.test", target.port())).isEqualTo(Cause.NAME_SERVICE_FAILED);
            names.with("flaky.test", "127.0.0.9");
            egress.connect(new Endpoint("flaky.test", target.port()), DEADLINE).close();
        }
    }

    @Test
    void saysWhenAConnectionIsRefused() throws IOException {
        try (Egress egress = Egress.open(ALLOW_PRIVATE, environment)) {
            assertThat(refusal(egress, "127.0.0.1", LoopbackSocket.refusingPort()))
                    .isEqualTo(Cause.CONNECTION_REFUSED);
        }
    }

    @Test
    void stopsReadingWhenTheBytesAreSpent() throws IOException {
        EgressEnvironment small = environment.withLimits(new EgressLimits(10, 4));
        try (Egress egress = Egress.open(ALLOW_PRIVATE, small);
                Socket socket = egress.connect(new Endpoint("127.0.0.9", target.port()), DEADLINE)) {
            socket.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> socket.getInputStream().readAllBytes())
                    .isInstanceOfSatisfying(
                            EgressException.class,
                            e -> assertThat(e.fault().cause()).isEqualTo(Cause.BUDGET_SPENT));
        }
    }

    @Test
    void stopsConnectingWhenTheConnectionsAreSpent() throws IOException {
        EgressEnvironment small = environment.withLimits(new EgressLimits(1, 1_000));
        try (Egress egress = Egress.open(ALLOW_PRIVATE, small)) {
            egress.connect(new Endpoint("127.0.0.9", target.port()), DEADLINE).close();
            assertThat(refusal(egress, "127.0.0.9", target.port())).isEqualTo(Cause.BUDGET_SPENT);
            assertThat(egress.spent().connections()).isEqualTo(1);
        }
    }

    @Test
    void closesItsConnectionsWhenTheVisitEnds() throws IOException {
        Egress egress = Egress.open(ALLOW_PRIVATE, environment);
        Socket socket = egress.connect(new Endpoint("127.0.0.9", target.port()), DEADLINE);
        egress.close();
        assertThat(socket.isClosed()).isTrue();
        assertThat(refusal(egress, "127.0.0.9", target.port())).isEqualTo(Cause.CANCELLED);
    }

    private static NetworkPolicy fixed(Endpoint from, Endpoint to) {
        return new NetworkPolicy(false, Map.of(from, to), List.of(), false);
    }

    private static Cause refusal(Egress egress, String host, int port) {
        try (Socket socket = egress.connect(new Endpoint(host, port), DEADLINE)) {
            throw new AssertionError("connected to " + socket);
        } catch (EgressException refused) {
            return refused.fault().cause();
        } catch (IOException other) {
            throw new AssertionError(other);
        }
    }
}
