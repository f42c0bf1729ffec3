package org.portalprobe.config;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person gives along to a server that is not public yet. Sent to these servers alone, never kept, never shown: its text says names
 * only.
 *
 * @param servers by scheme, host and port
 * @param headers request headers by name
 * @param cookies by name
 * @param certificate shown to servers that ask for one
 */
public record Access(
        Set<String> servers,
        Map<String, String> headers,
        Map<String, String> cookies,
        Optional<ClientCertificate> certificate) {

    public static final Access NONE = new Access(Set.of(), Map.of(), Map.of(), Optional.empty());

    public Access {
        servers = Set.copyOf(servers);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        cookies = Collections.unmodifiableMap(new LinkedHashMap<>(cookies));
    }

    public boolean isEmpty() {
        return headers.isEmpty() && cookies.isEmpty() && certificate.isEmpty();
    }

    /** Whether the server of this address is one of those that may have it. */
    public boolean goesTo(URI address) {
        return !isEmpty() && servers.contains(server(address));
    }

    /** Whether a TLS server of this host and port is one of those that may have it. */
    public boolean goesTo(Endpoint endpoint) {
        return !isEmpty()
                && servers.contains("https://" + endpoint.host().toLowerCase(Locale.ROOT) + ":" + endpoint.port());
    }

    /** Names of the servers, without scheme and port. */
    public Set<String> hosts() {
        return servers.stream().map(server -> URI.create(server).getHost()).collect(Collectors.toUnmodifiableSet());
    }

    /** Scheme, host and port, the port always written. */
    public static String server(URI address) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        int port = address.getPort() > 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + host + ":" + port;
    }

    @Override
    public String toString() {
        return "Access" + headers.keySet() + cookies.keySet() + certificate + " to " + servers;
    }
}
