package org.portalprobe.crawler.tls;

import java.util.List;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.HttpsAnswer;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.tls.wire.Octets;

/**
 * What one real handshake showed.
 *
 * @param chain DER, leaf first; empty when it never got so far
 * @param clientCertificate the server asked for one
 */
record Handshake(
        List<Octets> chain,
        Octets staple,
        boolean clientCertificate,
        Seen<HttpsAnswer> http,
        Support clientRenegotiation) {

    static Handshake failed(Fault fault) {
        return new Handshake(List.of(), Octets.NONE, false, Seen.missing(fault), Support.INCONCLUSIVE);
    }
}
