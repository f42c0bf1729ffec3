package org.portalprobe.crawler.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.crawler.artifact.AddressCompared;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.egress.LoopbackNames;

/** Hosts of many addresses, of a dead first one, and of IPv6 alone. */
class AddressesTest {

    private static final NetworkPolicy LOOPBACK = new NetworkPolicy(true, Map.of(), List.of(), false);

    @Test
    void ofTwentyAddressesThreeOthersAreComparedAndTheRestCounted() throws IOException {
        String[] twenty =
                IntStream.rangeClosed(1, 20).mapToObj(last -> "127.0.0." + last).toArray(String[]::new);
        try (TlsPeer peer = TlsPeer.ordinary();
                LoopbackNames names = new LoopbackNames().with("portal.test", twenty)) {
            TlsSurvey survey =
                    survey(names, "portal.test:" + peer.port()).toOptional().orElseThrow();

            assertThat(survey.address()).isEqualTo("127.0.0.1");
            assertThat(survey.addressesSkipped()).isEqualTo(16);
            assertThat(survey.addresses())
                    .hasSize(3)
                    .noneMatch(AddressCompared::same)
                    .allSatisfy(other -> assertThat(other.result()).contains("refused"));
        }
    }

    @Test
    void aDeadFirstAddressIsNotTheLastWord() throws IOException {
        try (TlsPeer peer = TlsPeer.ordinary();
                LoopbackNames names = new LoopbackNames().with("portal.test", "127.0.0.9", "127.0.0.1")) {
            TlsSurvey survey =
                    survey(names, "portal.test:" + peer.port()).toOptional().orElseThrow();

            assertThat(survey.address()).isEqualTo("127.0.0.1");
            assertThat(survey.addresses()).extracting(AddressCompared::address).containsExactly("127.0.0.9");
        }
    }

    @Test
    void twentyDeadAddressesCostThreeTries() throws IOException {
        String[] twenty =
                IntStream.rangeClosed(1, 20).mapToObj(last -> "127.0.0." + last).toArray(String[]::new);
        int closed;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = gone.getLocalPort();
        }
        try (LoopbackNames names = new LoopbackNames().with("portal.test", twenty)) {
            assertThat(survey(names, "portal.test:" + closed)
                            .<Cause>fold(got -> Cause.INTERNAL, fault -> fault.cause()))
                    .isEqualTo(Cause.CONNECTION_REFUSED);
        }
    }

    @Test
    void aHostOfIpv6AloneIsSurveyed() throws IOException {
        assumeThat(hasIpv6()).as("this machine has no IPv6 loopback").isTrue();
        try (TlsPeer peer = TlsPeer.ordinary(six());
                LoopbackNames names = new LoopbackNames().with("portal.test", "::1")) {
            assertThat(survey(names, "portal.test:" + peer.port()).toOptional()).hasValueSatisfying(survey -> {
                assertThat(survey.address()).isEqualTo("0:0:0:0:0:0:0:1");
                assertThat(survey.chains()).hasSize(1);
            });
            assertThat(survey(names, "[::1]:" + peer.port()).toOptional())
                    .hasValueSatisfying(
                            literal -> assertThat(literal.serverName()).isEmpty());
        }
    }

    private static InetAddress six() throws IOException {
        byte[] one = new byte[16];
        one[15] = 1;
        return InetAddress.getByAddress(one);
    }

    private static boolean hasIpv6() {
        try (ServerSocket six = new ServerSocket(0, 1, six())) {
            return six.isBound();
        } catch (IOException none) {
            return false;
        }
    }

    private static Seen<TlsSurvey> survey(LoopbackNames names, String target) {
        EgressEnvironment environment = EgressEnvironment.system().withNameServers(List.of(names.address()));
        try (Egress egress = Egress.open(LOOPBACK, environment)) {
            return new TlsSurveyor(
                            Surveys.POLICY,
                            new Pacer(Pacing.LOOPBACK_BENCH),
                            TrustRoots::shipped,
                            InstantSource.system())
                    .survey(egress, TlsTarget.parse(target), TlsSurvey.Depth.LIGHT);
        }
    }
}
