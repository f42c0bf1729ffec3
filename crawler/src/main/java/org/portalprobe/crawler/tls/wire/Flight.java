package org.portalprobe.crawler.tls.wire;

import java.util.List;
import java.util.Optional;

/**
 * What follows a ServerHello below TLS 1.3, as far as it was read.
 *
 * @param chain DER, leaf first
 * @param staple a DER OCSP response; empty when none was sent
 * @param clientCertificate the server asks for one
 * @param whole read to its ServerHelloDone
 */
public record Flight(
        List<Octets> chain,
        Octets staple,
        Optional<ServerKeyExchange> keyExchange,
        boolean clientCertificate,
        boolean whole) {

    static final Flight NOTHING = new Flight(List.of(), Octets.NONE, Optional.empty(), false, false);

    public Flight {
        chain = List.copyOf(chain);
    }

    Flight withChain(List<Octets> certificates) {
        return new Flight(certificates, staple, keyExchange, clientCertificate, whole);
    }

    Flight withStaple(Octets response) {
        return new Flight(chain, response, keyExchange, clientCertificate, whole);
    }

    Flight withKeyExchange(ServerKeyExchange parameters) {
        return new Flight(chain, staple, Optional.of(parameters), clientCertificate, whole);
    }

    Flight asking() {
        return new Flight(chain, staple, keyExchange, true, whole);
    }

    Flight done() {
        return new Flight(chain, staple, keyExchange, clientCertificate, true);
    }
}
