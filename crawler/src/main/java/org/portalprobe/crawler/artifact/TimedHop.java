package org.portalprobe.crawler.artifact;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One request of a {@link TimedExchange} and its answer, over a connection of its own.
 *
 * @param address IP address and port connected to
 * @param deadAddresses others of the name's that failed before, or had not connected when this one did
 * @param protocol {@code HTTP/1.1} or {@code HTTP/2}
 * @param wireBytes of the body as sent, before decompression
 * @param encoding the Content-Encoding; empty text when the body was sent as it is
 * @param caching the Cache-Control; empty text when there was none
 * @param redirect where the answer points to (absolute)
 * @param tls for https
 */
public record TimedHop(
        URI url,
        String address,
        List<String> deadAddresses,
        String protocol,
        int status,
        Phases phases,
        double millis,
        long wireBytes,
        String encoding,
        String caching,
        Optional<URI> redirect,
        Optional<TlsSession> tls) {

    public TimedHop {
        deadAddresses = List.copyOf(deadAddresses);
    }
}
