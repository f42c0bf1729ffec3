package org.portalprobe.crawler.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Address;

/**
 * Reads an address only in its one plain form: four decimal octets without leading zeros, or RFC 4291 text without a
 * zone. Browsers also take {@code 2130706433}, {@code 0x7f.1} or {@code 0177.0.0.1}; here these are neither an address nor a name.
 */
final class AddressLiteral {

    /** WHATWG URL, "ends in a number": the last label is digits or 0x-hex, so a browser reads the host as IPv4. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)\\.?");

    private AddressLiteral() {}

    static Optional<InetAddress> parse(String host) {
        int family = host.indexOf(':') >= 0 ? Address.IPv6 : Address.IPv4;
        byte @Nullable [] octets = Address.toByteArray(host, family);
        if (octets == null) {
            return Optional.empty();
        }
        try {
            // Folds ::ffff:a.b.c.d to the IPv4 address that would really be connected to.
            return Optional.of(InetAddress.getByAddress(octets));
        } catch (UnknownHostException wrongLength) {
            return Optional.empty();
        }
    }

    /** Meant as an address by somebody, whether or not {@link #parse} takes it. */
    static boolean looksNumeric(String host) {
        return host.indexOf(':') >= 0 || ENDS_IN_NUMBER.matcher(host).matches();
    }
}
