package org.portalprobe.crawler.artifact;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One request and its answer on the way along redirects.
 *
 * @param address IP address and port connected to
 * @param headers of the answer, in order
 * @param redirect where the answer points to (absolute), for status 3xx with Location
 * @param tls the connection's TLS, for https
 * @param millis from the start of the request to the last byte read
 * @param bytes of the body as read; for a redirect 0
 */
public record Hop(
        URI url,
        String address,
        int status,
        List<Header> headers,
        Optional<URI> redirect,
        Optional<TlsSession> tls,
        double millis,
        long bytes) {

    public Hop {
        headers = List.copyOf(headers);
    }

    /** Values of a header by lower-case name, in order. */
    public List<String> values(String name) {
        return headers.stream()
                .filter(h -> h.name().equals(name))
                .map(Header::value)
                .toList();
    }

    /** First value of a header by lower-case name. */
    public Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }
}
