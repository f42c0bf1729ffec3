package org.portalprobe.config;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The portals to probe, in their file's order; ids are unique.
 *
 * @param platforms known by name alone
 */
public record Registry(List<Portal> portals, List<Platform> platforms) {

    public Registry(List<Portal> portals) {
        this(portals, List.of());
    }

    public Registry {
        portals = List.copyOf(portals);
        platforms = List.copyOf(platforms);
        var seen = new HashSet<PortalId>();
        for (Portal portal : portals) {
            if (!seen.add(portal.id())) {
                throw new IllegalArgumentException("two portals have the id " + portal.id());
            }
        }
    }

    public Optional<Portal> find(PortalId id) {
        return portals.stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
