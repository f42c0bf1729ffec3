package org.portalprobe.config;

import java.net.URI;
import java.util.List;

/**
 * What belongs to a portal beside its own host.
 *
 * @param hosts further hosts whose pages count as the portal's
 * @param subSites sites of its own units that stand below it and are looked at with it
 */
public record Scope(List<String> hosts, List<URI> subSites) {

    public static final Scope OWN_HOST = new Scope(List.of(), List.of());

    public Scope {
        hosts = List.copyOf(hosts);
        subSites = List.copyOf(subSites);
    }
}
