package org.portalprobe.checks.tls;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.portalprobe.crawler.artifact.Hop;

/** Reads host and scheme of addresses; total even for addresses without either. */
final class Hosts {

    private Hosts() {}

    /** Lower case; empty where the address has no host. */
    static String of(URI url) {
        return Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
    }

    static boolean overHttps(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    /** An address literal: names end in a letter, IPv4 addresses in a digit, IPv6 ones stand in brackets. */
    static boolean isAddress(String host) {
        return host.startsWith("[") || (!host.isEmpty() && Character.isDigit(host.charAt(host.length() - 1)));
    }

    static boolean refusedByBrowsers(Hop hop) {
        return hop.tls().map(tls -> !tls.problems().isEmpty()).orElse(false);
    }
}
