package org.portalprobe.crawler.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final ControlPorts controlPorts = new ControlPorts();
    private final AddressGuard strict = new AddressGuard(false, controlPorts);
    private final AddressGuard open = new AddressGuard(true, controlPorts);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "192.88.99.1",
                "240.0.0.1",
                "255.255.255.255",
                "224.0.0.1",
                "239.255.255.255",
                "0.0.0.0",
                "0.1.2.3",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:7f00:1",
                "::127.0.0.1",
                "::a00:1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:a00:1::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1",
                "4000::1"
            })
    void refusesWhatIsNoPublicUnicastAddress(String address) {
        assertThat(strict.refusal(target(address, 443), false)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2400:cb00::1",
                "64:ff9b::1.1.1.1",
                "::ffff:1.1.1.1"
            })
    void allowsPublicAddressesUpToTheEdgeOfEachBlock(String address) {
        assertThat(strict.refusal(target(address, 443), false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "fd12::1", "169.254.1.1"})
    void allowsPrivateAddressesToAnEntryThatSaysSoOrNamesThem(String address) {
        assertThat(open.refusal(target(address, 443), false)).isEmpty();
        assertThat(strict.refusal(target(address, 443), true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "224.0.0.1", "ff02::1", "255.255.255.255"})
    void neverAllowsAddressesThatNoPortalCanHave(String address) {
        assertThat(open.refusal(target(address, 443), true)).isPresent();
    }

    @Test
    void refusesOurControlPortsOnThisHostWhateverIsAllowed() {
        ControlPorts.Registration debugging = controlPorts.register(9222);
        assertThat(open.refusal(target("127.0.0.1", 9222), true)).contains("own control port");
        assertThat(open.refusal(target("127.0.0.77", 9222), true)).contains("own control port");
        assertThat(open.refusal(target("::1", 9222), true)).contains("own control port");
        assertThat(open.refusal(target("1.1.1.1", 9222), false)).isEmpty();
        debugging.close();
        assertThat(open.refusal(target("127.0.0.1", 9222), true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "127.1",
                "127.0.1",
                "127.0.0.01",
                "1.2.3.256",
                "1.2.3.4.",
                "0",
                "1.2.3.4.5",
                "[::1]",
                "::1%lo",
                "fe80::1%25eth0",
                "1.2.3",
                "0x",
                "127.0.0.0x1"
            })
    void takesNoOddFormForAnAddressButKnowsThatItMeansOne(String form) {
        assertThat(AddressLiteral.parse(form)).isEmpty();
        assertThat(AddressLiteral.looksNumeric(form)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.gov.vn", "1.2.3.4.example", "0x7f.test", "a1", "127.0.0.1.nip.test", "1e100.net"})
    void takesNamesForNames(String name) {
        assertThat(AddressLiteral.parse(name)).isEmpty();
        assertThat(AddressLiteral.looksNumeric(name)).isFalse();
    }

    private static InetSocketAddress target(String address, int port) {
        return new InetSocketAddress(AddressLiteral.parse(address).orElseThrow(), port);
    }
}
