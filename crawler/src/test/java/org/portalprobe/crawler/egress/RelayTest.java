package org.portalprobe.crawler.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackAuthority;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.crawler.loopback.LoopbackSocket;

class RelayTest {

    private static final String TRACKER = "f-emc.ngsp.gov.vn";

    private final LoopbackAuthority authority = LoopbackAuthority.create(InstantSource.system());
    private LoopbackOrigin origin;
    private LoopbackSocket standIn;

    @BeforeEach
    void start() throws IOException {
        origin = LoopbackOrigin.builder()
                .https(
                        "portal.test",
                        authority.issue(CertificateRequest.of("portal.test")),
                        request -> LoopbackResponse.text(200, "secure " + request.path()))
                .http(
                        "portal.test",
                        request -> LoopbackResponse.text(
                                200,
                                request.path().equals("/large")
                                        ? "0123456789".repeat(5_000)
                                        : "plain " + request.path()))
                .start();
        standIn = LoopbackSocket.halfClosing("127.0.0.9");
    }

    @AfterEach
    void stop() throws IOException {
        origin.close();
        standIn.close();
    }

    @Test
    void carriesTlsByItsServerNameAndKeepsTheSession() throws IOException {
        try (Egress egress = egress(Map.of(), false);
                Relay relay = Relay.open(egress, Set.of());
                SSLSocket socket = tls(relay, "portal.test")) {
            assertThat(get(socket, "portal.test", "/a"))
                    .startsWith("HTTP/1.1 200")
                    .contains("secure /a");
            assertThat(relay.refusals()).isEmpty();
            assertThat(egress.spent().bytes()).isPositive();
        }
    }

    @Test
    void carriesPlainHttpByItsHostHeader() throws IOException {
        try (Egress egress = egress(Map.of(), false);
                Relay relay = Relay.open(egress, Set.of());
                Socket socket = plain(relay, 80)) {
            assertThat(get(socket, "portal.test", "/a")).contains("plain /a");
        }
    }

    @Test
    void refusesTrackersAndRecordsThem() throws IOException {
        Map<Endpoint, Endpoint> resolve = Map.of(new Endpoint(TRACKER, 443), standInEndpoint());
        try (Egress egress = egress(resolve, false);
                Relay relay = Relay.open(egress, Set.of())) {
            assertThatThrownBy(() -> tls(relay, TRACKER)).isInstanceOf(IOException.class);
            assertRefused(relay, TRACKER, Refusal.Kind.TRACKER, Cause.BLOCKED);
        }
        assertThat(standIn.connections()).isZero();
    }

    @Test
    void letsTrackersThroughWhereTheEntryConsents() throws IOException {
        Map<Endpoint, Endpoint> resolve = Map.of(new Endpoint(TRACKER, 443), standInEndpoint());
        try (Egress egress = egress(resolve, true);
                Relay relay = Relay.open(egress, Set.of())) {
            assertThatThrownBy(() -> tls(relay, TRACKER)).isInstanceOf(IOException.class);
            assertThat(relay.refusals()).isEmpty();
            assertThat(String.join(" ", relay.chromiumArguments())).doesNotContain(TRACKER);
        }
        assertThat(standIn.connections()).isEqualTo(1);
    }

    @Test
    void refusesTlsToAnAddressLiteralWhichCarriesNoName() throws IOException {
        try (Egress egress = egress(Map.of(), false);
                Relay relay = Relay.open(egress, Set.of())) {
            assertThatThrownBy(() -> tls(relay, "")).isInstanceOf(IOException.class);
            assertRefused(relay, "", Refusal.Kind.NAMELESS, Cause.ADDRESS_REFUSED);
        }
    }

    @Test
    void refusesLiteralsAndNamesOfPrivateAddresses() throws IOException {
        try (LoopbackNames names = new LoopbackNames().with("inside.test", "127.0.0.9")) {
            EgressEnvironment environment = EgressEnvironment.system().withNameServers(List.of(names.address()));
            try (Egress egress = Egress.open(NetworkPolicy.DEFAULT, environment);
                    Relay relay = Relay.open(egress, Set.of(standIn.port()))) {
                for (String host : List.of("127.0.0.9", "127.9", "0x7f000009", "[::ffff:127.0.0.9]", "inside.test")) {
                    assertThatThrownBy(() -> get(plain(relay, standIn.port()), host, "/"))
                            .isInstanceOf(IOException.class);
                }
                assertThat(relay.refusals()).hasSize(5).allSatisfy(refusal -> assertThat(refusal.kind())
                        .isEqualTo(Refusal.Kind.ADDRESS));
            }
        }
        assertThat(standIn.connections()).isZero();
    }

    @Test
    void refusesPortsThatNobodyNamed() throws IOException {
        try (Egress egress = egress(Map.of(), false);
                Relay relay = Relay.open(egress, Set.of(8443))) {
            assertThat(relay.portFor(8443)).isNotEqualTo(relay.portFor(9000));
            assertThatThrownBy(() -> get(plain(relay, 9000), "10.0.0.1:9000", "/"))
                    .isInstanceOf(IOException.class);
            assertRefused(relay, "10.0.0.1", Refusal.Kind.UNLISTED_PORT, Cause.ADDRESS_REFUSED);
        }
    }

    @Test
    void refusesItselfAndTheBrowsersControlPort() throws IOException {
        NetworkPolicy policy = new NetworkPolicy(true, Map.of(), List.of(), false);
        try (Egress egress = Egress.open(policy, EgressEnvironment.system());
                Relay relay = Relay.open(egress, Set.of());
                Relay loop = Relay.open(egress, Set.of(relay.portFor(80)))) {
            assertThatThrownBy(() -> get(plain(loop, relay.portFor(80)), "127.0.0.1", "/"))
                    .isInstanceOf(IOException.class);
            assertRefused(loop, "127.0.0.1", Refusal.Kind.ADDRESS, Cause.ADDRESS_REFUSED);
        }
    }

