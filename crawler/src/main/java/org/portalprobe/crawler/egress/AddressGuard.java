package org.portalprobe.crawler.egress;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether an address may be connected to at all. By default only globally routed unicast addresses may: IANA's
 * special-purpose registries (RFC 6890 and its updates) are refused. Thread-safe.
 */
final class AddressGuard {

    /** No portal lives there, whatever its registry entry says. */
    private static final List<AddressBlock> NEVER = List.of(
            AddressBlock.of("0.0.0.0/8", "unspecified"),
            AddressBlock.of("224.0.0.0/4", "multicast"),
            AddressBlock.of("255.255.255.255/32", "broadcast"),
            AddressBlock.of("::/128", "unspecified"),
            AddressBlock.of("ff00::/8", "multicast"));

    private static final List<AddressBlock> SPECIAL = List.of(
            AddressBlock.of("10.0.0.0/8", "private"),
            AddressBlock.of("100.64.0.0/10", "carrier-grade NAT"),
            AddressBlock.of("127.0.0.0/8", "loopback"),
            AddressBlock.of("169.254.0.0/16", "link-local"),
            AddressBlock.of("172.16.0.0/12", "private"),
            AddressBlock.of("192.0.0.0/24", "protocol assignment"),
            AddressBlock.of("192.0.2.0/24", "documentation"),
            AddressBlock.of("192.88.99.0/24", "6to4 relay"),
            AddressBlock.of("192.168.0.0/16", "private"),
            AddressBlock.of("198.18.0.0/15", "benchmark"),
            AddressBlock.of("198.51.100.0/24", "documentation"),
            AddressBlock.of("203.0.113.0/24", "documentation"),
            AddressBlock.of("240.0.0.0/4", "reserved"),
            AddressBlock.of("::1/128", "loopback"),
            AddressBlock.of("::/96", "IPv4-compatible"),
            AddressBlock.of("64:ff9b:1::/48", "local NAT64"),
            AddressBlock.of("2001::/23", "protocol assignment (Teredo and others)"),
            AddressBlock.of("2001:db8::/32", "documentation"),
            AddressBlock.of("2002::/16", "6to4"),
            AddressBlock.of("3fff::/20", "documentation"),
            AddressBlock.of("fc00::/7", "unique local"),
            AddressBlock.of("fe80::/10", "link-local"),
            AddressBlock.of("fec0::/10", "site-local"));

    private static final AddressBlock GLOBAL_IPV6 = AddressBlock.of("2000::/3", "global unicast");
    private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96", "NAT64");

    private final boolean allowPrivate;
    private final ControlPorts controlPorts;

    AddressGuard(boolean allowPrivate, ControlPorts controlPorts) {
        this.allowPrivate = allowPrivate;
        this.controlPorts = controlPorts;
    }

    /**
     * Why the target may not be connected to; empty when it may.
     *
     * @param named the registry entry itself names this address
     */
    Optional<String> refusal(InetSocketAddress target, boolean named) {
        InetAddress address = target.getAddress();
        Optional<String> never = name(NEVER, address);
        if (never.isPresent()) {
            return never;
        }
        if (controlPorts.contains(target.getPort()) && isOurs(address)) {
            return Optional.of("own control port");
        }
        return named || allowPrivate ? Optional.empty() : special(address);
    }

    private static Optional<String> special(InetAddress address) {
        if (NAT64.contains(address)) {
            InetAddress behind = embedded(address);
            return name(NEVER, behind).or(() -> name(SPECIAL, behind)).map(block -> "NAT64 to " + block);
        }
        Optional<String> block = name(SPECIAL, address);
        boolean unrouted = address instanceof Inet6Address && !GLOBAL_IPV6.contains(address);
        return block.isEmpty() && unrouted ? Optional.of("not global unicast") : block;
    }

    private static Optional<String> name(List<AddressBlock> blocks, InetAddress address) {
        return blocks.stream()
                .filter(block -> block.contains(address))
                .findFirst()
                .map(AddressBlock::name);
    }

    private static InetAddress embedded(InetAddress nat64) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(nat64.getAddress(), 12, 16));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four octets are an address", impossible);
        }
    }

    private static boolean isOurs(InetAddress address) {
        try {
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return true;
        }
    }
}
