package org.portalprobe.crawler.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.crawler.loopback.LoopbackSocket;

/** None of the published ways around an address filter reaches a stand-in, in process or through the relay. */
class BypassFormsTest {

    private LoopbackNames names;
    private LoopbackSocket target;
    private Egress egress;

    @BeforeEach
    void open() throws IOException {
        names = BypassForms.zone();
        target = LoopbackSocket.halfClosing("127.0.0.9");
        egress = Egress.open(
                NetworkPolicy.DEFAULT, EgressEnvironment.system().withNameServers(List.of(names.address())));
    }

    @AfterEach
    void close() throws IOException {
        egress.close();
        target.close();
        names.close();
    }

    private static List<String> all() {
        return Stream.of(BypassForms.addresses(), BypassForms.foldedByBrowsers(), BypassForms.names())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void noFormGetsThroughInProcess() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        for (String form : all()) {
            assertThatThrownBy(() -> egress.connect(new Endpoint(form, target.port()), Duration.ofSeconds(2)))
                    .as(form)
                    .isInstanceOfAny(EgressException.class, IllegalArgumentException.class);
        }
        assertThat(target.connections()).isZero();
    }

    @Test
    void noFormGetsThroughTheRelayAsAHost() throws IOException {
        try (Relay relay = Relay.open(egress, Set.of(target.port()))) {
            for (String form : all()) {
                for (String host : List.of(form, form + ":" + target.port(), "portal.test@" + form)) {
                    assertThat(answered(relay, host)).as(host).isFalse();
                }
            }
            assertThat(relay.refusals()).hasSizeGreaterThanOrEqualTo(all().size());
        }
        assertThat(target.connections()).isZero();
    }

    @Test
    void aNameThatChangesItsMindIsAskedOnce() throws IOException {
        names.with("rebinding.test", "127.0.0.9");
        Endpoint rebinding = new Endpoint("rebinding.test", target.port());
        for (String address : List.of("127.0.0.9", "::1", "127.0.0.9")) {
            names.with("rebinding.test", address);
            assertThatThrownBy(() -> egress.connect(rebinding, Duration.ofSeconds(2)))
                    .isInstanceOf(EgressException.class);
        }
        assertThat(names.questions()).as("A and AAAA, once each").isEqualTo(2);
        assertThat(target.connections()).isZero();
    }

    private boolean answered(Relay relay, String host) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), relay.portFor(target.port()))) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return socket.getInputStream().read() >= 0;
        } catch (IOException reset) {
            return false;
        }
    }
}
