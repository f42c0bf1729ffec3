package org.portalprobe.scheduler.gate;

import java.net.URI;
import java.util.List;
import org.portalprobe.checks.regression.Scope;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.Portal;
import org.portalprobe.crawler.tls.TlsTarget;

/**
 * What is looked at.
 *
 * @param name as a person named it
 * @param pages in order, the first counts as the home page; empty to find them
 * @param omitted pages that are known and not looked at
 */
record GateTarget(String name, Portal portal, List<URI> pages, Scope scope, List<String> omitted) {

    GateTarget {
        pages = List.copyOf(pages);
        omitted = List.copyOf(omitted);
    }

    GateTarget at(List<URI> others) {
        return new GateTarget(name, portal, others, scope, omitted);
    }

    /** By address alone, the one that connections really go to: such a server needs no rest. */
    boolean isOwnMachine() {
        String host = portal.url().getHost();
        boolean mapped = portal.network().resolve().entrySet().stream()
                .anyMatch(entry -> entry.getKey().host().equals(host) && isLoopback(entry.getValue()));
        return mapped || isLoopback(new Endpoint(host, 80));
    }

    private static boolean isLoopback(Endpoint endpoint) {
        String host = endpoint.host();
        return TlsTarget.isLiteral(host) && (host.startsWith("127.") || host.equals("::1") || host.equals("[::1]"));
    }
}