    @Test
    void imitatesTheDelayAndTheRateOfALink() throws IOException {
        Link link = new Link(Duration.ofMillis(100), 1_000_000, 1_000_000);
        try (Egress egress = egress(Map.of(), false);
                Relay relay = Relay.open(egress, Set.of(), Optional.of(link));
                Socket socket = plain(relay, 80)) {
            Stopwatch watch = Stopwatch.start();
            String answer = get(socket, "portal.test", "/large");

            // The handshake's round trip, the request's, and 50 kB at 125 kB a second.
            assertThat(watch.millis()).isBetween(580.0, 2_500.0);
            assertThat(answer).endsWith("0123456789".repeat(5_000));
        }
    }

    @Test
    void letsConnectionsShareTheRateOfALink() throws Exception {
        Link link = new Link(Duration.ZERO, 1_000_000, 1_000_000);
        try (Egress egress = egress(Map.of(), false);
                Relay relay = Relay.open(egress, Set.of(), Optional.of(link));
                Socket one = plain(relay, 80);
                Socket two = plain(relay, 80);
                ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Stopwatch watch = Stopwatch.start();
            Future<String> other = both.submit(() -> get(two, "portal.test", "/large"));
            get(one, "portal.test", "/large");
            other.get();

            assertThat(watch.millis()).isBetween(780.0, 3_000.0);
        }
    }

    @Test
    void passesAResetOnAsAReset() throws IOException {
        try (LoopbackSocket resetting = LoopbackSocket.resetting("127.0.0.1");
                Egress egress =
                        egress(Map.of(new Endpoint("reset.test", 80), at("127.0.0.1", resetting.port())), false);
                Relay relay = Relay.open(egress, Set.of())) {
            assertThatThrownBy(() -> get(plain(relay, 80), "reset.test", "/")).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void passesAnEndOfStreamOnAsOne() throws IOException {
        try (Egress egress = egress(Map.of(new Endpoint("closing.test", 80), standInEndpoint()), false);
                Relay relay = Relay.open(egress, Set.of());
                Socket socket = plain(relay, 80)) {
            assertThat(get(socket, "closing.test", "/")).isEmpty();
            socket.getOutputStream().write(1);
            assertThat(socket.isOutputShutdown()).isFalse();
        }
    }

    @Test
    void tellsWhyAConnectionFailedWhereTheBrowserSeesAReset() throws IOException {
        Map<Endpoint, Endpoint> resolve =
                Map.of(new Endpoint("refusing.test", 80), at("127.0.0.1", LoopbackSocket.refusingPort()));
        try (Egress egress = egress(resolve, false);
                Relay relay = Relay.open(egress, Set.of())) {
            assertThatThrownBy(() -> get(plain(relay, 80), "refusing.test", "/"))
                    .isInstanceOf(IOException.class);
            assertRefused(relay, "refusing.test", Refusal.Kind.NETWORK, Cause.CONNECTION_REFUSED);
        }
    }

    @Test
    void sendsEveryOtherNameToADeadEndInItsLastRule() throws IOException {
        try (Egress egress = egress(Map.of(), false);
                Relay relay = Relay.open(egress, Set.of(8443))) {
            String rules = relay.chromiumArguments().getFirst();
            assertThat(rules)
                    .startsWith("--host-resolver-rules=MAP ")
                    .contains("MAP update.googleapis.com ~NOTFOUND", "MAP " + TRACKER + " 127.0.0.1:")
                    .contains("MAP *:8443 127.0.0.1:" + relay.portFor(8443))
                    .endsWith("MAP * 127.0.0.1:" + relay.portFor(1));
            assertThat(relay.chromiumArguments()).contains("--no-proxy-server", "--disable-quic");
        }
    }

    private Egress egress(Map<Endpoint, Endpoint> more, boolean allowTrackers) {
        Map<Endpoint, Endpoint> resolve = new HashMap<>(more);
        resolve.put(new Endpoint("portal.test", 443), at("127.0.0.1", origin.httpsPort()));
        resolve.put(new Endpoint("portal.test", 80), at("127.0.0.1", origin.httpPort()));
        return Egress.open(
                new NetworkPolicy(false, resolve, List.<Path>of(), allowTrackers), EgressEnvironment.system());
    }

    private Endpoint standInEndpoint() {
        return at("127.0.0.9", standIn.port());
    }

    private static Endpoint at(String address, int port) {
        return new Endpoint(address, port);
    }

    private static void assertRefused(Relay relay, String host, Refusal.Kind kind, Cause cause) {
        assertThat(relay.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.host()).isEqualTo(host);
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.fault().cause()).isEqualTo(cause);
        });
    }

    private static Socket plain(Relay relay, int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), relay.portFor(port));
        socket.setSoTimeout(5_000);
        return socket;
    }

    private SSLSocket tls(Relay relay, String host) throws IOException {
        Socket socket = plain(relay, 443);
        SSLSocket secure =
                (SSLSocket) authority.clientContext().getSocketFactory().createSocket(socket, host, 443, true);
        if (host.isEmpty()) {
            SSLParameters nameless = secure.getSSLParameters();
            nameless.setServerNames(List.of());
            secure.setSSLParameters(nameless);
        }
        secure.startHandshake();
        return secure;
    }

    private static String get(Socket socket, String host, String path) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        InputStream in = socket.getInputStream();
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
