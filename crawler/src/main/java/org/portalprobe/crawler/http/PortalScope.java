package org.portalprobe.crawler.http;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which addresses belong to a portal: http(s) on the hosts it is entered by, with or without {@code www}. */
public final class PortalScope {

    private final Set<String> hosts;
    private final Set<Integer> ports;

    private PortalScope(Set<String> hosts, Set<Integer> ports) {
        this.hosts = hosts;
        this.ports = ports;
    }

    /** @param entries the registry's address, and where it led to */
    public static PortalScope of(URI... entries) {
        return new PortalScope(
                Arrays.stream(entries).map(PortalScope::host).collect(Collectors.toUnmodifiableSet()),
                Arrays.stream(entries).map(PortalScope::port).collect(Collectors.toUnmodifiableSet()));
    }

    public boolean contains(URI address) {
        return isWeb(address) && hosts.contains(host(address)) && hasPort(address);
    }

    private boolean hasPort(URI address) {
        int port = port(address);
        return ports.contains(port) || port == 80 || port == 443;
    }

    private static boolean isWeb(URI address) {
        return address.getHost() != null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }

    private static String host(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static int port(URI address) {
        return address.getPort() > 0 ? address.getPort() : "http".equalsIgnoreCase(address.getScheme()) ? 80 : 443;
    }
}
