package org.portalprobe.crawler.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.portalprobe.config.Endpoint;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressException;

/** Asks what the portal's name resolves to. */
record NameLook(Egress egress, Duration deadline) {

    List<String> addresses(URI url) throws LookException {
        int port = url.getPort() > 0 ? url.getPort() : "http".equalsIgnoreCase(url.getScheme()) ? 80 : 443;
        try {
            return egress.resolve(new Endpoint(url.getHost(), port), deadline).stream()
                    .map(address -> address.getAddress().getHostAddress())
                    .toList();
        } catch (EgressException failed) {
            throw new LookException(failed.fault());
        }
    }
}
